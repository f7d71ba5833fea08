import { isBlank } from './cells.ts';

/**
 * Columns of a wide sheet that are neither field nor item. One in which no cell holds a quantity is a remark and ignored;
 * in any other each filled cell is a line that somebody asked for. Only the last row tells which, so cells are kept.
 */
export class UnknownColumns {
  readonly #columns: readonly { readonly column: number; readonly cells: [row: number, value: string][] }[];
  readonly #asking = new Set<number>();

  constructor(columns: readonly number[]) {
    this.#columns = columns.map((column) => ({ column, cells: [] }));
  }

  see(row: number, cells: readonly string[], isQuantity: (cell: string, column: number) => boolean): void {
    for (const kept of this.#columns) {
      const value = cells[kept.column];
      if (value === undefined || isBlank(value)) continue;
      kept.cells.push([row, value]);
      if (isQuantity(value, kept.column)) this.#asking.add(kept.column);
    }
  }

  settle(
    ignored: (column: number, filled: number) => void,
    rejected: (column: number, row: number, value: string) => void,
  ): void {
    for (const { column, cells } of this.#columns) {
      if (!this.#asking.has(column)) ignored(column, cells.length);
      else for (const [row, value] of cells) rejected(column, row, value);
    }
  }
}
