import { SHORT_REASONS } from '../../model/index.ts';
import type { Allocations, LinePlaces } from '../../model/index.ts';
import type { Row } from './row.ts';

const REASON_INDEX: ReadonlyMap<string, number> = new Map(SHORT_REASONS.map((reason, i) => [reason, i]));

/** The columns of `Plan.allocations` while they grow. */
export class AllocationColumns {
  readonly #household = new NumberColumn();
  readonly #good = new NumberColumn();
  readonly #substituteFor = new NumberColumn();
  readonly #wave = new NumberColumn();
  readonly #asked = new NumberColumn();
  readonly #allocated = new NumberColumn();
  readonly #substituted = new NumberColumn();
  readonly #short = new NumberColumn();
  readonly #reason = new NumberColumn();
  readonly #start = new NumberColumn();
  readonly #places = [new NumberColumn(), new NumberColumn(), new NumberColumn()] as const;

  /** @param row its four amounts, the reason and the places are still to be taken */
  push(household: number, good: number, substituteFor: number, wave: number, row: Row): void {
    this.#household.push(household);
    this.#good.push(good);
    this.#substituteFor.push(substituteFor);
    this.#wave.push(wave);
    this.#asked.push(row.number());
    this.#allocated.push(row.number());
    this.#substituted.push(row.number());
    this.#short.push(row.number());
    const reason = row.text();
    this.#reason.push(
      reason === '' ? -1 : (REASON_INDEX.get(reason) ?? row.fail(`"${reason}" is no reason`)),
    );
    this.#placesOf(row);
  }

  #placesOf(row: Row): void {
    const from = row.text();
    this.#start.push(this.#places[0].length);
    if (from === '') return;
    for (const place of from.split(' ')) {
      const [file, at, column = 0, ...more] = place.split(':').map(Number);
      if (at === undefined || more.length > 0 || ![file, at, column].every(Number.isSafeInteger))
        row.fail(`"${from}" are no places`);
      for (const [k, value] of [file!, at, column].entries()) this.#places[k]!.push(value);
    }
  }

  places(): LinePlaces {
    const [file, row, column] = this.#places.map((places) => Int32Array.from(places.values()));
    const start = Int32Array.from([...this.#start.values(), file!.length]);
    return { start, file: file!, row: row!, column: column! };
  }

  done(): Allocations {
    return {
      length: this.#household.length,
      household: Int32Array.from(this.#household.values()),
      good: Int32Array.from(this.#good.values()),
      wave: Int16Array.from(this.#wave.values()),
      asked: this.#asked.values(),
      allocated: this.#allocated.values(),
      substituted: this.#substituted.values(),
      short: this.#short.values(),
      reason: Int8Array.from(this.#reason.values()),
      substituteFor: Int32Array.from(this.#substituteFor.values()),
    };
  }
}

/** Columns of numbers that grow; a million rows as arrays of objects would cost four times the memory. */
class NumberColumn {
  #values = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** What was pushed, without the room that is left. */
  values(): Float64Array {
    return this.#values.slice(0, this.length);
  }
}
