import type { SheetRow } from '../../sheets/index.ts';
import { readAmount } from './amount.ts';
import { Carried } from './carried.ts';
import { cellAt, householdColumns, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';
import type { ItemColumn, SheetLayout } from './layout.ts';
import type { Failure } from './reading.ts';
import { householdOf, rowFacts } from './row.ts';
import type { RowFacts } from './row.ts';
import type { CurrentSheet } from './ledger.ts';
import type { Taker } from './taker.ts';
import { isTotal, Totals } from './totals.ts';
import { UnknownColumns } from './unknown-columns.ts';

interface WideSheet {
  readonly taker: Taker;
  readonly sheet: CurrentSheet;
  readonly layout: SheetLayout;
  readonly columns: HouseholdColumns;
  readonly carried: Carried;
}

/** A sheet with a row a household and a column an item: a line is a filled cell. */
export function takeWide(
  taker: Taker,
  sheet: CurrentSheet,
  layout: SheetLayout,
  rows: Iterable<SheetRow>,
): void {
  const columns = householdColumns(layout.header);
  const context = { taker, sheet, layout, columns, carried: new Carried(columns) };
  const unknown = new UnknownColumns(layout.unknown);
  const totals = new Totals();
  const blank = new Set<number>();
  const asked = layout.items.map(({ column }) => column);
  for (const { row, cells } of rows) {
    sheet.tally.rows = row;
    if (isTotal(cells)) {
      sheet.marks.whole(row, cells, 'aside');
      taker.takeTotals(sheet, totals, asked, row, cells);
      continue;
    }
    sheet.marks.row(row, cells);
    context.carried.see(row, cells);
    const filled = layout.items.filter(({ column }) => !isBlank(cellAt(cells, column)));
    unknown.see(row, cells, (cell) => readAmount(cell) !== undefined);
    for (const { column } of filled) totals.add(column, cells[column]!);
    if (filled.length > 0) takeRow(context, filled, row, cells);
    else blank.add(row);
  }
  taker.warnFilled(sheet, context.carried.firstFilled);
  unknown.settle(
    (column, filled) => {
      sheet.marks.column(column, filled, 'aside');
      if (filled > 0 || layout.header.texts[column] !== '') taker.warnHeader(sheet, layout.header, column);
    },
    (column, row, value) => {
      blank.delete(row);
      const { facts } = taker.items.unknown(layout.header.texts[column]!);
      taker.reject(sheet, row, column, value, { code: 'unknown-column', facts });
    },
  );
  sheet.tally.blank = blank.size;
}

function takeRow(
  context: WideSheet,
  filled: readonly ItemColumn[],
  row: number,
  cells: readonly string[],
): void {
  const { taker, sheet, layout, columns, carried } = context;
  const facts = rowFacts(taker, sheet, layout, columns, row, cells);
  const household = householdOf(taker, sheet, columns, carried, row, cells);
  for (const item of filled) takeCell(context, facts, household, item, row, cells);
}

function takeCell(
  { taker, sheet, layout }: WideSheet,
  facts: RowFacts,
  household: number | Failure,
  item: ItemColumn,
  row: number,
  cells: readonly string[],
): void {
  const { column, good, uom } = item;
  const value = cells[column]!;
  if (facts.excluded !== undefined) return taker.exclude(sheet, row, column, value, facts.excluded);
  // What is wrong with the row is told of each of its cells: each is a line that somebody asked for.
  if (facts.failure !== undefined) return taker.reject(sheet, row, column, value, facts.failure);
  const amount = taker.quantities.read(good, value, uom);
  if (typeof household !== 'number') {
    // Where nothing is asked for it does not matter for whom.
    if (amount === 0) return taker.exclude(sheet, row, column, value, 'zero-quantity');
    return taker.rejectCell(sheet, layout.header, row, cells, household);
  }
  if (typeof amount !== 'number') return taker.reject(sheet, row, column, value, amount);
  taker.take(sheet, row, column, household, good, amount, facts.submitted, facts.consent);
}
