import { readAmount } from './amount.ts';
import { isBlank } from './cells.ts';
import type { Cursor } from './cursor.ts';
import { detached } from './detached.ts';
import type { SpecifiedItem } from './items.ts';
import { takeCell } from './list.ts';
import type { LateLine } from './next-night.ts';
import { readOrderText } from './order-text.ts';
import type { Failure } from './reading.ts';
import { failure } from './reading.ts';
import type { RowReader } from './tables-of-sheet.ts';
import { asksNothing } from './cells.ts';
import { isTotalRow, Totals } from './totals.ts';

/** Longer cells are no list that a person wrote. */
const LONGEST = 500;
const REMEMBERED = 10_000;

/** A sheet with a line a row. A row with a blank cell for its quantity asks for nothing. */
export class LongReader implements RowReader {
  readonly #cursor: Cursor;
  readonly #item: number;
  readonly #quantity: number;
  readonly #uom: number;
  readonly #spec: number;
  readonly #serial: number;
  readonly #totals = new Totals();
  /** Cells that are known to hold no list. */
  readonly #single = new Set<string>();

  constructor(cursor: Cursor) {
    const { fields } = cursor.layout.header;
    this.#cursor = cursor;
    this.#item = fields.get('item')!;
    this.#quantity = fields.get('quantity')!;
    this.#uom = fields.get('uom') ?? -1;
    this.#spec = fields.get('spec') ?? -1;
    this.#serial = fields.get('serial') ?? -1;
  }

  take(): void {
    const cursor = this.#cursor;
    const quantity = cursor.cell(this.#quantity);
    const asked = !isBlank(quantity);
    const item = asked ? this.#itemOf() : undefined;
    // A row of totals names no item; to look for one in every row would cost more.
    if ((item === undefined || 'code' in item) && isTotalRow(cursor.cells, cursor.columns, this.#serial)) {
      return cursor.totals(this.#totals, [this.#quantity]);
    }
    if (item === undefined) return this.#withoutQuantity();
    this.#totals.add(this.#quantity, quantity);
    if ('code' in item && this.#takeSeveral(quantity)) return undefined;
    const { excluded, status, failure: why } = cursor.facts;
    if (excluded !== undefined) return cursor.exclude(status.column, status.text, excluded);
    if (why !== undefined) return cursor.blame(cursor.saying(why, this.#asWritten()));
    if ('code' in item) return cursor.blame(item);
    const { household } = cursor;
    if (typeof household !== 'number') return cursor.blame(household);
    const uom = cursor.cell(this.#uom);
    // Two of `5斤装` are two 斤, or ten.
    if (item.holds === true && isBlank(uom) && readAmount(quantity)?.uom === '' && !asksNothing(quantity)) {
      const { name, uom: own } = cursor.taker.goodOf(item.good);
      const facts = { unit: cursor.cell(this.#spec).trim(), item: name, uom: own };
      return cursor.blame(failure('unit-unknown', 'spec', facts));
    }
    const amount = cursor.amount(this.#quantity, item.good, quantity, isBlank(uom) ? item.uom : uom);
    if (typeof amount === 'number') return cursor.take(this.#quantity, household, item.good, amount);
    return asksNothing(quantity)
      ? cursor.exclude(this.#quantity, quantity, 'zero-quantity')
      : cursor.blame(amount);
  }

  finish(): void {}

  #asWritten(): LateLine {
    const cell = (column: number) => this.#cursor.cell(column);
    return {
      item: cell(this.#item),
      spec: cell(this.#spec),
      quantity: cell(this.#quantity),
      uom: cell(this.#uom),
    };
  }

  #withoutQuantity(): void {
    const cursor = this.#cursor;
    if (this.#takeSeveral(undefined)) return;
    // A row that ends before its quantity was cut short; one whose quantity is blank asks for nothing.
    const cut = cursor.sheet.tally.sheet === '' && cursor.cells.length <= this.#quantity;
    if (cut && !isBlank(cursor.cell(this.#item))) cursor.blame(failure('missing-cell', 'quantity'));
  }

  #itemOf(): SpecifiedItem | Failure {
    const { taker } = this.#cursor;
    const text = this.#cursor.cell(this.#item);
    if (this.#spec >= 0) return taker.items.findSpecified(text, this.#cursor.cell(this.#spec));
    const good = taker.items.find(text);
    return typeof good === 'number' ? { good, uom: '' } : good;
  }

  /**
   * Several items in one cell of a sheet that otherwise has a line a row (`土豆*2;鸡蛋*1`): read where every part of it can be,
   * and the quantity beside it is blank or their number.
   *
   * @returns false where the cell is no such list
   */
  #takeSeveral(quantity: string | undefined): boolean {
    const cursor = this.#cursor;
    const { taker } = cursor;
    const cell = cursor.cell(this.#item);
    if (!/\d|半|[一两二三四五六七八九十]/.test(cell)) return false;
    if (cell.length > LONGEST) {
      // Too long to be read; where no quantity stands beside it, this is the place to say so.
      if (quantity === undefined) cursor.blame(taker.items.unknown(cell));
      return quantity === undefined;
    }
    if (this.#single.has(cell) || typeof taker.items.find(cell) === 'number') return false;
    const text = readOrderText(taker.tokens.cut(cell));
    if (text.lines.length === 0) {
      if (this.#single.size < REMEMBERED) this.#single.add(detached(cell));
      return false;
    }
    if (quantity !== undefined) {
      const sum = text.lines.reduce((total, { amount }) => total + Number(amount.number), 0);
      if (text.unread.length + text.unknown.length > 0 || Number(quantity) !== sum) return false;
    }
    takeCell(cursor, this.#item, text, false);
    return true;
  }
}
