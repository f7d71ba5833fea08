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
  /** Households that were told a time at their door: their run, the team that goes and when it starts. They keep it likewise. */
  readonly doors?: readonly {
    readonly household: number;
    readonly run: string;
    readonly team: number;
    readonly start: Minutes;
  }[];
  /** Whether others lose their slot rather than that somebody is left without one; else as few lose it as the rules allow. */
  readonly makeRoom?: boolean;
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
