import type { Header } from '../headers.ts';

const FIELDS = ['building', 'entrance', 'room', 'address', 'lane'];

/** What merged cells leave blank in the columns of the household: the nearest text above, never over a blank row. */
export class Carried {
  readonly #columns: readonly number[];
  #texts: string[];
  /** The last row took something from above. */
  isFilled = false;

  constructor({ fields }: Header) {
    this.#columns = FIELDS.flatMap((field) => fields.get(field) ?? []);
    this.#texts = this.#columns.map(() => '');
  }

  get texts(): readonly string[] {
    return this.#texts;
  }

  see(cells: readonly string[]): void {
    const own = this.#columns.map((column) => cells[column]?.trim() ?? '');
    this.isFilled = false;
    if (own.every((cell) => cell !== '')) this.#texts = own;
    else if (cells.every((cell) => cell.trim() === '')) this.#texts = own.map(() => '');
    else {
      const before = this.#texts;
      this.#texts = own.map((cell, at) => (cell === '' ? before[at]! : cell));
      // A building's first column names it: where that stands, only what is written stands.
      this.isFilled = own[0] === '' && before[0] !== '';
    }
  }
}
