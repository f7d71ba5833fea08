import { SCALE } from '../column.ts';
import { carry } from './carried.ts';
import type { Arc, Location } from './site.ts';

/** What is settled of an order: it is placed, or it is left out; else it is free to be either. */
export const PLACED = 1;
export const LEFT_OUT = 2;

/** What multipliers prove: parts of SCALE. */
export interface Priced {
  /** Infinity where the loads do not hold what everyone asks for. */
  readonly bound: number;
  /** By lane whose order is free: what the bound is at least where it is the other way than here. */
  readonly other: Float64Array;
  /** By lane: 1 where the relaxation places its order. */
  readonly placed: Uint8Array;
  /** By item: packs that the relaxation serves. */
  readonly served: Float64Array;
}

/**
 * Every order at its best when a pack of an item is worth `worth` (whole parts of SCALE): the Lagrangian relaxation of the
 * demands, in which the orders placed can carry all that is asked for (Görtz and Klose 2012). A fee that may be spared and
 * a minimum order are left out: the bound holds all the same.
 *
 * @param states by lane: what is settled; 0 where nothing is
 */
export function priced(
  { lanes, wanted, arcs, grams }: Location,
  worth: Float64Array,
  states: Uint8Array,
): Priced {
  const value = new Float64Array(lanes.length);
  const placed = new Uint8Array(lanes.length);
  const loads: (readonly Load[])[] = [];
  let bound = 0;
  for (let item = 0; item < wanted.length; item++) bound += worth[item]! * wanted[item]!;
  let lacking = grams;
  for (let lane = 0; lane < lanes.length; lane++) {
    if (states[lane] === LEFT_OUT) continue;
    const { fee, free, maxGrams } = lanes[lane]!;
    const load = bestLoad(arcs[lane]!, worth, maxGrams);
    loads[lane] = load;
    value[lane] = (free === Infinity ? fee : 0) * SCALE;
    for (const { saved } of load) value[lane]! -= saved;
    if (states[lane] !== PLACED && value[lane]! >= 0) continue;
    placed[lane] = 1;
    bound += value[lane]!;
    lacking -= maxGrams;
  }
  const idle = [...lanes.keys()].filter((lane) => placed[lane] === 0 && states[lane] !== LEFT_OUT);
  const room = lanes.map(({ maxGrams }) => maxGrams);
  const carried = carry(idle, value, room, Math.max(0, lacking));
  const alone = bound;
  bound += carried.cost.at(-1)!;
  for (const lane of carried.lanes) placed[lane] = 1;
  const served = new Float64Array(wanted.length);
  const other = new Float64Array(lanes.length);
  for (let lane = 0; lane < lanes.length; lane++) {
    if (placed[lane] === 1) for (const { item, packs } of loads[lane]!) served[item]! += packs;
    if (states[lane] !== 0) continue;
    const rest = carried.cost.length - 1 - Math.ceil(room[lane]! / carried.unit);
    if (placed[lane] === 0) other[lane] = alone + value[lane]! + carried.cost[Math.max(0, rest)]!;
    else other[lane] = bound - Math.min(0, value[lane]!);
  }
  return { bound, other, placed, served };
}

interface Load {
  readonly item: number;
  readonly packs: number;
  /** Parts of SCALE, rounded up. */
  readonly saved: number;
}

/** What saves most for its weight first, until the load is full; the last may be a part. */
function bestLoad(arcs: readonly Arc[], worth: Float64Array, maxGrams: number): Load[] {
  const gains: { readonly arc: Arc; readonly gain: number; readonly rate: number }[] = [];
  for (const arc of arcs) {
    const gain = worth[arc.item]! - arc.price * SCALE;
    if (gain > 0) gains.push({ arc, gain, rate: arc.grams === 0 ? Infinity : gain / arc.grams });
  }
  gains.sort((a, b) => b.rate - a.rate);
  const load: Load[] = [];
  let left = maxGrams;
  for (const { arc, gain } of gains) {
    const packs = arc.grams === 0 ? arc.most : Math.min(arc.most, left / arc.grams);
    if (packs <= 0) break;
    left -= packs * arc.grams;
    load.push({ item: arc.item, packs, saved: Math.ceil(gain * packs) });
  }
  return load;
}
