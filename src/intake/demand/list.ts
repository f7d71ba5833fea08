import type { SheetRow } from '../../sheets/index.ts';
import { Carried } from './carried.ts';
import { cellAt, householdColumns, isBlank } from './cells.ts';
import type { SheetLayout } from './layout.ts';
import { readOrderText } from './order-text.ts';
import type { OrderText } from './order-text.ts';
import { partsOf } from './parts.ts';
import type { Failure } from './reading.ts';
import { householdOf, rowFacts } from './row.ts';
import type { RowFacts } from './row.ts';
import type { CurrentSheet } from './ledger.ts';
import type { Taker } from './taker.ts';
import { isTotal } from './totals.ts';

/** Only an export of a questionnaire has these headers: there, a choice is one of it. */
const QUESTIONNAIRE = /来自ip|所用时间|[(（](?:必填|自动)[)）]|┋/i;

/** What holds for all lines of a cell. */
export interface CellContext {
  readonly taker: Taker;
  readonly sheet: CurrentSheet;
  readonly layout: SheetLayout;
  readonly row: number;
  readonly cells: readonly string[];
  readonly column: number;
  readonly facts: RowFacts;
  readonly household: number | Failure;
}

/** The column that holds all that a household asks for. */
export function listColumn({ header }: SheetLayout): number {
  return header.fields.get('items') ?? header.fields.get('item')!;
}

/** A sheet with a row a household and all its items in one cell. */
export function takeList(
  taker: Taker,
  sheet: CurrentSheet,
  layout: SheetLayout,
  rows: Iterable<SheetRow>,
): void {
  const columns = householdColumns(layout.header);
  const column = listColumn(layout);
  const carried = new Carried(columns);
  let choices = layout.header.texts.some((text) => QUESTIONNAIRE.test(text));
  let said = false;
  for (const { row, cells } of rows) {
    sheet.tally.rows = row;
    if (isTotal(cells)) {
      sheet.tally.totals++;
      sheet.marks.whole(row, cells, 'aside');
      continue;
    }
    sheet.marks.row(row, cells);
    carried.see(row, cells);
    const cell = cellAt(cells, column);
    if (isBlank(cell)) {
      sheet.tally.blank++;
      continue;
    }
    choices ||= cell.includes('┋');
    const facts = rowFacts(taker, sheet, layout, columns, row, cells);
    const household = householdOf(taker, sheet, columns, carried, row, cells);
    const text = readOrderText(taker.tokens.cut(cell));
    takeCell({ taker, sheet, layout, row, cells, column, facts, household }, text, choices);
    if (choices && text.choices.length > 0 && !said) {
      taker.warn('choice-is-one', sheet, row, column, cell);
      said = true;
    }
  }
  taker.warnFilled(sheet, carried.firstFilled);
}

/** Every line of a cell, and what of it is none; `choices`: an item without an amount is one of it. */
export function takeCell(context: CellContext, text: OrderText, choices: boolean): void {
  const { taker, sheet, layout, row, cells, column, facts, household } = context;
  const how = { choices, only: undefined, names: false };
  for (const part of taker.mended(sheet, row, column, partsOf(taker, text, how), how)) {
    if (facts.excluded !== undefined) taker.exclude(sheet, row, column, part.raw, facts.excluded);
    else if (facts.failure !== undefined) taker.rejectCell(sheet, layout.header, row, cells, facts.failure);
    else if (part.why !== undefined) taker.reject(sheet, row, column, part.raw, part.why);
    else if (typeof household !== 'number') taker.rejectCell(sheet, layout.header, row, cells, household);
    else taker.take(sheet, row, column, household, part.good, part.amount, facts.submitted, facts.consent);
  }
  // Nobody can say what is taken back here.
  if (text.cancels !== undefined) {
    taker.reject(sheet, row, column, cells[column]!, { code: 'unreadable-line', facts: {} });
  }
}
