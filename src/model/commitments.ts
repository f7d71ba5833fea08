import type { Batch } from './answer.ts';
import type { Quantity } from './goods.ts';
import type { Minutes } from './time.ts';

/**
 * What has gone out already and binds a later revision of the same night: packs that suppliers were sent or confirmed,
 * and slots that residents were told. Empty for a first plan.
 */
export interface Commitments {
  /**
   * Packs that are no longer free. Where `atLeast` is over 0 the offer is a line as it was ordered, of which nothing more can
   * be had; `atMost` is then what its supplier can deliver of the SKU, null where that is not known. Else the offer is one of
   * today's, and at most `atMost` of it can be added.
   */
  readonly lines: readonly {
    readonly offer: number;
    readonly wave: number;
    readonly atLeast: number;
    readonly atMost: number | null;
    /** What it weighed at the door, grams, where it is paid by weight and has been weighed. */
    readonly weighed?: number | null;
  }[];
  /** What suppliers' orders that went out cost to deliver; minor units. They pay that, or less where today's terms say so. */
  readonly fees?: readonly { readonly supplier: number; readonly wave: number; readonly fee: number }[];
  /** Households that were told a slot. They keep it while the rules allow. */
  readonly announced: readonly {
    readonly household: number;
    readonly point: number;
    readonly slotStart: Minutes;
    /** On its labels and on the crew's list. */
    readonly code?: string;
    /** The last wave that its goods were to come with; absent where that is not known. */
    readonly wave?: number;
  }[];
  /** Households that were told a time at their door: their run, the team that goes and when it starts. They keep it likewise. */
  readonly doors?: readonly {
    readonly household: number;
    readonly run: string;
    readonly team: number;
    readonly start: Minutes;
    readonly wave?: number;
  }[];
  /** What nobody may be given less of than this. Sorted by household, good, substituteFor (own name first). */
  readonly promised?: readonly Promised[];
  /** Where the day has begun: what has stays as it was, and nothing is planned into what is past. */
  readonly day?: Day;
  /** Whether others lose their slot rather than that somebody is left without one; else as few lose it as the rules allow. */
  readonly makeRoom?: boolean;
}

/** A share that a household was told, or that has been packed or handed out. Indices of the workspace. */
export interface Promised {
  readonly household: number;
  readonly good: number;
  /** The good that was asked where this is a substitute for it; else -1. */
  readonly substituteFor: number;
  /** Base units of `good`. */
  readonly quantity: Quantity;
  /** It has been handed out: this is what it is, no more and no less. */
  readonly handedOut: boolean;
}

/** What of a day is past. */
export interface Day {
  readonly now: Minutes;
  /** Batches that were called, of those who have been served; with what their slot could hold then. */
  readonly batches: readonly (Omit<Batch, 'wave'> & { readonly capacity: number })[];
  /** Door runs that left. */
  readonly runs: readonly {
    readonly run: string;
    readonly team: number;
    readonly start: Minutes;
    readonly households: readonly number[];
  }[];
  /** Households of these. */
  readonly served: ReadonlySet<number>;
  /** What of waves that are ready has been packed, for whom. Good and substituteFor as in `Promised`; base units of `good`. */
  readonly packed: readonly (Omit<Promised, 'handedOut'> & { readonly wave: number })[];
}

/** When each wave's goods can be called for or carried: not before they are ready, nor in what is past. */
export function wavesFrom<W extends { readonly ready: Minutes }>(
  waves: readonly W[],
  day: Day | undefined,
): readonly W[] {
  return day === undefined
    ? waves
    : waves.map((wave) => ({ ...wave, ready: Math.max(wave.ready, day.now + 1) }));
}

export const NO_COMMITMENTS: Commitments = { lines: [], announced: [] };

/**
 * By household, what it weighs that it loses the slot that it was told: the hours, a begun one counted, from the slot's start
 * to the end of the last slot that was told anyone. Who is called first has planned its morning; who comes last has the day.
 */
export function toldWeights(
  { announced }: Pick<Commitments, 'announced'>,
  slotMinutes: Minutes,
): ReadonlyMap<number, number> {
  const last = announced.reduce((latest, { slotStart }) => Math.max(latest, slotStart), 0);
  return new Map(
    announced.map(({ household, slotStart }) => [
      household,
      Math.ceil((last + slotMinutes - slotStart) / 60),
    ]),
  );
}
