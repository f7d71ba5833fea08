import { SHORT_REASONS } from '../model/index.ts';
import type { Allocations } from '../model/index.ts';
import { NumberColumn } from './format.ts';
import type { Row } from './format.ts';

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

  /** @param row its four amounts and the reason are still to be taken */
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
