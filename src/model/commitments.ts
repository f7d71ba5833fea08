import type { Minutes } from './time.ts';

/**
 * What has gone out already and binds a later revision of the same night: packs that suppliers were sent or confirmed,
 * and slots that residents were told. Empty for a first plan.
 */
export interface Commitments {
  /**
   * Packs of a line that are no longer free: at least `atLeast`, at most `atMost` (null: no limit but the offer's own).
   * They override the offer's minimum and multiple, since they stand on paper; what is added on top is whole multiples.
   */
  readonly lines: readonly {
    readonly offer: number;
    readonly wave: number;
    readonly atLeast: number;
    readonly atMost: number | null;
  }[];
  /** Households that were told a slot. They keep it while the rules allow. */
  readonly announced: readonly {
    readonly household: number;
    readonly point: number;
    readonly slotStart: Minutes;
  }[];
}

export const NO_COMMITMENTS: Commitments = { lines: [], announced: [] };
