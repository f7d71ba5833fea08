import { stringify } from 'csv-stringify/sync';
import type { TextFile } from './file.ts';
import { harmless } from '../model/index.ts';

/** Text is handed on in pieces of about this many characters. */
const CHUNK = 65_536;

const NEEDS_QUOTES = /[",\r\n]/;

/**
 * A column: its header, and whether its cells are texts from the inputs, which are made harmless, or numbers, times and
 * words of ours, which are left alone.
 */
export type Column = readonly [header: string, kind: 'text' | 'plain'];

export type CsvRow = readonly string[];

/** A CSV file: UTF-8 with BOM, CRLF, one header row. Rows come sorted. */
export function csvFile(path: string, columns: readonly Column[], rows: () => Iterable<CsvRow>): TextFile {
  return { path, chunks: () => csvText(columns, rows()) };
}

function* csvText(columns: readonly Column[], rows: Iterable<CsvRow>): Generator<string> {
  const texts = columns.flatMap(([, kind], i) => (kind === 'text' ? [i] : []));
  let chunk = `\uFEFF${line(columns.map(([header]) => harmless(header)))}`;
  for (const row of rows) {
    const cells = [...row];
    for (const i of texts) cells[i] = harmless(cells[i]!);
    chunk += line(cells);
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

/** By itself the library quotes a line end only where it is a whole CR LF; spreadsheets end a row at half of one too. */
const QUOTING = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ };

/** Most rows need no quotes and are joined as they are: a district has a million. */
function line(cells: readonly string[]): string {
  for (const cell of cells) {
    if (NEEDS_QUOTES.test(cell)) return stringify([[...cells]], QUOTING);
  }
  return `${cells.join(',')}\r\n`;
}
