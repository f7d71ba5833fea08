import { Parser } from 'csv-parse';

/** A row that does not end: a quote that never closes, or a record that no sheet has. */
export class BrokenRow extends Error {}

/** Characters in one row. Ten thousand columns of ordinary text, or a few cells of 100 kB, are far below it. */
const MAX_ROW = 1 << 23;

/**
 * Rows of delimited text as arrays, some at a time. csv-parse is a Transform; its two methods are called here one after
 * the other, as a stream would, so that reading stays an ordinary loop and no row waits in a queue.
 *
 * @param chunks UTF-8 without a byte-order mark, cut anywhere
 * @throws BrokenRow, or what `chunks` threw, after all rows before
 */
export function* csvBatches(chunks: Iterable<Buffer>, delimiter: string): Generator<string[][]> {
  const parser = new Parser({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW,
  });
  let batch: string[][] = [];
  parser.push = (record: string[] | null): boolean => {
    if (record !== null) batch.push(record);
    return true;
  };
  let failure: Error | undefined;
  const done = (error?: Error | null): void => {
    if (error instanceof Error) failure = error;
  };
  let broken: { readonly cause: unknown } | undefined;
  for (const chunk of upToFailure(chunks, (cause) => (broken = { cause }))) {
    parser._transform(chunk, 'utf8', done);
    yield batch;
    batch = [];
    if (failure !== undefined) throw new BrokenRow(failure.message, { cause: failure });
  }
  parser._flush(done);
  yield batch;
  // Where the bytes break off, what ended them is the one thing to say: an open quote follows from it.
  if (broken !== undefined) throw broken.cause;
  if (failure !== undefined) throw new BrokenRow(failure.message, { cause: failure });
}

function* upToFailure(chunks: Iterable<Buffer>, failed: (cause: unknown) => void): Generator<Buffer> {
  try {
    yield* chunks;
  } catch (cause) {
    failed(cause);
  }
}
