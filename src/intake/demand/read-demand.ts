import { formatTime, problem } from '../../model/index.ts';
import type { FileRecord, Problem } from '../../model/index.ts';
import { findHeader, peek } from '../tables/index.ts';
import { readSheets } from '../../sheets/index.ts';
import type { FieldTable } from '../tables/index.ts';
import type { SheetRow, SheetText } from '../../sheets/index.ts';
import { SIGNS } from '../text/index.ts';
import { isChainStart, takeChain } from './chain.ts';
import { isRejects } from './corrections.ts';
import { DECISIVE_FIELDS } from './fields.ts';
import { columnRoles, layoutOf } from './layout.ts';
import type { SheetLayout } from './layout.ts';
import { listColumn, takeList } from './list.ts';
import { takeLong } from './long.ts';
import { patched } from './patched.ts';
import type { DemandInput, DemandReading } from './reading.ts';
import { settle } from './settle.ts';
import { joinedHeader } from './second-header.ts';
import { settingsColumns } from './settings-columns.ts';
import type { CurrentSheet } from './ledger.ts';
import { Taker } from './taker.ts';
import { takeWide } from './wide.ts';

/** A chain says that it is one near its top. */
const FIRST_ROWS = 10;

/** Reads and merges all demand sheets. Nothing is thrown; what is wrong is among the problems. */
export function readDemand(input: DemandInput): DemandReading {
  const taker = new Taker(input, input.cutoff === undefined ? '' : formatTime(input.cutoff));
  const problems: Problem[] = [];
  const columns = settingsColumns(input.columns, input.goods, problems);
  const records: (Omit<FileRecord, 'lines' | 'counted' | 'replaced' | 'excluded' | 'rejected' | 'marks'> & {
    readonly sheet: CurrentSheet;
  })[] = [];
  for (const file of input.files) {
    const before = taker.sheets.length;
    const failures = problems.length;
    const read = readSheets(input.source, file, { encoding: input.encodings?.get(file) });
    taker.quantities.startFile(() => input.signs?.(file) ?? SIGNS.open);
    for (const text of read.sheets) {
      const sheet = takeSheet(taker, text, input, columns, problems);
      const name = text.sheet === '' ? text.file : `${text.file}#${text.sheet}`;
      records.push({
        file: name,
        input: 'demand',
        sha256: text.sha256,
        rowsSha256: text.rowsSha256,
        sheet,
      });
    }
    problems.push(...read.problems);
    const rows = taker.sheets.slice(before).reduce((sum, { tally }) => sum + tally.rows - tally.above, 0);
    const failed = read.problems.length > 0 || problems.length > failures;
    if (rows === 0 && !failed) problems.push(problem('empty-file', { file }));
  }
  problems.push(...twice(records));
  const merged = settle(taker, input, problems);
  return {
    ...merged,
    contacts: taker.contacts.byHousehold,
    files: records.map(({ sheet: { tally, marks }, ...record }) => ({
      ...record,
      lines: tally.lines,
      counted: tally.counted,
      replaced: tally.replaced,
      excluded: tally.excluded,
      rejected: tally.rejected,
      marks: marks.counts(),
    })),
    tallies: taker.sheets.map((sheet) => sheet.tally),
    // Not pushed one list into the other: of spread arguments there may be only so many.
    problems: problems.concat(taker.problems, taker.households.problems),
  };
}

function takeSheet(
  taker: Taker,
  text: SheetText,
  input: DemandInput,
  columns: { readonly fields: FieldTable; readonly items: ReadonlyMap<string, string> },
  problems: Problem[],
): CurrentSheet {
  // A header of two rows may end one below the rows that are searched.
  const { first, all } = peek(text.rows, FIRST_ROWS + 1);
  if (first.some(isRejects)) return startRejects(taker, text, all);
  if (first.some((row) => row.cells.some(isChainStart))) return startChain(taker, text, all);
  const { header: upper, body: below } = findHeader(all, columns.fields);
  const { first: lower, all: rest } = peek(below, 1);
  const joined = upper && lower[0] && joinedHeader(upper, lower[0], input.goods, columns.fields);
  const header = joined ?? upper;
  const heading = first.filter(({ row }) => header !== undefined && row <= header.row);
  const body = joined === undefined ? rest : peek(rest, 1).rest;
  if (header === undefined && /\.txt$/i.test(text.file)) return startChain(taker, text, body);
  const sheet = taker.startSheet(text.file, text.sheet, header?.texts ?? []);
  const titles = heading.filter(({ row }) => row < (upper?.row ?? 0)).flatMap(({ cells }) => cells);
  taker.households.begin(text.file, text.sheet, titles);
  const layout = header === undefined ? undefined : layoutOf(header, input.goods, columns.items);
  const place = { file: text.file, sheet: text.sheet };
  if (layout === undefined) {
    let filled = false;
    for (const { row, cells } of joinRows(heading, body)) {
      sheet.marks.whole(row, cells, 'reject');
      filled ||= cells.some((cell) => cell.trim() !== '');
    }
    if (filled) {
      problems.push(
        problem('header-missing', { ...place, row: header?.row ?? 0 }, '', missing(header?.fields)),
      );
    }
    return sheet;
  }
  for (const { row, cells } of heading) sheet.marks.whole(row, cells, 'heading');
  sheet.marks.columns(columnRoles(layout));
  sheet.tally.above = layout.header.row;
  sheet.tally.rows = layout.header.row;
  problems.push(...headerTwice(taker, sheet, layout));
  if (layout.layout !== 'wide') {
    for (const column of layout.unknown) taker.warnHeader(sheet, layout.header, column);
  }
  const corrections = taker.correctionsOf(sheet);
  const listed = layout.layout === 'list' ? listColumn(layout) : -1;
  const rows = corrections === undefined ? body : patched(body, layout.header, corrections, listed);
  TAKE[layout.layout](taker, sheet, layout, rows);
  return sheet;
}

function* joinRows(first: readonly SheetRow[], rest: Iterable<SheetRow>): Generator<SheetRow> {
  yield* first;
  yield* rest;
}

const TAKE = { long: takeLong, wide: takeWide, list: takeList } as const;

function startChain(taker: Taker, text: SheetText, rows: Iterable<SheetRow>): CurrentSheet {
  const sheet = taker.startSheet(text.file, text.sheet, [], /\.txt$/i.test(text.file));
  takeChain(taker, sheet, rows);
  return sheet;
}

/** A rejects.csv that was put right: its rows are corrections of others and no lines of their own. */
function startRejects(taker: Taker, text: SheetText, rows: Iterable<SheetRow>): CurrentSheet {
  const sheet = taker.startSheet(text.file, text.sheet, []);
  for (const { row, cells } of rows) {
    sheet.tally.rows = row;
    sheet.marks.whole(row, cells, 'aside');
  }
  sheet.tally.blank = sheet.tally.rows;
  return sheet;
}

/** Which columns a demand sheet cannot do without and this one has not. */
function missing(fields: ReadonlyMap<string, number> | undefined): Record<string, string> {
  const has = (field: string): boolean => fields?.has(field) === true;
  const lacking: string[] = [];
  if (!has('address')) {
    if (!has('building')) lacking.push('building');
    if (!has('room')) lacking.push('room');
  }
  if (!has('item')) lacking.push('item');
  if (!has('quantity')) lacking.push('quantity');
  return { columns: lacking.join(', ') };
}

function headerTwice(taker: Taker, sheet: CurrentSheet, { header }: SheetLayout): Problem[] {
  const decisive: ReadonlySet<string> = new Set(DECISIVE_FIELDS);
  return header.again
    .filter(({ field }) => decisive.has(field))
    .map(({ column, first }) =>
      problem('header-twice', taker.place(sheet, header.row, column), header.texts[column], {
        other: header.texts[first]!,
      }),
    );
}

/** The same rows handed in again: every line would count twice. */
function twice(
  records: readonly { readonly file: string; readonly rowsSha256: string; readonly sheet: CurrentSheet }[],
): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file, rowsSha256, sheet } of records) {
    if (sheet.tally.lines === 0) continue;
    const other = first.get(rowsSha256);
    if (other === undefined) first.set(rowsSha256, file);
    else problems.push(problem('file-twice', { file }, '', { other }));
  }
  return problems;
}
