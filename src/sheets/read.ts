import { problem } from '../model/index.ts';
import type { Problem, Source } from '../model/index.ts';
import { withoutApostrophes } from './apostrophe.ts';
import { BrokenRow, csvBatches, NO_TABLE } from './csv.ts';
import { asText, asUtf8, BadBytes, withoutNul } from './decode.ts';
import { guessDelimiter } from './delimiter.ts';
import { guessEncoding } from './encoding.ts';
import { foreignFormat, foreignText, splitSheet } from './files.ts';
import { HiddenCells } from './hidden-cells.ts';
import { People } from './people.ts';
import { RowsHash } from './rowshash.ts';
import type { SheetOptions, SheetRow, Sheets, SheetText } from './sheet.ts';
import { survey } from './survey.ts';
import type { Survey } from './survey.ts';
import { BadWorkbook, closeTogether, isWorkbook, openBook, type BookSheet } from './workbook/index.ts';

/** Names by which the same table of characters goes. `gbk` alone would lose 𠮷 and €. */
const GB18030 = new Set(['gb2312', 'gbk', 'gb18030', 'cp936', 'gb_2312', 'ansi']);

/**
 * The sheets of a file: one for delimited text. Nothing is thrown: a file that cannot be read is a problem and no sheet.
 *
 * @param name relative to the workspace; `book.xlsx#Sheet` names one sheet
 */
export function readSheets(source: Source, name: string, options: SheetOptions = {}): Sheets {
  const problems: Problem[] = [];
  const [file, sheet] = splitSheet(name);
  try {
    const foreign = foreignFormat(file);
    if (foreign !== undefined) throw new BadWorkbook(foreign);
    const seen = survey(source.read(file));
    if (isWorkbook(seen.head)) {
      return { sheets: workbookSheets(source, file, sheet, seen.sha256, problems), problems };
    }
    if (seen.bytes === 0) problems.push(problem('empty-file', { file: name }));
    const otherwise = foreignText(file, Buffer.from(seen.head.subarray(0, 400)).toString('latin1'));
    if (otherwise !== undefined) throw new BadWorkbook(otherwise);
    const encoding = settle(source, name, options, seen, problems);
    if (encoding === undefined) return { sheets: [], problems };
    if (seen.nul && !encoding.startsWith('utf-16')) throw new BadWorkbook('nul');
    return { sheets: [textSheet(source, name, seen, encoding, problems)], problems };
  } catch (error) {
    problems.push(unreadable(file, error));
    return { sheets: [], problems };
  }
}

/** A text as it reads in an encoding that was told. @throws what the disk or the encoding says */
export function readText(source: Source, file: string, encoding: string): string {
  return [...asText(source.read(file), normalEncoding(encoding))].join('');
}

/** The tabs of a workbook that hold anything, in their order; none of what is no workbook or cannot be read. */
export function tabsOf(source: Source, file: string): readonly Pick<BookSheet, 'name' | 'hidden'>[] {
  try {
    if (foreignFormat(file) !== undefined || !isWorkbook(survey(source.read(file)).head)) return [];
    return openBook(Buffer.concat([...source.read(file)])).filter((sheet) => sheet.filled());
  } catch {
    // Why it cannot be read is said by who reads it.
    return [];
  }
}

/** The one tab that is meant, its hidden rows and columns too; what else the workbook holds is said. */
function workbookSheets(
  source: Source,
  file: string,
  sheet: string | undefined,
  sha256: string,
  problems: Problem[],
): SheetText[] {
  const book = openBook(Buffer.concat([...source.read(file)]));
  const found =
    sheet === undefined
      ? (book.find(({ hidden }) => !hidden) ?? book[0]!)
      : book.find(({ name }) => name === sheet);
  if (found === undefined) {
    problems.push(problem('file-missing', { file: `${file}#${sheet}`, sheet: sheet ?? '' }));
    return [];
  }
  const { name } = found;
  const others = book.filter((other) => sheet === undefined && other !== found && other.filled());
  if (others.length > 0) {
    const facts = { read: name, sheets: others.map((other) => other.name).join(', ') };
    problems.push(problem('sheets-unread', { file, sheet: name }, '', facts));
  }
  const report = (error: unknown): void => void problems.push(unreadable(file, error));
  const seen = new HiddenCells(found.hiddenColumns());
  function* rows(): Generator<SheetRow[]> {
    for (const row of closeTogether(found!.rows())) yield [seen.pass(row)];
    const hidden = seen.found();
    if (hidden !== undefined) problems.push(problem('hidden-cells', { file, sheet: name }, '', hidden));
  }
  const text = { file, sheet: name, delimiter: '', sha256, tallCells: found.tallCells() };
  return [hashed(text, { rows, report })];
}

/** How the rows of a sheet come. */
interface RowsOf {
  readonly rows: () => Batches;
  /** The hash of all cells, where the bytes told it. */
  readonly known?: string | undefined;
  readonly report: (error: unknown, row: number) => void;
}

/** A sheet with its hashes. */
function hashed(
  sheet: Pick<SheetText, 'file' | 'sheet' | 'delimiter' | 'sha256' | 'tallCells'>,
  { rows, known, report }: RowsOf,
): SheetText {
  const hash = known === undefined ? new RowsHash() : undefined;
  const people = new People();
  return {
    ...sheet,
    rows: guarded(rows, [hash, people], report),
    get cellsSha256() {
      return known ?? hash!.digest;
    },
    get rowsSha256() {
      return people.isEmpty ? this.cellsSha256 : people.digest;
    },
    leaveOut: (row, columns) => people.leaveOut(row, columns),
    leaveOutWords: (words) => people.leaveOutWords(words),
  };
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
    try {
      return normalEncoding(options.encoding);
    } catch {
      problems.push(problem('bad-encoding', { file }, options.encoding, { encoding: options.encoding }));
      return undefined;
    }
  }
  const guess = guessEncoding(seen, () => source.read(file));
  if (guess.rather !== '') {
    const facts = { encoding: guess.encoding, rather: guess.rather };
    problems.push(problem('bad-encoding', { file }, '', facts));
    return undefined;
  }
  if (guess.doubtful) problems.push(problem('encoding-guessed', { file }, '', { encoding: guess.encoding }));
  return guess.encoding;
}

/** @throws RangeError for what no decoder knows */
function normalEncoding(name: string): string {
  const label = name.trim().toLowerCase();
  return GB18030.has(label) ? 'gb18030' : new TextDecoder(label).encoding;
}

/** A text without tabs is no table: its lines are rows of one cell, quotes and all. */
function delimiterOf(file: string, head: string): string {
  if (/\.tsv$/i.test(file)) return '\t';
  if (/\.txt$/i.test(file)) return head.includes('\t') ? '\t' : NO_TABLE;
  return guessDelimiter(head);
}

function textSheet(
  source: Source,
  file: string,
  seen: Survey,
  encoding: string,
  problems: Problem[],
): SheetText {
  const head = new TextDecoder(encoding).decode(seen.head);
  const delimiter = delimiterOf(file, head);
  const plainRows = encoding === 'utf-8' && delimiter === ',' ? seen.plainRows : undefined;
  const utf8 = () => asUtf8(source.read(file), encoding, seen.validUtf8);
  // In UTF-16 every other byte of plain English is 0: only of what was decoded it can be told.
  function* batches(): Batches {
    let [above, length] = [0, 0];
    let rows = 0;
    for (const batch of csvBatches(encoding.startsWith('utf-16') ? withoutNul(utf8()) : utf8(), delimiter)) {
      rows += batch.length;
      if (batch.length > 0) [above, length] = [batch.at(-2)?.length ?? length, batch.at(-1)!.length];
      yield batch;
    }
    // A program ends its last line, or writes all its cells.
    const open = seen.endsOpen && !encoding.startsWith('utf-16');
    if (open && length < above) problems.push(problem('cut-short', { file, row: rows }));
  }
  return hashed(
    { file, sheet: '', delimiter, sha256: seen.sha256 },
    { rows: batches, known: plainRows, report },
  );

  function report(error: unknown, row: number): void {
    if (error instanceof BrokenRow) problems.push(problem('quote-not-closed', { file, row }));
    else if (error instanceof BadBytes)
      problems.push(problem('bad-encoding', { file, row }, '', { encoding }));
    else problems.push(unreadable(file, error));
  }
}

/** Some rows at a time. */
type Batches = Iterable<Iterable<SheetRow | string[]>>;

/** Rows up to where the file breaks, if it does. One loop for all that is done to a row: a million pass here. */
function* guarded(
  batches: () => Batches,
  [hash, people]: readonly [RowsHash | undefined, People],
  report: (error: unknown, row: number) => void,
): Generator<SheetRow> {
  let row = 0;
  try {
    for (const batch of batches()) {
      for (const next of batch) {
        const cells = Array.isArray(next) ? next : next.cells;
        // Rows that a workbook leaves out are blank ones.
        for (const at = Array.isArray(next) ? 0 : next.row; row + 1 < at;) {
          hash?.add([]);
          people.add([]);
          yield { row: ++row, cells: [] };
        }
        // Hashed as it stands in the file: from its bytes it could not be told otherwise.
        hash?.add(cells);
        row++;
        const plain = withoutApostrophes(cells);
        people.add(plain);
        yield { row, cells: plain };
      }
    }
  } catch (error) {
    report(error, row + 1);
  }
}

/** The system's own words are kept out of the answer: they hold paths of the machine. */
function unreadable(file: string, error: unknown): Problem {
  if (error instanceof BadWorkbook) {
    const facts = error.tooLarge ? { limit: error.message } : { reason: error.message };
    return problem(error.tooLarge ? 'file-too-large' : 'file-unreadable', { file }, '', facts);
  }
  // A record of a binary file that ends before what it says it holds.
  if (error instanceof RangeError) return problem('file-unreadable', { file }, '', { reason: 'cut' });
  const code = (error as { code?: unknown } | null)?.code;
  return problem('file-unreadable', { file }, '', { reason: typeof code === 'string' ? code : '' });
}
