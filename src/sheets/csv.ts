import { Parser } from 'csv-parse';

import { wholeLines } from './lines.ts';
import { quotedRows } from './quoted.ts';

/** A row that does not end: a quote that never closes, or a record that no sheet has. */
export class BrokenRow extends Error {}

/** Characters in one row with quotes. Ten thousand columns of ordinary text, or a few cells of 100 kB, are far below it. */
const MAX_ROW = 1 << 23;
/** As delimiter: every line is a row of one cell. */
export const NO_TABLE = '\n';
const QUOTE = 0x22;
const CR = 0x0d;

/**
 * Rows of delimited text as arrays, some at a time. As long as quotes stand where RFC 4180 has them, lines are cut here,
 * which takes a fifth of the time; from the first row that is otherwise, csv-parse reads the rest.
 *
 * @param chunks UTF-8 without a byte-order mark, cut anywhere
 * @throws BrokenRow, or what `chunks` threw, after all rows before
 */
export function* csvBatches(chunks: Iterable<Buffer>, delimiter: string): Generator<string[][]> {
  let broken: { readonly cause: unknown } | undefined;
  let parser: OddRows | undefined;
  let open = '';
  for (const lines of wholeLines(upToFailure(chunks, (cause) => (broken = { cause })))) {
    if (parser !== undefined) {
      yield parser.rows(lines);
      parser.check();
    } else if (delimiter === NO_TABLE || (open === '' && !lines.includes(QUOTE))) {
      yield plainRows(lines, delimiter);
    } else {
      const text = open + lines.toString('utf8');
      const { rows, stopped, odd } = quotedRows(text, delimiter);
      yield rows;
      open = text.slice(stopped);
      if (odd) {
        parser = new OddRows(delimiter);
        yield parser.rows(Buffer.from(open));
        parser.check();
      }
      if (!odd && open.length > MAX_ROW) throw new BrokenRow('a quote that does not close');
    }
  }
  if (parser !== undefined) yield parser.end();
  // A file that breaks off leaves a quote open or not: what broke it is the one thing to say.
  if (broken !== undefined) throw broken.cause;
  parser?.check();
  if (parser === undefined && open !== '') throw new BrokenRow('a quote that does not close');
}

/** Rows of whole lines without a quotation mark. */
function plainRows(lines: Buffer, delimiter: string): string[][] {
  if (lines.length === 0) return [];
  const rows = lines.toString('utf8').split(lines.includes(CR) ? /\r\n|\n|\r/ : '\n');
  if (rows.at(-1) === '') rows.pop();
  return rows.map((row) => row.split(delimiter));
}

/**
 * csv-parse is a Transform; its two methods are called here one after the other, as a stream would, so that reading stays
 * an ordinary loop and no row waits in a queue.
 */
class OddRows {
  readonly #parser: Parser;
  #batch: string[][] = [];
  #failure: Error | undefined;

  constructor(delimiter: string) {
    this.#parser = new Parser({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_ROW,
    });
    this.#parser.push = (record: string[] | null): boolean => {
      if (record !== null) this.#batch.push(record);
      return true;
    };
  }

  /** Rows that end in these lines. */
  rows(lines: Buffer): string[][] {
    this.#parser._transform(lines, 'utf8', this.#done);
    return this.#take();
  }

  /** The rest. */
  end(): string[][] {
    this.#parser._flush(this.#done);
    return this.#take();
  }

  /** Throws what stopped the parser; after its rows were taken. */
  check(): void {
    if (this.#failure !== undefined) throw new BrokenRow(this.#failure.message, { cause: this.#failure });
  }

  readonly #done = (error?: Error | null): void => {
    if (error instanceof Error) this.#failure = error;
  };

  #take(): string[][] {
    const rows = this.#batch;
    this.#batch = [];
    return rows;
  }
}

function* upToFailure(chunks: Iterable<Buffer>, failed: (cause: unknown) => void): Generator<Buffer> {
  try {
    yield* chunks;
  } catch (cause) {
    failed(cause);
  }
}
