import type { Header } from '../headers.ts';

const OF_ORDER = ['status', 'submitted_at', 'paid_at', 'substitute_ok', 'note'];

/** What an order says once, in its first row: for the rows below it that name no household and no other number. */
export class Order {
  readonly #columns: readonly number[];
  readonly #home: readonly number[];
  readonly #serial: number;
  #first: readonly string[] = [];

  constructor({ fields, columnsOf }: Header) {
    this.#columns = OF_ORDER.flatMap(columnsOf);
    this.#home = [fields.get('room') ?? -1, fields.get('address') ?? -1];
    this.#serial = fields.get('serial') ?? -1;
  }

  of(cells: readonly string[]): readonly string[] {
    const text = (column: number) => cells[column]?.trim() ?? '';
    const serial = text(this.#serial);
    const goesOn = serial === '' || serial === this.#first[this.#serial]?.trim();
    if (!goesOn || this.#home.some((column) => text(column) !== '')) {
      this.#first = cells;
      return cells;
    }
    if (!this.#columns.some((column) => text(column) === '' && (this.#first[column] ?? '') !== ''))
      return cells;
    const whole = [...cells];
    for (const column of this.#columns) if (text(column) === '') whole[column] = this.#first[column] ?? '';
    return whole;
  }
}

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
