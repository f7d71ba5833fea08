import type { Header } from '../tables/index.ts';
import { cellAt, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';

/**
 * What holds for a whole order (its status, when it was handed in) and stands in the first of its rows alone, as exports and
 * merged cells have it: the rows below that name no household, and no other number.
 */
export class OrderCells {
  readonly #columns: HouseholdColumns;
  readonly #serial: number;
  #first: readonly string[] = [];
  #continues = false;

  constructor(columns: HouseholdColumns, header: Header) {
    this.#columns = columns;
    this.#serial = header.fields.get('serial') ?? -1;
  }

  see(cells: readonly string[]): void {
    const { room, address } = this.#columns;
    this.#continues =
      isBlank(cellAt(cells, room)) && isBlank(cellAt(cells, address)) && this.#isSameNumber(cells);
    if (!this.#continues) this.#first = cells;
  }

  /** A cell of the row that was seen last; blank there, it is that of the order's first. */
  cell(cells: readonly string[], column: number): string {
    const own = cellAt(cells, column);
    return this.#continues && isBlank(own) ? cellAt(this.#first, column) : own;
  }

  #isSameNumber(cells: readonly string[]): boolean {
    const serial = cellAt(cells, this.#serial);
    return isBlank(serial) || serial === cellAt(this.#first, this.#serial);
  }
}
