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
  }[];
  /** What suppliers' orders that went out cost to deliver; minor units. They pay that, or less where today's terms say so. */
  readonly fees?: readonly { readonly supplier: number; readonly wave: number; readonly fee: number }[];
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
