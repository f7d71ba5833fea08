import type { SheetRow } from '../sheets/index.ts';
import { Carried } from './carried.ts';
import { cellAt, householdColumns, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';
import type { SheetLayout } from './layout.ts';
import type { Failure } from './reading.ts';
import { householdOf, rowFacts } from './row.ts';
import type { CurrentSheet, Taker } from './taker.ts';
import { isTotal, Totals } from './totals.ts';

interface LongColumns extends HouseholdColumns {
  readonly item: number;
  readonly quantity: number;
  readonly uom: number;
}

/** A sheet with a line a row. A row without a quantity asks for nothing. */
export function takeLong(
  taker: Taker,
  sheet: CurrentSheet,
  layout: SheetLayout,
  rows: Iterable<SheetRow>,
): void {
  const { fields } = layout.header;
  const columns: LongColumns = {
    ...householdColumns(layout.header),
    item: fields.get('item')!,
    quantity: fields.get('quantity')!,
    uom: fields.get('uom') ?? -1,
  };
  const context = { taker, sheet, layout, columns, carried: new Carried(columns), totals: new Totals() };
  for (const { row, cells } of rows) {
    sheet.tally.rows = row;
    context.carried.see(row, cells);
    if (isBlank(cellAt(cells, columns.quantity))) sheet.tally.blank++;
    else takeRow(context, row, cells);
  }
  taker.warnFilled(sheet, context.carried.firstFilled);
}

interface LongSheet {
  readonly taker: Taker;
  readonly sheet: CurrentSheet;
  readonly layout: SheetLayout;
  readonly columns: LongColumns;
  readonly carried: Carried;
  readonly totals: Totals;
}

function takeRow(context: LongSheet, row: number, cells: readonly string[]): void {
  const { taker, sheet, layout, columns, carried, totals } = context;
  const quantity = cellAt(cells, columns.quantity);
  const good = taker.items.find(cellAt(cells, columns.item));
  // A row of totals names no item; to look for one in every row would cost more.
  if (typeof good !== 'number' && isTotal(cells)) {
    return taker.takeTotals(sheet, totals, [columns.quantity], row, cells);
  }
  totals.add(columns.quantity, quantity);
  const facts = rowFacts(taker, sheet, layout, columns, row, cells);
  if (facts.excluded !== undefined) {
    taker.exclude(sheet, row, columns.status, cellAt(cells, columns.status), facts.excluded);
    return;
  }
  const reject = (why: Failure): void => taker.rejectCell(sheet, layout.header, row, cells, why);
  if (facts.failure !== undefined) return reject(facts.failure);
  if (typeof good !== 'number') return reject(good);
  const household = householdOf(taker, sheet, columns, carried, row, cells);
  if (typeof household !== 'number') return reject(household);
  const amount = taker.quantities.read(good, quantity, cellAt(cells, columns.uom));
  if (typeof amount !== 'number') return reject(amount);
  taker.take(sheet, row, columns.quantity, household, good, amount, facts.submitted, facts.consent);
}
