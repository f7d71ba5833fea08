import { problem } from '../../model/index.ts';
import type { Problem, Source } from '../../model/index.ts';
import { BrokenRow, csvBatches } from './csv.ts';
import { asUtf8, BadBytes } from './decode.ts';
import { guessDelimiter } from './delimiter.ts';
import { guessEncoding } from './encoding.ts';
import { RowsHash } from './rowshash.ts';
import type { SheetOptions, SheetRow, Sheets, SheetText } from './sheet.ts';
import { survey } from './survey.ts';
import type { Survey } from './survey.ts';

/** Names by which the same table of characters goes. `gbk` alone would lose 𠮷 and €. */
const GB18030 = new Set(['gb2312', 'gbk', 'gb18030', 'cp936', 'gb_2312', 'ansi']);

/**
 * The sheets of a file: one for delimited text. Nothing is thrown: a file that cannot be read is a problem and no sheet.
 *
 * @param name relative to the workspace; `book.xlsx#Sheet` names one sheet
 */
export function readSheets(source: Source, name: string, options: SheetOptions = {}): Sheets {
  const problems: Problem[] = [];
  try {
    const seen = survey(source.read(name));
    if (seen.bytes === 0) problems.push(problem('empty-file', { file: name }));
    const encoding = settle(source, name, options, seen, problems);
    if (encoding === undefined) return { sheets: [], problems };
    return { sheets: [textSheet(source, name, seen, encoding, problems)], problems };
  } catch (error) {
    problems.push(unreadable(name, error));
    return { sheets: [], problems };
  }
}

/** The encoding to read with; undefined, with a problem, where there is none. */
function settle(
  source: Source,
  file: string,
  options: SheetOptions,
  seen: Survey,
  problems: Problem[],
): string | undefined {
  if (options.encoding !== undefined) {
    const label = options.encoding.trim().toLowerCase();
    if (GB18030.has(label)) return 'gb18030';
    try {
      return new TextDecoder(label).encoding;
    } catch {
      problems.push(problem('bad-encoding', { file }, options.encoding, { encoding: options.encoding }));
      return undefined;
    }
  }
  const guess = guessEncoding(seen, () => source.read(file));
  if (guess.doubtful) problems.push(problem('encoding-guessed', { file }, '', { encoding: guess.encoding }));
  return guess.encoding;
}

function textSheet(
  source: Source,
  file: string,
  seen: Survey,
  encoding: string,
  problems: Problem[],
): SheetText {
  const head = new TextDecoder(encoding).decode(seen.head);
  const delimiter = /\.tsv$/i.test(file) ? '\t' : guessDelimiter(head);
  const plainRows = encoding === 'utf-8' && delimiter === ',' ? seen.plainRows : undefined;
  const hash = plainRows === undefined ? new RowsHash() : undefined;
  return {
    file,
    sheet: '',
    sha256: seen.sha256,
    rows: guarded(
      () => csvBatches(asUtf8(source.read(file), encoding, seen.validUtf8), delimiter),
      hash,
      report,
    ),
    get rowsSha256() {
      return plainRows ?? hash!.digest;
    },
  };

  function report(error: unknown, row: number): void {
    if (error instanceof BrokenRow) problems.push(problem('quote-not-closed', { file, row }));
    else if (error instanceof BadBytes)
      problems.push(problem('bad-encoding', { file, row }, '', { encoding }));
    else problems.push(unreadable(file, error));
  }
}

/** Rows up to where the file breaks, if it does. One loop for all that is done to a row: a million pass here. */
function* guarded(
  batches: () => Iterable<string[][]>,
  hash: RowsHash | undefined,
  report: (error: unknown, row: number) => void,
): Generator<SheetRow> {
  let row = 0;
  try {
    for (const batch of batches()) {
      for (const cells of batch) {
        hash?.add(cells);
        row++;
        yield { row, cells };
      }
    }
  } catch (error) {
    report(error, row + 1);
  }
}

/** The system's own words are kept out of the answer: they hold paths of the machine. */
function unreadable(file: string, error: unknown): Problem {
  const code = (error as { code?: unknown } | null)?.code;
  return problem('file-unreadable', { file }, '', { reason: typeof code === 'string' ? code : '' });
}
