import { isBlank } from './cells.ts';
import type { Cursor } from './cursor.ts';
import type { SheetLayout } from './layout.ts';
import { readOrderText } from './order-text.ts';
import type { OrderText } from './order-text.ts';
import { partsOf } from './parts.ts';
import type { RowReader } from './tables-of-sheet.ts';
import { isTotalRow, Totals } from './totals.ts';

/** Only an export of a questionnaire has these headers: there, a choice is one of it. */
const QUESTIONNAIRE = /来自ip|所用时间|[(（](?:必填|自动)[)）]|┋|^(?:timestamp|时间戳记|時間戳記)$/i;

/** The columns that hold all that a household asks for. */
export function listColumns({ header }: SheetLayout): readonly number[] {
  const first = header.fields.get('items') ?? header.fields.get('item')!;
  return [first, ...header.again.flatMap((one) => (one.first === first ? [one.column] : []))];
}

/** A sheet with a row a household and all its items in one cell. */
export class ListReader implements RowReader {
  readonly #cursor: Cursor;
  readonly #columns: readonly number[];
  readonly #serial: number;
  readonly #totals = new Totals();
  #choices: boolean;
  #said = false;

  constructor(cursor: Cursor) {
    const { header } = cursor.layout;
    this.#cursor = cursor;
    this.#columns = listColumns(cursor.layout);
    this.#serial = header.fields.get('serial') ?? -1;
    this.#choices = header.texts.some((text) => QUESTIONNAIRE.test(text));
  }

  take(): void {
    const cursor = this.#cursor;
    if (isTotalRow(cursor.cells, cursor.columns, this.#serial)) return cursor.totals(this.#totals, []);
    for (const column of this.#columns) {
      const cell = cursor.cell(column);
      if (!isBlank(cell)) this.#takeCell(cursor, column, cell);
    }
  }

  #takeCell(cursor: Cursor, column: number, cell: string): void {
    this.#choices ||= cell.includes('┋');
    const text = readOrderText(cursor.taker.tokens.cut(cell));
    takeCell(cursor, column, text, this.#choices);
    if (this.#choices && text.choices.length > 0 && !this.#said) {
      cursor.taker.ledger.warn('choice-is-one', cursor.sheet, cursor.row, column, cell);
      this.#said = true;
    }
  }

  finish(): void {}
}

/** Every line of a cell, and what of it is none; `choices`: an item without an amount is one of it. */
export function takeCell(cursor: Cursor, column: number, text: OrderText, choices: boolean): void {
  const { taker, sheet, row, facts, household } = cursor;
  const how = { choices, only: undefined, names: false };
  for (const part of taker.mended(sheet, row, column, partsOf(taker, text, how), how)) {
    if (facts.excluded !== undefined) cursor.exclude(column, part.raw, facts.excluded);
    else if (facts.failure !== undefined) cursor.blame(cursor.saying(facts.failure, { item: part.raw }));
    else if (part.why !== undefined) cursor.reject(column, part.raw, part.why);
    else if (typeof household !== 'number') cursor.blame(household);
    else cursor.take(column, household, part.good, part.amount);
  }
  // Nobody can say what is taken back here.
  if (text.cancels !== undefined)
    cursor.reject(column, cursor.cell(column), { code: 'unreadable-line', facts: {} });
}
