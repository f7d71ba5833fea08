import type { Fields, Header } from '../headers.ts';
import { fieldOf } from '../headers.ts';
import { headerOf, nameOf } from '../text.ts';
import { isAbout } from './amounts.ts';
import type { Fate } from './answers.ts';
import type { Carried } from './carried.ts';
import { pairsOf } from './chat-words.ts';
import { freeRow } from './free.ts';
import { judgeLine } from './judge-line.ts';
import type { OwnRow } from './own-line.ts';
import { cellOf, ownAmount, ownRow } from './own-line.ts';
import type { Question } from './question.ts';
import { misread, mustNotCount } from './question.ts';
import { mustStand } from './stands.ts';

/** A sheet of the demand that is being read. */
export interface Reading {
  readonly question: Question;
  /** As plan.json and rejects.csv name it. */
  readonly name: string;
  /** As the workspace names it. */
  readonly path: string;
  readonly file: number;
  /** File, tab and what stands above the header. */
  readonly headings: readonly string[];
  readonly places: (row: number) => readonly number[];
}

/** A product's column: `exact` where its header is the product's name and nothing else. */
export interface Product {
  readonly column: number;
  readonly good: number;
  readonly exact: boolean;
  readonly text: string;
}

/** A row of a table that is held against what the plan says of its lines. */
export interface RowToJudge {
  readonly reading: Reading;
  readonly header: Header;
  readonly fields: Fields;
  readonly row: number;
  readonly cells: readonly string[];
  /** The same, with what holds for a whole order and stands in its first row alone. */
  readonly ofOrder: readonly string[];
  readonly places: readonly number[];
  readonly fates: readonly Fate[];
  /** Nothing is carried down, beyond the header, or put right. */
  readonly plain: boolean;
  readonly carried: Carried;
}

function around({ reading, header, row, cells, carried }: RowToJudge, more = '') {
  const own = [...cells, more, ...carried.texts].join('\n');
  return {
    sheet: reading.name,
    row,
    own: withCorrections(reading.question, reading.name, row, own),
    above: [header.texts.join('\n'), ...reading.headings],
  };
}

function factsOf({ reading, header, cells, ofOrder, places }: RowToJudge): OwnRow {
  const { question } = reading;
  const facts = ownRow(question, header, ofOrder);
  const [name, phone] = ['name', 'phone'].map((field) => cellOf(cells, header, field).trim());
  const notes = header.columnsOf('note').map((column) => (cells[column] ?? '').trim());
  const note = notes.filter((text) => text !== '').join('; ');
  if (`${name}${phone}${note}` !== '')
    for (const at of places)
      question.heard.tell(question.counted.household[question.counted.entry[at]!]!, phone!, note);
  if (`${name}${phone}${note}` !== '')
    question.heard.people.set(`${name}\n${phone}\n${note}`, { name: name!, phone: phone!, note });
  return facts;
}

export function longRow(line: RowToJudge): void {
  const { reading, header, cells, places, fates, plain } = line;
  const { question } = reading;
  const quantity = cellOf(cells, header, 'quantity');
  const item = cellOf(cells, header, 'item');
  if (quantity.trim() === '' && places.length === 0 && question.names.find(item) >= 0) return unasked(line);
  if (quantity.trim() === '' || places.length > 1 || fates.length > 1) return listRow(line);
  if (places.length + fates.length === 0 && fieldOf(quantity, line.fields) === 'quantity') return undefined;
  const facts = factsOf(line);
  const spec = cellOf(cells, header, 'spec').trim();
  const good = spec === '' ? question.names.find(item) : -1;
  const amount =
    good < 0 ? undefined : ownAmount(question, good, quantity, cellOf(cells, header, 'uom'), reading.path);
  const { home, moment } = facts;
  const own =
    plain && home !== undefined && moment !== undefined && amount !== undefined
      ? { home, moment, good, amount }
      : undefined;
  offStep(question, good, fates);
  notAbout(line, quantity, places);
  judgeLine(question, { around: around(line), file: reading.file, own, facts, places, fates });
}

/** A blank cell asks for nothing, whatever is named beside it; what somebody wrote elsewhere in the row may not ask either. */
function unasked(line: RowToJudge): void {
  const { reading, header, cells, places, fates } = line;
  const known = new Set([...header.fields].flatMap(([field, column]) => (field === 'note' ? [] : [column])));
  const own = cells.filter((_, column) => !known.has(column)).join('\n');
  freeRow(reading.question, { ...around(line), own }, places, fates, true);
}

export function wideRow(line: RowToJudge, products: readonly Product[]): void {
  const { reading, header, cells, places, fates, plain } = line;
  const { question } = reading;
  const facts = factsOf(line);
  const taken = new Set<number>();
  const fields = new Set(header.fields.values());
  const named = new Set(header.texts.filter((_, column) => !fields.has(column)));
  // What is wrong with a row is told of its household's cells, once for each line; what is wrong with another cell is of that.
  const ofRow = fates.filter((fate) => !named.has(fate.column));
  for (const { column, good, exact, text } of products) {
    const cell = cells[column] ?? '';
    if (cell.trim() === '') continue;
    const at = places.filter((place) => question.counted.column[place] === column + 1);
    for (const place of at) taken.add(place);
    const own = fates.filter((fate) => fate.column === (header.texts[column] ?? ''));
    const amount = exact ? ownAmount(question, good, cell, '', reading.path) : undefined;
    const { home, moment } = facts;
    const said =
      plain && home !== undefined && moment !== undefined && amount !== undefined
        ? { home, moment, good, amount }
        : undefined;
    const all = at.length + own.length === 0 ? ofRow : own;
    offStep(question, good, own);
    notAbout(line, cell, at);
    judgeLine(question, {
      around: around(line, text),
      file: reading.file,
      own: said,
      facts,
      places: at,
      fates: all,
    });
  }
  for (const place of places)
    if (!taken.has(place))
      mustStand(question, place, around(line, header.texts[question.counted.column[place]! - 1]));
}

/** A quantity that is rejected because it is in no step is asked for all the same: it makes the good's steps the finest. */
function offStep({ heard }: Question, good: number, fates: readonly Fate[]): void {
  if (good >= 0 && fates.some(({ problem }) => problem === 'not-in-steps')) heard.offStep.add(good);
}

/** A row with its items in one cell, or in columns whose headers say more than a product's name (`How many? — eggs`). */
export function listRow(line: RowToJudge): void {
  const { reading, header, places, fates } = line;
  const { question } = reading;
  const facts = factsOf(line);
  for (const place of places) {
    const cell = line.cells[question.counted.column[place]! - 1] ?? '';
    listedIn(line, place, pairsOf(question, cell, reading.path));
    judgeLine(question, {
      around: around(line, header.texts[question.counted.column[place]! - 1]),
      file: reading.file,
      own: undefined,
      facts,
      places: [place],
      fates: [],
    });
  }
  freeRow(question, { ...around(line), own: line.cells.join('\n') }, places, fates, false);
}

/** Of a cell that is nothing but names with numbers, what it says of the good. */
function listedIn(
  { reading, row }: RowToJudge,
  place: number,
  pairs: ReadonlyMap<number, number> | undefined,
) {
  if (pairs === undefined) return;
  const { counted, goodOf, heard } = reading.question;
  const amount = pairs.get(goodOf(counted.entry[place]!));
  if (amount !== undefined) heard.amount[place] = amount;
  else misread(reading.question, place, `${reading.name}:${row}`, 'item');
}

/** What means about so much is a reject. */
function notAbout({ reading, row }: RowToJudge, cell: string, places: readonly number[]): void {
  if (!isAbout(nameOf(cell)) || reading.question.corrections.get(reading.name)?.has(row) === true) return;
  for (const place of places) mustNotCount(reading.question, place, `${reading.name}:${row}`, 'about');
}

export function productsOf({ names, desk }: Question, header: Header): readonly Product[] {
  const known = new Set(header.fields.values());
  return header.texts.flatMap((text, column): Product[] => {
    if (text === '' || known.has(column)) return [];
    const exact = names.find(desk.columns.get(text) ?? text);
    const good = exact >= 0 ? exact : names.find(headerOf(text));
    return good < 0 ? [] : [{ column, good, exact: exact >= 0, text }];
  });
}

/** A row's texts, and what staff put right of it. */
export function withCorrections({ corrections }: Question, sheet: string, row: number, own: string): string {
  const put = corrections.get(sheet)?.get(row);
  return put === undefined ? own : [own, ...put].join('\n');
}
