import type { Cohort } from '../crowd/crowd.ts';

/** A batch while the search still moves it. */
export interface OpenBatch {
  slot: number;
  readonly cohort: Cohort;
  readonly people: number[];
  /** The last wave its people wait for. */
  wave: number;
  /** An announced slot: the search leaves it where it is. */
  pinned: boolean;
}
