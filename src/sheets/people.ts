import { RowsHash } from './rowshash.ts';

/** Numbers that people are reached by: seven digits and more, or groups as phones have them. Dates, rooms and amounts are none. */
const PHONES =
  /\+\d[\d -]{6,18}\d|(?<![\d.-])(?:\d{7,20}|0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}|\d{3}[ -]\d{3,4}[ -]\d{4})(?![\d-])/g;
const SHORTEST_PHONE = 7;

/** So many rows may have been looked at before it is known which of their columns tell of people. */
const AHEAD = 64;

/** The hash of a sheet's rows without what tells of people: columns of a table, words of a chat. */
export class People {
  readonly #hash = new RowsHash();
  /** Rows whose columns may still be named. */
  #waiting: (readonly string[])[] = [];
  /** Rows that were hashed. */
  #done = 0;
  readonly #from: { readonly row: number; readonly columns: ReadonlySet<number> }[] = [];
  #words: (() => Iterable<string>) | undefined;
  #digest: string | undefined;

  /** A row as `RowsHash` takes it; rows in order, none left out. */
  add(cells: readonly string[]): void {
    this.#waiting.push(cells);
    if (this.#words === undefined && this.#waiting.length >= 2 * AHEAD) this.#take(AHEAD);
  }

  /** From a row on, and no longer those said before. */
  leaveOut(row: number, columns: readonly number[]): void {
    if (row <= this.#done && row > 0) throw new RangeError(`row ${row} is hashed`);
    this.#from.push({ row, columns: new Set(columns) });
  }

  /** Wherever they stand; asked for when all rows are there. */
  leaveOutWords(words: () => Iterable<string>): void {
    this.#words = words;
  }

  get isEmpty(): boolean {
    return this.#from.length === 0 && this.#words === undefined;
  }

  /** Blank where people are told of, and without what may be a phone elsewhere. */
  get digest(): string {
    if (this.#digest !== undefined) return this.#digest;
    // The longest first: what is left of a name whose part is another's tells it still.
    const words = [...new Set(this.#words?.() ?? [])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    if (words.length > 0)
      this.#waiting = this.#waiting.map((cells) =>
        cells.map((cell) =>
          words
            .reduce((left, word) => left.replaceAll(word, ' '), cell)
            .replace(/\s+/g, ' ')
            .trim(),
        ),
      );
    this.#take(this.#waiting.length);
    return (this.#digest = this.#hash.digest);
  }

  #take(count: number): void {
    for (const cells of this.#waiting.slice(0, count)) {
      this.#done++;
      while ((this.#from[1]?.row ?? Infinity) <= this.#done) this.#from.shift();
      const named = this.#from[0];
      const columns = named !== undefined && named.row <= this.#done ? named.columns : undefined;
      this.#hash.add(
        cells.map((cell, column) => {
          if (columns?.has(column) === true) return '';
          return cell.length < SHORTEST_PHONE ? cell : cell.replace(PHONES, '');
        }),
      );
    }
    this.#waiting = this.#waiting.slice(count);
  }
}
