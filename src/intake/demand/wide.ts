import type { SheetRow } from '../sheets/index.ts';
import { readAmount } from './amount.ts';
import { cellAt, householdColumns, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';
import type { ItemColumn, SheetLayout } from './layout.ts';
import type { Failure } from './reading.ts';
import { householdOf, rowFacts } from './row.ts';
import type { RowFacts } from './row.ts';
import type { CurrentSheet, Taker } from './taker.ts';
import { UnknownColumns } from './unknown-columns.ts';

/** A sheet with a row a household and a column an item: a line is a filled cell. */
export function takeWide(
  taker: Taker,
  sheet: CurrentSheet,
  layout: SheetLayout,
  rows: Iterable<SheetRow>,
): void {
  const columns = householdColumns(layout.header);
  const unknown = new UnknownColumns(layout.unknown);
  for (const { row, cells } of rows) {
    sheet.tally.rows = row;
    const filled = layout.items.filter(({ column }) => !isBlank(cellAt(cells, column)));
    const strange = unknown.see(row, cells, (cell) => readAmount(cell) !== undefined);
    if (filled.length > 0) takeRow(taker, sheet, layout, columns, filled, row, cells);
    else if (!strange) sheet.tally.blank++;
  }
  unknown.settle(
    (column) => taker.warnHeader(sheet, layout.header, column),
    (column, row, value) => {
      const { facts } = taker.items.unknown(layout.header.texts[column]!);
      taker.reject(sheet, row, column, value, { code: 'unknown-column', facts });
    },
  );
}

function takeRow(
  taker: Taker,
  sheet: CurrentSheet,
  layout: SheetLayout,
  columns: HouseholdColumns,
  filled: readonly ItemColumn[],
  row: number,
  cells: readonly string[],
): void {
  const facts = rowFacts(taker, sheet, layout, columns, row, cells);
  const household = householdOf(taker, sheet, columns, row, cells);
  for (const item of filled) takeCell(taker, sheet, layout, facts, household, item, row, cells);
}

function takeCell(
  taker: Taker,
  sheet: CurrentSheet,
  layout: SheetLayout,
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
  if (typeof household !== 'number') {
    return taker.rejectCell(sheet, layout.header, row, cells, household);
  }
  const amount = taker.quantities.read(good, value, uom);
  if (typeof amount !== 'number') return taker.reject(sheet, row, column, value, amount);
  taker.take(sheet, row, column, household, good, amount, facts.submitted, facts.consent);
}
