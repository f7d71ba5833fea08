import { Parser } from 'csv-parse';

import type { SheetRow } from './sheet.ts';

/** A row that could not be ended: a quote that never closes, or a record no sheet has. */
export class BrokenRow extends Error {
  readonly row: number;
  constructor(row: number, cause: Error) {
    super(cause.message, { cause });
    this.row = row;
  }
}

/** Characters in one row. Ten thousand columns of ordinary text, or a few cells of 100 kB, are far below it. */
const MAX_ROW = 1 << 23;

/**
 * Rows of delimited text, as arrays. csv-parse is a Transform; its two methods are called here one after the other, as a
 * stream would, so that reading stays an ordinary loop and no row waits in a queue.
 *
 * @param chunks UTF-8 without a byte-order mark, cut anywhere
 * @throws BrokenRow
 */
export function* csvRows(chunks: Iterable<Buffer>, delimiter: string): Generator<SheetRow> {
  const parser = new Parser({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW,
  });
  let batch: string[][] = [];
  let row = 0;
  parser.push = (record: string[] | null): boolean => {
    if (record !== null) batch.push(record);
    return true;
  };
  let failure: Error | undefined;
  const done = (error?: Error | null): void => {
    if (error instanceof Error) failure = error;
  };
  function* takeBatch(): Generator<SheetRow> {
    const records = batch;
    batch = [];
    for (const cells of records) yield { row: ++row, cells };
    if (failure !== undefined) throw new BrokenRow(row + 1, failure);
  }
  let broken: { readonly cause: unknown } | undefined;
  const feed = guarded(chunks, (cause) => (broken = { cause }));
  for (const chunk of feed) {
    parser._transform(chunk, 'utf8', done);
    yield* takeBatch();
  }
  parser._flush(done);
  // A file whose bytes break off still gives every row before; what ended it is then the one thing to say.
  if (broken !== undefined) failure = undefined;
  yield* takeBatch();
  if (broken !== undefined) throw broken.cause;
}

function* guarded(chunks: Iterable<Buffer>, failed: (cause: unknown) => void): Generator<Buffer> {
  try {
    yield* chunks;
  } catch (cause) {
    failed(cause);
  }
}
