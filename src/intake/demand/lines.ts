/** Line numbers in the order in which lines were read. */
const NONE = -1;

/**
 * The lines that may count, columns side by side: a million objects would take ten times the memory. Lines of the same
 * household and good hang together, the newest first.
 */
export class Lines {
  length = 0;
  household = new Int32Array(1024);
  good = new Int32Array(1024);
  /** Base units; 0 for a line that takes an earlier one back. */
  amount = new Float64Array(1024);
  /** See submitted.ts; NaN where not given. */
  submitted = new Float64Array(1024);
  /** Number of the sheet in the reading. */
  sheet = new Int32Array(1024);
  row = new Int32Array(1024);
  /** Of the sheet, from 0. */
  column = new Int32Array(1024);
  consent = new Uint8Array(1024);
  /** The line before of the same household and good; -1 where it is the first. */
  previous = new Int32Array(1024);
  /** 1 where a later line has this one as its previous. */
  older = new Uint8Array(1024);
  /** Of different household and good. */
  entries = 0;
  /** Open addressing, linear probing, at most half full: newest line of each household and good. */
  #table = new Int32Array(4096).fill(NONE);

  /** True where a line of this household and good was read already. */
  has(household: number, good: number): boolean {
    return this.#table[this.#slot(household, good)] !== NONE;
  }

  add(
    household: number,
    good: number,
    amount: number,
    submitted: number,
    sheet: number,
    row: number,
    column: number,
    consent: boolean,
  ): void {
    const line = this.length++;
    if (line === this.household.length) this.#grow();
    this.household[line] = household;
    this.good[line] = good;
    this.amount[line] = amount;
    this.submitted[line] = submitted;
    this.sheet[line] = sheet;
    this.row[line] = row;
    this.column[line] = column;
    this.consent[line] = consent ? 1 : 0;
    const slot = this.#slot(household, good);
    const before = this.#table[slot]!;
    this.previous[line] = before;
    if (before !== NONE) this.older[before] = 1;
    this.#table[slot] = line;
    if (before === NONE && ++this.entries * 2 > this.#table.length) this.#rehash();
  }

  #slot(household: number, good: number): number {
    const mask = this.#table.length - 1;
    // Sixteen goods of a household stand side by side, in one line of the cache; more would run together where all is asked.
    const home = Math.imul(Math.imul(household + 1, 0x9e3779b1) ^ (good >>> 4), 0x85ebca6b);
    let slot = ((home ^ (home >>> 15)) + (good & 15)) & mask;
    for (;;) {
      const line = this.#table[slot]!;
      if (line === NONE || (this.household[line] === household && this.good[line] === good)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #rehash(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2).fill(NONE);
    for (const line of old) {
      if (line !== NONE) this.#table[this.#slot(this.household[line]!, this.good[line]!)] = line;
    }
  }

  #grow(): void {
    this.household = grown(this.household, Int32Array);
    this.good = grown(this.good, Int32Array);
    this.amount = grown(this.amount, Float64Array);
    this.submitted = grown(this.submitted, Float64Array);
    this.sheet = grown(this.sheet, Int32Array);
    this.row = grown(this.row, Int32Array);
    this.column = grown(this.column, Int32Array);
    this.consent = grown(this.consent, Uint8Array);
    this.previous = grown(this.previous, Int32Array);
    this.older = grown(this.older, Uint8Array);
  }
}

type Column = Int32Array | Float64Array | Uint8Array;

function grown<T extends Column>(old: T, make: new (length: number) => T): T {
  const next = new make(old.length * 2);
  next.set(old);
  return next;
}
