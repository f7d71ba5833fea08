import type { Rows } from '../../rows.ts';
import { mostOf } from '../../runs.ts';
import { SCALE } from '../column.ts';
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
  return {
    lanes: net.lanes,
    wanted: net.items.map(({ wanted }, item) => wanted / sizeOf(item)),
    arcs,
  };
}

/** What multipliers prove: parts of SCALE. */
export interface Priced {
  readonly bound: number;
  /** By lane: what its order costs less what it saves; it is placed in the relaxation where that is below 0. */
  readonly value: Float64Array;
  /** By item: packs that the relaxation serves. */
  readonly served: Float64Array;
}

/**
 * Every order at its best when a pack of an item is worth `worth` (whole parts of SCALE): the Lagrangian relaxation of the
 * demands. A fee that may be spared and a minimum order are left out: the bound holds all the same.
 */
export function priced({ lanes, wanted, arcs }: Location, worth: Float64Array): Priced {
  const served = new Float64Array(wanted.length);
  const value = new Float64Array(lanes.length);
  let bound = 0;
  for (const [item, packs] of wanted.entries()) bound += worth[item]! * packs;
  lanes.forEach((lane, index) => {
    const gains: { arc: Arc; gain: number; rate: number }[] = [];
    for (const arc of arcs[index]!) {
      const gain = worth[arc.item]! - arc.price * SCALE;
      if (gain > 0) gains.push({ arc, gain, rate: arc.grams === 0 ? Infinity : gain / arc.grams });
    }
    gains.sort((a, b) => b.rate - a.rate);
    let left = lane.maxGrams;
    let saved = 0;
    const taken: { item: number; packs: number }[] = [];
    for (const { arc, gain } of gains) {
      const packs = arc.grams === 0 ? arc.most : Math.min(arc.most, left / arc.grams);
      if (packs <= 0) break;
      left -= packs * arc.grams;
      saved += Math.ceil(gain * packs);
      taken.push({ item: arc.item, packs });
    }
    value[index] = (lane.free === Infinity ? lane.fee : 0) * SCALE - saved;
    if (value[index] >= 0) return;
    bound += value[index];
    for (const { item, packs } of taken) served[item]! += packs;
  });
  return { bound, value, served };
}
