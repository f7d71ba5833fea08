import { RowsHash } from './rowshash.ts';
import type { SheetRow } from './sheet.ts';

/** Numbers that people are reached by: seven digits and more, or groups as phones have them. Dates, rooms and amounts are none. */
const PHONES =
  /\+\d[\d -]{6,18}\d|(?<![\d.-])(?:\d{7,20}|0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}|\d{3}[ -]\d{3,4}[ -]\d{4})(?![\d-])/g;

/** Which columns of a sheet tell of people, and the hash of its rows without them. */
export class People {
  readonly #from: { readonly row: number; readonly columns: ReadonlySet<number> }[] = [];

  /** From a row on, and no longer those said before. */
  leaveOut(row: number, columns: readonly number[]): void {
    this.#from.push({ row, columns: new Set(columns) });
  }

  get isEmpty(): boolean {
    return this.#from.length === 0;
  }

  /** Of the rows as `RowsHash` takes them, blank where people are told of, and without what may be a phone elsewhere. */
  digest(rows: Iterable<SheetRow>): string {
    const hash = new RowsHash();
    let at = -1;
    for (const { row, cells } of rows) {
      while ((this.#from[at + 1]?.row ?? Infinity) <= row) at++;
      const { columns } = this.#from[at] ?? { columns: new Set<number>() };
      hash.add(cells.map((cell, column) => (columns.has(column) ? '' : cell.replace(PHONES, ''))));
    }
    return hash.digest;
  }
}
