import type { Violation } from '../model/index.ts';
import { violation } from '../model/index.ts';
import type { Constraint, Evidence } from './evidence.ts';

/** Rule 1: no demand line is lost, none is invented, and what came of each adds up. */
export const EVERY_LINE: readonly Constraint[] = [
  everyLineIsAnswered,
  nothingIsInvented,
  rowsAddUp,
  filesAreCounted,
  marksAddUp,
  rowsOfGoodsAreListed,
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

/**
 * What plan.json counts of a file is what it says of its lines: those that count are in `from`, the others in rejects.csv.
 * What is no sheet of the demand has none.
 */
function* filesAreCounted({ plan, counted, fates }: Evidence): Iterable<Violation> {
  for (const [index, file] of plan.files.entries()) {
    const at = { file: 'plan.json', where: file.file };
    const isDemand = file.input === 'demand';
    const others = isDemand ? fates.count(file.file) : { replaced: 0, excluded: 0, rejected: 0 };
    const off =
      Math.abs(file.counted - counted.inFile(index)) +
      Math.abs(file.replaced - others.replaced) +
      Math.abs(file.excluded - others.excluded) +
      Math.abs(file.rejected - others.rejected);
    if (off !== 0) yield violation('file-counts-differ', at, off);
    const rest = file.lines - file.counted - file.replaced - file.excluded - file.rejected;
    if (rest !== 0) yield violation('file-does-not-add-up', at, Math.abs(rest));
  }
}

/** Every cell of a sheet, and every line of a text, is one thing: what they are said to be adds up to what there is. */
function* marksAddUp({ plan, workspace }: Evidence): Iterable<Violation> {
  for (const { file, input, marks } of plan.files) {
    const there = workspace.marks.get(file);
    if (input !== 'demand' || there === undefined) continue;
    const said = Object.values(marks).reduce((sum, count) => sum + count, 0);
    if (said === there.cells || said === there.lines) continue;
    const off = Math.min(Math.abs(said - there.cells), Math.abs(said - there.lines));
    yield violation('marks-miscounted', { file: 'plan.json', where: file }, off);
  }
}

/** What an offer or a stock row cannot be rejected for where it says all in one way. */
const REFUTED = new Set(
  'unknown-item unknown-supplier supplier-unusable no-common-wave bad-money zero-pack weight-unknown bad-price-breaks unit-unknown bad-quantity negative-quantity'.split(
    ' ',
  ),
);

/** A row of a catalog or of the stock is used, or stands in rejects.csv. */
function* rowsOfGoodsAreListed({ workspace, fates, plan, tables }: Evidence): Iterable<Violation> {
  const unusable = new Set<string>();
  for (const { file, sheet, row } of workspace.unusable) {
    const name = sheet === '' ? file : `${file}#${sheet}`;
    unusable.add(`${name}:${row}`);
    if (fates.at(name, row).length > 0) continue;
    yield violation('rejects-miscounted', { file: 'rejects.csv', where: `${name}:${row}` });
  }
  const inputs = new Map(plan.files.map(({ file, input }) => [file, input]));
  for (const { file, sheet, line, problem, row } of tables.rejects) {
    const name = sheet === '' ? file : `${file}#${sheet}`;
    const isGoods = ['catalogs', 'stock'].includes(inputs.get(name) ?? '');
    const where = `${name}:${line}`;
    if (!isGoods || !REFUTED.has(problem) || unusable.has(where)) continue;
    yield violation('reject-without-cause', { file: 'rejects.csv', row, where }, 1, { problem });
  }
}

function lineText(names: Evidence['names'], household: number, good: number): string {
  return `${names.householdText(household)} ${names.goodOf(good).id}`;
}
