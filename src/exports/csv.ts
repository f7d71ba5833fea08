import { stringify } from 'csv-stringify/sync';
import type { TextFile } from './file.ts';
import { harmless } from '../model/index.ts';
import type { PlanHousehold } from '../model/index.ts';

/** Text is handed on in pieces of about this many characters. */
const CHUNK = 65_536;

const NEEDS_QUOTES = /["\r\n]/;

/**
 * A column: its header, and whether its cells are texts from the inputs, which are made harmless, or numbers, times and
 * words of ours, which are left alone.
 */
export type Column = readonly [header: string, kind: 'text' | 'plain'];

export type CsvRow = readonly string[];

/** A CSV file: UTF-8 with BOM, CRLF, one header row. Rows come sorted. */
export function csvFile(path: string, columns: readonly Column[], rows: () => Iterable<CsvRow>): TextFile {
  return csvLines(path, columns, () => linesOf(columns, rows()));
}

/**
 * The same of rows that are written already: for tables of a million rows, whose cells repeat.
 *
 * @param lines cells of `csvCell`, joined by commas
 */
export function csvLines(path: string, columns: readonly Column[], lines: () => Iterable<string>): TextFile {
  return { path, chunks: () => gathered(columns, lines()) };
}

/** A cell as it stands in a row. */
export function csvCell(text: string, kind: Column[1] = 'text'): string {
  const cell = kind === 'text' ? harmless(text) : text;
  return NEEDS_QUOTES.test(cell) || cell.includes(',') ? quoted([cell]) : cell;
}

/** Building, entrance and room, as the first cells of a row. */
export function householdCells(household: Pick<PlanHousehold, 'building' | 'entrance' | 'room'>): string {
  const { building, entrance, room } = household;
  return `${csvCell(building)},${csvCell(entrance)},${csvCell(room)}`;
}

function* gathered(columns: readonly Column[], lines: Iterable<string>): Generator<string> {
  let chunk = `\uFEFF${line(columns.map(([header]) => harmless(header)))}\r\n`;
  for (const text of lines) {
    chunk += `${text}\r\n`;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function* linesOf(columns: readonly Column[], rows: Iterable<CsvRow>): Generator<string> {
  const texts = columns.flatMap(([, kind], i) => (kind === 'text' ? [i] : []));
  for (const row of rows) {
    const cells = row.slice();
    for (const i of texts) cells[i] = harmless(cells[i]!);
    yield line(cells);
  }
}

/** Most rows need no quotes and are joined as they are. */
function line(cells: readonly string[]): string {
  const joined = cells.join(',');
  return NEEDS_QUOTES.test(joined) || commasIn(joined) !== cells.length - 1 ? quoted(cells) : joined;
}

/** More of them than lie between the cells: one of the cells has some. */
function commasIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(','); at !== -1; at = text.indexOf(',', at + 1)) count++;
  return count;
}

/** By itself the library quotes a line end only where it is a whole CR LF; spreadsheets end a row at half of one too. */
const QUOTING = { eof: false, quoted_match: /[\r\n]/, record_delimiter: '\r\n' };

function quoted(cells: readonly string[]): string {
  return stringify([[...cells]], QUOTING);
}
