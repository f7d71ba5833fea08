import { Cells, checkRow, type BookRow } from './book.ts';
import { displayNumber } from './number-format.ts';
import { UNRESOLVED } from '../../model/index.ts';
import { BadWorkbook } from './bad-workbook.ts';
import { cellText, XmlScanner } from './xml.ts';

/** What the cells of all sheets refer to. */
export interface Shared {
  readonly strings: readonly string[];
  /** Number formats by style; '' is General. */
  readonly formats: readonly string[];
  /** Dates count from 1904, as old Macs do. */
  readonly from1904: boolean;
  /** The file asks to be calculated when it is opened: a 0 behind a formula is what a program wrote that cannot calculate. */
  readonly stale: boolean;
}

/** Rows of a sheet of .xlsx, one after the other. */
export function* xlsxRows(xml: string, shared: Shared): Generator<BookRow> {
  const scanner = new XmlScanner(xml);
  let last = 0;
  while (scanner.next()) {
    if (scanner.name === 'sheetData' && scanner.closing) return;
    if (scanner.name !== 'row' || scanner.closing) continue;
    const row = Number(scanner.attribute('r') ?? last + 1);
    checkRow(row, last);
    last = row;
    const hidden = isTrue(scanner.attribute('hidden'));
    if (!scanner.selfClosing) yield { row, cells: rowCells(scanner, shared), hidden };
  }
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

export function hiddenColumns(xml: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  const scanner = new XmlScanner(xml);
  while (scanner.next() && scanner.name !== 'sheetData') {
    if (scanner.name !== 'col' || !isTrue(scanner.attribute('hidden'))) continue;
    const last = Math.min(Number(scanner.attribute('max') ?? 0), 16_384);
    for (let column = Number(scanner.attribute('min') ?? 1); column <= last; column++) hidden.add(column - 1);
  }
  return hidden;
}

/** Merged cells stand behind the rows. */
export function tallCells(xml: string): ReadonlyMap<string, number> {
  const tall = new Map<string, number>();
  const from = xml.lastIndexOf('mergeCells>', xml.length);
  const start = from < 0 ? -1 : xml.lastIndexOf('</', xml.lastIndexOf('sheetData>', from));
  if (start < 0) return tall;
  const scanner = new XmlScanner(xml.slice(start));
  while (scanner.next()) {
    if (scanner.name !== 'mergeCell' || scanner.closing) continue;
    const [, column, first, last] =
      /^\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?[A-Za-z]{1,3}\$?(\d{1,7})$/.exec(scanner.attribute('ref') ?? '') ??
      [];
    if (column !== undefined && Number(last) > Number(first))
      tall.set(`${first}:${columnOf(column, 0)}`, Number(last));
  }
  return tall;
}

function rowCells(scanner: XmlScanner, shared: Shared): string[] {
  const row = new Cells();
  let column = -1;
  while (scanner.next()) {
    if (scanner.name === 'row' && scanner.closing) break;
    if (scanner.name !== 'c' || scanner.closing) continue;
    column = columnOf(scanner.attribute('r'), column + 1);
    row.put(column, scanner.selfClosing ? '' : readCell(scanner, shared));
  }
  return row.cells;
}

function columnOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column < 1) throw new BadWorkbook('column');
  return column - 1;
}

function readCell(scanner: XmlScanner, shared: Shared): string {
  const type = scanner.attribute('t') ?? 'n';
  const style = Number(scanner.attribute('s') ?? 0);
  let value: string | undefined;
  let formula: string | undefined;
  let inline = '';
  let reading = false;
  while (scanner.next()) {
    if (scanner.name === 'c' && scanner.closing) break;
    if (scanner.name === 'rPh') reading = !scanner.closing;
    else if (scanner.name === 'v') value = scanner.selfClosing ? '' : scanner.before;
    else if (scanner.name === 'f') formula = scanner.selfClosing ? '' : scanner.before;
    else if (scanner.name === 't' && scanner.closing && !reading) inline += cellText(scanner.before);
  }
  if (formula !== undefined && !hasResult(value, type, shared)) return UNRESOLVED + cellText(formula);
  switch (type) {
    case 's':
      return shared.strings[Number(value)] ?? '';
    case 'inlineStr':
      return inline;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberText((value ?? '').trim(), style, shared);
    default:
      // A formula's text, an error such as #N/A, a date in ISO's words.
      return cellText(value ?? '');
  }
}

/** A text may be empty; a number may not, and a 0 is believed only of a file that was calculated. */
function hasResult(value: string | undefined, type: string, { stale }: Shared): boolean {
  if (value === undefined) return false;
  if (type === 'str') return true;
  return value.trim() !== '' && !(stale && Number(value) === 0);
}

function numberText(value: string, style: number, { formats, from1904 }: Shared): string {
  if (value === '') return '';
  const number = Number(value);
  return Number.isFinite(number) ? displayNumber(number, formats[style] ?? '', from1904) : value;
}
