import { stringify } from 'csv-stringify/sync';
import type { TextFile } from './file.ts';
import { harmless } from './harmless.ts';

/** Rows that are put into text together: more cost memory, fewer cost time. */
const ROWS = 1000;

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
  yield `\uFEFF${toText([columns.map(([header]) => harmless(header))])}`;
  let batch: string[][] = [];
  for (const row of rows) {
    const cells = [...row];
    for (const i of texts) cells[i] = harmless(cells[i]!);
    batch.push(cells);
    if (batch.length === ROWS) {
      yield toText(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield toText(batch);
}

function toText(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: '\r\n' });
}
