import { UNRESOLVED } from '../../model/index.ts';
import { BadWorkbook, LIMITS } from './bad-workbook.ts';
import { Cells, checkRow, type BookRow } from './book.ts';
import { decodeXml, XmlScanner } from './xml.ts';

/** Cells in all: a row that says it stands there a million times would fill the machine. */
const MOST_CELLS = 5_000_000;
const CELL = /^(?:covered-)?table-cell$/;

/** Rows of one table. What stands there many times is written once, with how often. */
export function* odsRows(table: string): Generator<BookRow> {
  const scanner = new XmlScanner(table);
  let row = 0;
  let cells = 0;
  while (scanner.next()) {
    if (scanner.name !== 'table-row' || scanner.closing) continue;
    const times = repeated(scanner, 'table:number-rows-repeated');
    const hidden = isHidden(scanner);
    const texts = scanner.selfClosing ? [] : rowTexts(scanner);
    if (texts.length === 0) {
      row += times;
      continue;
    }
    cells += texts.length * times;
    if (cells > MOST_CELLS) throw new BadWorkbook('cells', true);
    for (let i = 0; i < times; i++) {
      checkRow(row + 1, row);
      yield { row: ++row, cells: texts, hidden };
    }
  }
}

export function odsColumns(table: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  const scanner = new XmlScanner(table);
  let column = 0;
  while (scanner.next() && scanner.name !== 'table-row') {
    if (scanner.name !== 'table-column' || scanner.closing) continue;
    const last = Math.min(column + repeated(scanner, 'table:number-columns-repeated'), LIMITS.columns);
    if (isHidden(scanner)) for (let i = column; i < last; i++) hidden.add(i);
    column = last;
  }
  return hidden;
}

/** Cells that span several rows. */
export function odsTall(table: string): ReadonlyMap<string, number> {
  const tall = new Map<string, number>();
  if (!table.includes('number-rows-spanned')) return tall;
  const scanner = new XmlScanner(table);
  let row = 0;
  let column = 0;
  let times = 1;
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.name === 'table-row') {
      [row, column] = [row + times, 0];
      times = repeated(scanner, 'table:number-rows-repeated');
    } else if (CELL.test(scanner.name)) {
      const spanned = repeated(scanner, 'table:number-rows-spanned');
      if (spanned > 1) tall.set(`${row}:${column}`, row + spanned - 1);
      column += repeated(scanner, 'table:number-columns-repeated');
    }
  }
  return tall;
}

function isHidden(scanner: XmlScanner): boolean {
  return /^(?:collapse|filter)$/.test(scanner.attribute('table:visibility') ?? '');
}

function repeated(scanner: XmlScanner, attribute: string): number {
  const times = Number(scanner.attribute(attribute) ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}

function rowTexts(scanner: XmlScanner): string[] {
  const row = new Cells();
  let column = 0;
  while (scanner.next()) {
    if (scanner.name === 'table-row' && scanner.closing) break;
    if (!CELL.test(scanner.name) || scanner.closing) continue;
    const times = repeated(scanner, 'table:number-columns-repeated');
    const text = readCell(scanner);
    if (text !== '') for (let i = 0; i < times; i++) row.put(column + i, text);
    column += times;
  }
  return row.cells;
}

/** What is stored, in the cell's attributes; else the text that it shows. */
function readCell(scanner: XmlScanner): string {
  const of = (name: string): string | undefined => scanner.attribute(`office:${name}`);
  const type = of('value-type');
  const formula = scanner.attribute('table:formula');
  const number = of('value');
  const date = of('date-value');
  const time = of('time-value');
  const truth = of('boolean-value');
  const text = of('string-value');
  const paragraphs = scanner.selfClosing ? [] : shownParagraphs(scanner);
  const shown = paragraphs.join('\n');
  if (type === 'boolean') return truth === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'date' && date !== undefined) return moment(date);
  if (type === 'time' && time !== undefined) return clock(time) ?? shown;
  if (number !== undefined) return withShown(number, shown, type === 'percentage');
  if (formula !== undefined && paragraphs.length === 0 && type === undefined)
    return UNRESOLVED + bare(formula);
  return shown === '' ? (text ?? '') : shown;
}

function bare(formula: string): string {
  return formula.replace(/^(?:\w+:)?=/, '');
}

/** `2026-11-22T18:57:00` → `2026-11-22 18:57`. */
function moment(date: string): string {
  const [day = '', time = ''] = date.replace(/\.\d+$/, '').split('T');
  return time === '' ? day : `${day} ${time.replace(/(\d\d:\d\d):00$/, '$1')}`;
}

/** `PT18H57M00S` → `18:57`. */
function clock(duration: string): string | undefined {
  const match = /^PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S$/.exec(duration);
  if (match === null) return undefined;
  const parts = match.slice(1).map((part) => part.padStart(2, '0'));
  return (parts[2] === '00' ? parts.slice(0, 2) : parts).join(':');
}

/** The stored number in the place of the one that is shown: `1,5 kg` of 1.512 is `1.512 kg`, `0501` of 501 stays. */
function withShown(value: string, shown: string, percent: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return shown;
  const rounded = Number((percent ? number * 100 : number).toPrecision(15));
  if (/^(?:TRUE|FALSE)$/.test(shown)) return shown;
  const digits = /e/.test(String(rounded)) ? value : String(rounded);
  const found = /-?\d(?:[\d.,'’\s\u00a0\u202f]*\d)?/.exec(shown);
  if (found === null || /\d/.test(shown.slice(found.index + found[0].length))) return digits;
  return Number(found[0]) === rounded ? shown : shown.replace(found[0], () => digits);
}

/** What lies over a cell or beside its text, and is not what stands in it. */
const ASIDE = new Set(['annotation', 'frame', 'shapes', 'custom-shape', 'ruby-text']);

/** The paragraphs of a cell; an empty one where a formula gave an empty text. */
function shownParagraphs(scanner: XmlScanner): string[] {
  const paragraphs: string[] = [];
  let aside = 0;
  let depth = 0;
  const add = (text: string): void => void (paragraphs[paragraphs.length - 1] += text);
  while (scanner.next()) {
    const { name, closing, selfClosing } = scanner;
    if (CELL.test(name) && closing) break;
    if (aside === 0 && depth > 0) add(decodeXml(scanner.before));
    if (ASIDE.has(name) && !selfClosing) aside += closing ? -1 : 1;
    if (aside > 0) continue;
    if (name === 'p' && !closing) paragraphs.push('');
    if (name === 'p' && !selfClosing) depth += closing ? -1 : 1;
    if (depth === 0 || closing) continue;
    if (name === 's') add(' '.repeat(Math.min(repeated(scanner, 'text:c'), 1000)));
    if (name === 'tab') add('\t');
    if (name === 'line-break') add('\n');
  }
  return paragraphs;
}
