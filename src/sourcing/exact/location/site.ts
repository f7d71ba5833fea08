import type { Rows } from '../../rows.ts';
import { mostOf } from '../../runs.ts';
import type { Lane, Net } from '../net/net.ts';

/**
 * A night in which everything is sold singly, as capacitated facility location has it: orders are facilities with a fee and a
 * load, items customers who are served in parts.
 */
export interface Location {
  readonly lanes: readonly Lane[];
  /** By item: packs to be bought. */
  readonly wanted: readonly number[];
  /** By lane: its arcs. */
  readonly arcs: readonly (readonly Arc[])[];
  /** What all of it weighs at least; Infinity where nobody may be asked for something. */
  readonly grams: number;
  /** Every pack weighs the same, and loads are whole packs: once orders are settled, parts of packs are never cheaper. */
  readonly even: boolean;
}

export interface Arc {
  readonly line: number;
  readonly lane: number;
  /** Place in `wanted`. */
  readonly item: number;
  /** Minor units of a pack. */
  readonly price: number;
  readonly grams: number;
  /** Packs. */
  readonly most: number;
}

/** @param net of single things only: each line is one run */
export function locationOf(rows: Rows, net: Net): Location {
  const arcs: Arc[][] = net.lanes.map(() => []);
  net.items.forEach(({ wanted, stages }, item) => {
    for (const { line, lane, price, grams } of stages.flat()) {
      const offer = rows.catalogue.offers[Math.floor(line / rows.waves)]!;
      const packs = wanted / offer.packSize;
      const most = Math.min(packs, mostOf(offer, wanted, rows.fillThresholdMilli));
      arcs[lane]!.push({ line, lane, item, price, grams, most });
    }
  });
  const sizeOf = (item: number): number =>
    rows.catalogue.offers[rows.offersOf[net.items[item]!.item]![0]!]!.packSize;
  const wanted = net.items.map((item, place) => item.wanted / sizeOf(place));
  const lightest = wanted.map(() => Infinity);
  const weights = new Set<number>();
  for (const { item, grams } of arcs.flat()) {
    lightest[item] = Math.min(lightest[item]!, grams);
    weights.add(grams);
  }
  const grams = wanted.reduce((sum, packs, item) => sum + packs * lightest[item]!, 0);
  const even = weights.size === 1;
  const [pack = 0] = weights;
  // A load that ends within a pack carries no part of it.
  const lanes = net.lanes.map((lane) =>
    even && pack > 0 && lane.maxGrams < Infinity
      ? { ...lane, maxGrams: Math.floor(lane.maxGrams / pack) * pack }
      : lane,
  );
  return { lanes, wanted, arcs, grams, even };
}
