import type { SheetRow } from '../../sheets/index.ts';
import { Carried } from './carried.ts';
import { cellAt, householdColumns, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';
import { detached } from './detached.ts';
import type { SpecifiedItem } from './items.ts';
import type { SheetLayout } from './layout.ts';
import { takeCell } from './list.ts';
import { readOrderText } from './order-text.ts';
import type { Failure } from './reading.ts';
import { householdOf, rowFacts } from './row.ts';
import type { CurrentSheet } from './ledger.ts';
import type { Taker } from './taker.ts';
import { isTotal, Totals } from './totals.ts';

interface LongColumns extends HouseholdColumns {
  readonly item: number;
  readonly quantity: number;
  readonly uom: number;
  readonly spec: number;
}

/** Longer cells are no list that a person wrote. */
const LONGEST = 500;
const REMEMBERED = 10_000;

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
    spec: fields.get('spec') ?? -1,
  };
  const context = {
    taker,
    sheet,
    layout,
    columns,
    carried: new Carried(columns),
    totals: new Totals(),
    single: new Set<string>(),
  };
  for (const { row, cells } of rows) {
    sheet.tally.rows = row;
    sheet.marks.row(row, cells);
    context.carried.see(row, cells);
    const asked = !isBlank(cellAt(cells, columns.quantity));
    if (asked) takeRow(context, row, cells);
    else if (!takeSeveral(context, row, cells, undefined)) sheet.tally.blank++;
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
  /** Cells that are known to hold no list. */
  readonly single: Set<string>;
}

function takeRow(context: LongSheet, row: number, cells: readonly string[]): void {
  const { taker, sheet, layout, columns, carried, totals } = context;
  const quantity = cellAt(cells, columns.quantity);
  const item = itemOf(context, cells);
  // A row of totals names no item; to look for one in every row would cost more.
  if ('code' in item && isTotal(cells)) {
    return taker.takeTotals(sheet, totals, [columns.quantity], row, cells);
  }
  totals.add(columns.quantity, quantity);
  if ('code' in item && takeSeveral(context, row, cells, quantity)) return undefined;
  const facts = rowFacts(taker, sheet, layout, columns, row, cells);
  if (facts.excluded !== undefined) {
    return taker.exclude(sheet, row, columns.status, cellAt(cells, columns.status), facts.excluded);
  }
  const reject = (why: Failure): void => taker.rejectCell(sheet, layout.header, row, cells, why);
  if (facts.failure !== undefined) return reject(facts.failure);
  if ('code' in item) return reject(item);
  const household = householdOf(taker, sheet, columns, carried, row, cells);
  if (typeof household !== 'number') return reject(household);
  const uom = cellAt(cells, columns.uom);
  const amount = taker.quantities.read(item.good, quantity, isBlank(uom) ? item.uom : uom);
  if (typeof amount !== 'number') return reject(amount);
  return taker.take(
    sheet,
    row,
    columns.quantity,
    household,
    item.good,
    amount,
    facts.submitted,
    facts.consent,
  );
}

function itemOf({ taker, columns }: LongSheet, cells: readonly string[]): SpecifiedItem | Failure {
  const text = cellAt(cells, columns.item);
  if (columns.spec >= 0) return taker.items.findSpecified(text, cellAt(cells, columns.spec));
  const good = taker.items.find(text);
  return typeof good === 'number' ? { good, uom: '' } : good;
}

/**
 * Several items in one cell of a sheet that otherwise has a line a row (`土豆*2;鸡蛋*1`): read where every part of it can be,
 * and the quantity beside it is blank or their number.
 *
 * @returns false where the cell is no such list
 */
function takeSeveral(
  context: LongSheet,
  row: number,
  cells: readonly string[],
  quantity: string | undefined,
): boolean {
  const { taker, sheet, layout, columns, carried } = context;
  const cell = cellAt(cells, columns.item);
  if (!/\d|半|[一两二三四五六七八九十]/.test(cell)) return false;
  if (cell.length > LONGEST) {
    // Too long to be read; where no quantity stands beside it, this is the place to say so.
    if (quantity === undefined) taker.rejectCell(sheet, layout.header, row, cells, taker.items.unknown(cell));
    return quantity === undefined;
  }
  if (context.single.has(cell) || typeof taker.items.find(cell) === 'number') return false;
  const text = readOrderText(taker.tokens.cut(cell));
  if (text.lines.length === 0) {
    if (context.single.size < REMEMBERED) context.single.add(detached(cell));
    return false;
  }
  if (quantity !== undefined) {
    const sum = text.lines.reduce((total, { amount }) => total + Number(amount.number), 0);
    if (text.unread.length + text.unknown.length > 0 || Number(quantity) !== sum) return false;
  }
  const facts = rowFacts(taker, sheet, layout, columns, row, cells);
  const household = householdOf(taker, sheet, columns, carried, row, cells);
  takeCell({ taker, sheet, layout, row, cells, column: columns.item, facts, household }, text, false);
  return true;
}
