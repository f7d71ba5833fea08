import type { RejectRow } from '../../folder/rows.ts';

/**
 * What the plan says became of every line, by where the line stands: counted, as plan.json's `from` says, or not, as
 * rejects.csv says.
 */
export class Counted {
  /** By place: its entry, and where it stands. */
  readonly entry: number[] = [];
  readonly #file: number[] = [];
  readonly #row: number[] = [];
  readonly column: number[] = [];
  /** By entry: who asks for what, how much of it the plan says they ask for, and in how many places. */
  readonly household: number[] = [];
  readonly good: number[] = [];
  readonly asked: number[] = [];
  readonly places: number[] = [];
  #order = new Int32Array(0);
  #start = new Map<number, readonly [number, number]>();

  /** A row of the allocations that asks, with what stands in `from`; false where that is no list of places. */
  add(household: number, good: number, asked: number, from: string): boolean {
    const entry = this.household.length;
    this.household.push(household);
    this.good.push(good);
    this.asked.push(asked);
    this.places.push(0);
    if (from === '') return true;
    for (const place of from.split(' ')) {
      const found = /^(\d{1,9}):(\d{1,9})(?::(\d{1,9}))?$/.exec(place);
      if (found === null) return false;
      this.entry.push(entry);
      this.#file.push(Number(found[1]));
      this.#row.push(Number(found[2]));
      this.column.push(Number(found[3] ?? 0));
      this.places[entry]!++;
    }
    return true;
  }

  /** Sorts the places by file and row, in two passes of counting: a district has a million. */
  settle(): void {
    const byRow = counted(
      this.#row,
      this.#row.map((_, place) => place),
    );
    const byFile = counted(this.#file, byRow);
    this.#order = Int32Array.from(byFile);
    let from = 0;
    for (let at = 1; at <= byFile.length; at++) {
      const file = this.#file[byFile[from]!]!;
      if (at < byFile.length && this.#file[byFile[at]!] === file) continue;
      this.#start.set(file, [from, at]);
      from = at;
    }
  }

  inFile(file: number): number {
    const [from, to] = this.#start.get(file) ?? [0, 0];
    return to - from;
  }

  /** Files in which lines are said to stand. */
  files(): readonly number[] {
    return [...this.#start.keys()];
  }

  /** Reads a file's places row by row, rows ascending; what is left when the file ended stands nowhere. */
  reader(file: number): {
    readonly at: (row: number) => readonly number[];
    readonly rest: () => readonly number[];
  } {
    const [from, to] = this.#start.get(file) ?? [0, 0];
    let next = from;
    const missed: number[] = [];
    return {
      at: (row) => {
        if (next >= to || this.#row[this.#order[next]!]! > row) return NONE;
        const found: number[] = [];
        for (; next < to && this.#row[this.#order[next]!]! <= row; next++) {
          const place = this.#order[next]!;
          (this.#row[place] === row ? found : missed).push(place);
        }
        return found;
      },
      rest: () => [...missed, ...this.#order.subarray(next, to)],
    };
  }

  rowOf(place: number): number {
    return this.#row[place]!;
  }

  fileOf(place: number): number {
    return this.#file[place]!;
  }
}

const NONE: readonly number[] = [];

/** The places in the order of a key, those of one key as they were. */
function counted(keys: readonly number[], places: readonly number[]): number[] {
  const most = keys.reduce((largest, key) => Math.max(largest, key), 0);
  const start = new Int32Array(most + 2);
  for (const place of places) start[keys[place]! + 1]!++;
  for (let key = 0; key <= most; key++) start[key + 1]! += start[key]!;
  const sorted = Array<number>(places.length);
  for (const place of places) sorted[start[keys[place]!]!++] = place;
  return sorted;
}

/** Why a line is not counted, and the column that is named for it. */
export interface Fate {
  readonly problem: string;
  readonly column: string;
  /** Of rejects.csv. */
  readonly row: number;
}

/** rejects.csv by sheet and row. */
export class Fates {
  readonly #bySheet = new Map<string, Map<number, Fate[]>>();

  constructor(rejects: readonly RejectRow[]) {
    for (const { file, sheet, line, column, problem, row } of rejects) {
      const name = sheet === '' ? file : `${file}#${sheet}`;
      const rows = this.#bySheet.get(name) ?? new Map<number, Fate[]>();
      this.#bySheet.set(name, rows);
      const fates = rows.get(Number(line)) ?? [];
      rows.set(Number(line), fates);
      fates.push({ problem, column, row });
    }
  }

  at(sheet: string, row: number): readonly Fate[] {
    return this.#bySheet.get(sheet)?.get(row) ?? [];
  }

  /** How many lines of all sheets have this problem. */
  number(problem: string): number {
    let count = 0;
    for (const rows of this.#bySheet.values())
      for (const fates of rows.values()) for (const fate of fates) if (fate.problem === problem) count++;
    return count;
  }

  /** How many lines of a sheet are said to be replaced, excluded and rejected. */
  count(sheet: string): { readonly replaced: number; readonly excluded: number; readonly rejected: number } {
    const count = { replaced: 0, excluded: 0, rejected: 0 };
    for (const fates of this.#bySheet.get(sheet)?.values() ?? []) {
      for (const { problem } of fates) {
        if (problem === 'replaced') count.replaced++;
        else if (EXCLUDED.has(problem)) count.excluded++;
        else count.rejected++;
      }
    }
    return count;
  }
}

const EXCLUDED = new Set(['cancelled', 'refunded', 'zero-quantity']);
