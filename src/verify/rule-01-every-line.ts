import type { FileRecord, Violation } from '../model/index.ts';
import { violation } from '../model/index.ts';
import type { Constraint, Evidence } from './evidence.ts';

/** Rule 1: no demand line is lost, none is invented, and what came of each adds up. */
export const EVERY_LINE: readonly Constraint[] = [
  everyLineIsAnswered,
  nothingIsInvented,
  rowsAddUp,
  filesAreCounted,
  rejectsAreListed,
];

const FILE = 'allocations.csv';

function* everyLineIsAnswered({ lines, names }: Evidence): Iterable<Violation> {
  const { demand } = lines;
  for (let line = 0; line < demand.length; line++) {
    if (lines.row[line] !== 0) continue;
    const where = lineText(names, demand.household[line]!, demand.good[line]!);
    yield violation('demand-missing', { file: FILE, where }, demand.asked[line]);
  }
}

function* nothingIsInvented({ tables, lines, names }: Evidence): Iterable<Violation> {
  const rows = tables.allocations;
  for (let k = 0; k < rows.length; k++) {
    const [household, good] = [rows.household[k]!, rows.good[k]!];
    if (household < 0 || good < 0) continue;
    const asked = rows.substituteFor[k] === -1 ? good : rows.substituteFor[k]!;
    if (lines.find(household, asked) >= 0) continue;
    const at = { file: FILE, row: rows.row[k]!, where: lineText(names, household, asked) };
    yield violation('demand-invented', at, Math.max(1, rows.asked[k]!, rows.allocated[k]!));
  }
}

/** asked = allocated + substituted + short over a line's rows; only its first row asks. */
function* rowsAddUp({ tables, lines, names }: Evidence): Iterable<Violation> {
  const rows = tables.allocations;
  for (let k = 0; k < rows.length; k++) {
    if (rows.household[k]! < 0 || rows.good[k]! < 0) continue;
    const where = lineText(names, rows.household[k]!, rows.good[k]!);
    const at = { file: FILE, row: rows.row[k]!, where };
    const line = rows.substituteFor[k] === -1 ? lines.find(rows.household[k]!, rows.good[k]!) : -1;
    if (line < 0 || lines.row[line] !== rows.row[k]) {
      const repeated = rows.asked[k]! + rows.substituted[k]! + rows.short[k]!;
      if (repeated !== 0) yield violation('row-repeats-asked', at, Math.abs(repeated));
      continue;
    }
    const asked = lines.demand.asked[line]!;
    const off = asked - rows.asked[k]!;
    if (off !== 0) yield violation('asked-differs', at, Math.abs(off));
    const rest = asked - lines.allocated[line]! - lines.substituted[line]! - lines.short[line]!;
    if (rest !== 0) yield violation('row-does-not-add-up', at, Math.abs(rest));
  }
}

function* filesAreCounted({ plan, intake }: Evidence): Iterable<Violation> {
  // The plan that had gone out before is no file of the workspace.
  const own = plan.files.filter(({ input }) => input !== 'issued');
  const listed = new Map(own.map((file) => [fileKey(file), file]));
  for (const file of intake.files) {
    const record = listed.get(fileKey(file));
    listed.delete(fileKey(file));
    const off = record === undefined ? file.lines + 1 : difference(record, file);
    if (off !== 0) yield violation('file-counts-differ', { file: 'plan.json', where: file.file }, off);
  }
  for (const file of listed.values()) {
    yield violation('file-counts-differ', { file: 'plan.json', where: file.file }, file.lines + 1);
  }
  for (const file of plan.files) {
    const rest = file.lines - file.counted - file.replaced - file.excluded - file.rejected;
    if (rest !== 0) {
      yield violation('file-does-not-add-up', { file: 'plan.json', where: file.file }, Math.abs(rest));
    }
  }
}

/** Every line of the demand that is not counted, and every other row that could not be used, stands in rejects.csv. */
function* rejectsAreListed({ tables, intake }: Evidence): Iterable<Violation> {
  const rest = new Map<string, number>();
  for (const row of tables.rejects) {
    count(rest, [row.file, row.sheet, row.line, row.column, row.problem].join('\n'), 1);
  }
  for (const found of intake.problems) {
    if (found.severity !== 'reject' && found.severity !== 'note') continue;
    const line = found.row === 0 ? '' : String(found.row);
    count(rest, [found.file, found.sheet, line, found.column, found.code].join('\n'), -1);
  }
  for (const [key, off] of rest) {
    if (off === 0) continue;
    const at = { file: 'rejects.csv', where: key.replaceAll('\n', ' ').trim() };
    yield violation('rejects-miscounted', at, Math.abs(off), { expected: off < 0 ? '1' : '0' });
  }
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function fileKey(file: FileRecord): string {
  return `${file.input}\n${file.file}`;
}

/** By how many lines two records of one file differ; at least one where it does not read to the same rows. */
function difference(a: FileRecord, b: FileRecord): number {
  const lines =
    Math.abs(a.lines - b.lines) +
    Math.abs(a.counted - b.counted) +
    Math.abs(a.replaced - b.replaced) +
    Math.abs(a.excluded - b.excluded) +
    Math.abs(a.rejected - b.rejected);
  return lines === 0 && a.rowsSha256 !== b.rowsSha256 ? 1 : lines;
}

function lineText(names: Evidence['names'], household: number, good: number): string {
  return `${names.householdText(household)} ${names.goodOf(good).id}`;
}
