import { headerMeaning, weightGrams } from '../text/index.ts';
import { readAmount } from './amount.ts';
import { DEMAND_FIELDS } from './fields.ts';
import { isBlank } from './cells.ts';
import type { Cursor } from './cursor.ts';
import type { Strays } from './strays.ts';
import type { RowReader } from './tables-of-sheet.ts';
import { isTotalRow, Totals } from './totals.ts';
import { UnknownColumns } from './unknown-columns.ts';

/** A sheet with a row a household and a column an item: a line is a filled cell. */
export class WideReader implements RowReader {
  readonly #cursor: Cursor;
  readonly #strays: Strays;
  readonly #serial: number;
  readonly #asked: readonly number[];
  readonly #totals = new Totals();
  readonly #unknown: UnknownColumns;

  constructor(cursor: Cursor, strays: Strays) {
    const { header, items, unknown } = cursor.layout;
    this.#cursor = cursor;
    this.#strays = strays;
    this.#serial = header.fields.get('serial') ?? -1;
    this.#asked = items.map(({ column }) => column);
    this.#unknown = new UnknownColumns(unknown);
  }

  take(): void {
    const cursor = this.#cursor;
    if (isTotalRow(cursor.cells, cursor.columns, this.#serial)) {
      return cursor.totals(this.#totals, this.#asked);
    }
    this.#unknown.see(cursor.row, cursor.cells, (cell, column) => this.#asks(cell) && !this.#isSum(column));
    for (const { column, good, uom } of cursor.layout.items) {
      const value = cursor.cell(column);
      if (isBlank(value)) continue;
      this.#totals.add(column, value);
      // A cell that is weighed in a unit of its own means that one.
      const own = weightGrams(uom) !== undefined && weightGrams(readAmount(value)?.uom ?? '') !== undefined;
      cursor.ask(column, good, own ? '' : uom);
    }
  }

  /** Only the last row tells what an unknown column was: one without a quantity is ignored. */
  finish(): void {
    const { taker, sheet, layout } = this.#cursor;
    const { header } = layout;
    const rejected = new Set<number>();
    this.#unknown.settle(
      (column, filled) => {
        sheet.marks.column(column, filled, 'aside');
        if (filled > 0 || header.texts[column] !== '') taker.ledger.warnHeader(sheet, header, column);
      },
      (column, row, value) => {
        rejected.add(row);
        const { facts } = taker.items.unknownColumn(header.texts[column]!);
        taker.ledger.reject(sheet, row, column, value, { code: 'unknown-column', facts });
      },
    );
    sheet.tally.blank -= [...rejected].filter((row) => this.#cursor.blank.has(row)).length;
  }

  /** `数量` beside the items: how many they are together. */
  #isSum(column: number): boolean {
    const { layout, cells } = this.#cursor;
    if (headerMeaning(DEMAND_FIELDS, layout.header.texts[column]!) !== 'quantity') return false;
    const row = new Totals();
    for (const item of layout.items) row.add(column, this.#cursor.cell(item.column));
    return row.compare([column], cells).length === 0;
  }

  #asks(cell: string): boolean {
    if (readAmount(cell) !== undefined) return true;
    const { asks, goods } = this.#strays.of(cell);
    return asks || goods.length > 0;
  }
}
