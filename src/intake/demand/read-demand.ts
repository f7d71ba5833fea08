import { formatTime, hasErrors, problem } from '../../model/index.ts';
import type { Problem, ReadFile } from '../../model/index.ts';
import { readSheets } from '../../sheets/index.ts';
import { SIGNS } from '../text/index.ts';
import type { CurrentSheet } from './ledger.ts';
import { readBackOf } from './read-back.ts';
import { failure } from './reading.ts';
import type { DemandInput, DemandReading } from './reading.ts';
import { settle } from './settle.ts';
import { settingsColumns } from './settings-columns.ts';
import { takeSheet } from './take-sheet.ts';
import { Taker } from './taker.ts';

/** Reads and merges all demand sheets. Nothing is thrown; what is wrong is among the problems. */
export function readDemand(input: DemandInput): DemandReading {
  const taker = new Taker(input, input.cutoff === undefined ? '' : formatTime(input.cutoff));
  const problems: Problem[] = [];
  const columns = settingsColumns(input.columns, input.goods, problems);
  const records: (Omit<ReadFile, 'lines' | 'counted' | 'replaced' | 'excluded' | 'rejected' | 'marks'> & {
    readonly sheet: CurrentSheet;
  })[] = [];
  for (const file of input.files) {
    const before = taker.ledger.sheets.length;
    const failures = problems.length;
    const read = readSheets(input.source, file, { encoding: input.encodings?.get(file) });
    taker.quantities.startFile(() => input.signs?.(file) ?? SIGNS.open);
    for (const text of read.sheets) {
      const sheet = takeSheet(taker, text, input, columns, problems);
      for (const { row, text: line } of sheet.marks.untaken()) {
        taker.ledger.reject(sheet, row, -1, line, failure('unreadable-line', ''));
      }
      const name = text.sheet === '' ? text.file : `${text.file}#${text.sheet}`;
      const { sha256, cellsSha256, rowsSha256 } = text;
      records.push({ file: name, input: 'demand', sha256, cellsSha256, rowsSha256, sheet });
    }
    // That a demand sheet has no bytes is said below, with what to do about it.
    const found = read.problems.filter(({ code }) => code !== 'empty-file');
    problems.push(...found);
    if (hasErrors(found) || problems.length > failures + found.length) continue;
    problems.push(...emptiness(file, taker.ledger.sheets.slice(before)));
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
    tallies: taker.ledger.sheets.map((sheet) => sheet.tally),
    readBack: input.keepMarks === true ? readBackOf(taker.ledger.sheets) : [],
    // Not pushed one list into the other: of spread arguments there may be only so many.
    problems: problems.concat(taker.ledger.problems, taker.households.problems),
  };
}

/** Nothing is empty by accident: a sheet that says nothing at all, or of whom it tells and not what they want. */
function emptiness(file: string, sheets: readonly CurrentSheet[]): Problem[] {
  if (sheets.some(({ tally, corrects }) => tally.lines > 0 || corrects === true)) return [];
  const told = sheets.some(({ marks }) => marks.counts().household > 0);
  return [problem(told ? 'asks-nothing' : 'nothing-read', { file })];
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
