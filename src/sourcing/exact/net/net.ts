import type { Run } from '../../runs.ts';

/**
 * The night as items that meet only in orders: each item is bought by one pattern of packs, each order (a *lane*) has a
 * fee, a minimum, a free-delivery limit and a load.
 */
export interface Net {
  readonly items: readonly NetItem[];
  readonly lanes: readonly Lane[];
  /** By order: its place among the lanes; an order that is seen as one with another of its supplier has that one's place. */
  readonly laneOf: ReadonlyMap<number, number>;
  /** Offers of limited stock that could come in several waves: a pattern from an item's program uses but one. */
  readonly shared: readonly Shared[];
  /** Items whose tables would be too large: what is said of the others says nothing of them. */
  readonly beyond: readonly number[];
}

/** An offer whose stock its waves share, and that could not serve everyone. */
export interface Shared {
  readonly lines: readonly { readonly line: number; readonly lane: number }[];
  readonly smallest: number;
  readonly step: number;
  /** A larger count may be dearer a pack. */
  readonly rising: boolean;
}

export interface Lane {
  /** `wave × suppliers + supplier`. */
  readonly order: number;
  readonly supplier: number;
  readonly wave: number;
  readonly fee: number;
  readonly minimum: number;
  /** Goods from which delivery is free, at least the minimum; Infinity where it never is or costs nothing anyway. */
  readonly free: number;
  readonly maxGrams: number;
}

export interface NetRun extends Run {
  readonly line: number;
  readonly lane: number;
  /** Where it is several lines of the offer, each at a count of its own: `lo` and `hi` are then 1, and `pack` is of all. */
  readonly parts?: readonly Part[];
  /** Units in a pack. */
  readonly pack: number;
  readonly grams: number;
  /**
   * The offer, where all that it brings may as well come in one wave as in several (prices do not rise with the count, nor
   * does any count let more be left over than others); -1 elsewhere.
   */
  readonly twin: number;
  /** What a pack could cost where the stock is shared out between waves: no less, no more. Elsewhere the price itself. */
  readonly lowest: number;
  readonly highest: number;
}

export interface Part {
  readonly line: number;
  readonly lane: number;
  readonly packs: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface NetItem {
  readonly item: number;
  /** Base units in a unit of the item's program. */
  readonly unit: number;
  /** Base units to be bought to serve everyone. */
  readonly wanted: number;
  /** At most one run of each stage is bought. */
  readonly stages: readonly (readonly NetRun[])[];
  /** What may be left over: beside a class's surplus only runs stand whose limit is not below the class's. */
  readonly classes: readonly SurplusClass[];
}

/** Surpluses above `below` up to `limit`, base units. */
export interface SurplusClass {
  readonly below: number;
  readonly limit: number;
}

/** By lane: the lines that items could stand on. */
export function linesByLane({ items, lanes }: Net): number[][] {
  const lines = lanes.map(() => new Set<number>());
  for (const item of items)
    for (const stage of item.stages) for (const run of stage) lines[run.lane]!.add(run.line);
  return lines.map((own) => [...own]);
}
