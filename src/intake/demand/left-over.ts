import { readAmount } from './amount.ts';
import { asksNothing, isBlank } from './cells.ts';
import type { Cursor } from './cursor.ts';
import { failure } from './reading.ts';
import type { Strays } from './strays.ts';

/** A note that names items and no number: an order, unless its household asks for them elsewhere. */
interface Named {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly household: number;
  readonly goods: readonly number[];
}

/** Columns whose cells are no words of a resident, whatever they hold. */
const NOT_WRITTEN = ['item', 'spec', 'quantity', 'uom', 'items', 'money', 'serial', 'submitted_at', 'paid_at', 'phone', 'status'] as const; // prettier-ignore

/**
 * What stands beside a row's lines, or in a row without any. What looks like an order there is one that nobody could read:
 * a reject with its text, never a remark. In a row with lines an ignored column may say again what the row asks for.
 */
export class LeftOver {
  readonly #cursor: Cursor;
  readonly #strays: Strays;
  readonly #skipped: ReadonlySet<number>;
  readonly #household: ReadonlySet<number>;
  readonly #unknown: ReadonlySet<number>;
  readonly #notes: readonly number[];
  readonly #width: number;
  readonly #beside: readonly number[];
  readonly #named: Named[] = [];
  readonly #said = new Set<string>();

  constructor(cursor: Cursor, strays: Strays) {
    const { header, items, layout, unknown, ignored } = cursor.layout;
    const column = (field: string): number => header.fields.get(field) ?? -1;
    this.#cursor = cursor;
    this.#strays = strays;
    this.#notes = cursor.columns.notes;
    // Unknown columns of a wide sheet are settled by themselves.
    const settled = layout === 'wide' ? unknown : [];
    this.#skipped = new Set([
      ...NOT_WRITTEN.map(column),
      ...items.map((item) => item.column),
      ...settled,
      ...ignored,
    ]);
    this.#household = new Set(
      ['building', 'entrance', 'room', 'address', 'lane', 'name', 'floor', 'residents', 'tags', 'serve', 'notify'].map(column),
    ); // prettier-ignore
    this.#unknown = new Set(layout === 'wide' ? [] : unknown);
    this.#width = header.texts.length;
    this.#beside = [...this.#notes, ...(layout === 'wide' ? [] : unknown)];
  }

  /** After the lines of a row were taken. */
  see(): void {
    const cursor = this.#cursor;
    if (cursor.lines === 0) return this.#withoutLines();
    for (const column of this.#beside) {
      const text = cursor.cell(column);
      if (isBlank(text)) continue;
      const { asks, goods } = this.#strays.of(text);
      const isNote = this.#notes.includes(column);
      if (this.#isUnderItem(column, text) || (asks && isNote)) this.#reject(column, text);
      else if (goods.length > 0 && (asks || isNote)) this.#remember(column, text, goods);
    }
  }

  /** After the last row: what its household asks for nowhere was asked for here. */
  finish(): void {
    const { taker, sheet } = this.#cursor;
    for (const { row, column, text, household, goods } of this.#named) {
      if (goods.every((good) => taker.lines.has(household, good))) continue;
      sheet.marks.later(row, column, 'reject');
      taker.ledger.reject(sheet, row, column, text, failure('stray-order', ''));
    }
  }

  #withoutLines(): void {
    const cursor = this.#cursor;
    for (const column of cursor.filled) {
      const text = cursor.cell(column);
      if (column >= this.#width) {
        // One reject for all of it: whose it is cannot be said.
        const beyond = cursor.cells.slice(column).filter((cell) => !isBlank(cell));
        return cursor.reject(column, beyond.join(' '), failure('ragged-row', ''));
      } else if (!this.#skipped.has(column)) {
        const { asks, goods } = this.#strays.of(text);
        // A number with a unit may be a sum; a number of an item is not.
        const named = goods.length > 0 && !this.#household.has(column);
        const under = !cursor.isTotal && this.#isUnderItem(column, text);
        if (under || (cursor.isTotal ? asks && goods.length > 0 : asks || named)) this.#reject(column, text);
      }
    }
  }

  /** An amount in a column that is known by an item's name and not as an item's: `土豆几斤` beside a list of choices. */
  #isUnderItem(column: number, text: string): boolean {
    if (!this.#unknown.has(column)) return false;
    const header = this.#cursor.layout.header.texts[column] ?? '';
    return this.#strays.of(header).goods.length > 0 && readAmount(text) !== undefined && !asksNothing(text);
  }

  #remember(column: number, text: string, goods: readonly number[]): void {
    const { row, household, facts } = this.#cursor;
    if (typeof household !== 'number' || facts.excluded !== undefined) return;
    this.#named.push({ row, column, text, household, goods });
  }

  /** One note may stand beside every line of its household. */
  #reject(column: number, text: string): void {
    const cursor = this.#cursor;
    if (cursor.lines > 0 && cursor.facts.excluded !== undefined) return;
    cursor.sheet.marks.cell(column, 'reject');
    const { building, entrance, room, address } = cursor.carried;
    const key = [building, entrance, room, address, column, text].join('\n');
    if (this.#said.has(key)) return;
    this.#said.add(key);
    cursor.reject(column, text, failure('stray-order', ''));
  }
}
