import { SCALE } from '../column.ts';
import { priced, type Priced } from './priced.ts';
import type { Location } from './site.ts';

export interface Ascent extends Priced {
  /** By lane: the share of the later steps in which its order was placed. */
  readonly often: Float64Array;
  /** By item, the best multipliers: parts of SCALE. */
  readonly worth: Float64Array;
}

/** Steps without a better bound after which they are halved. */
const PATIENCE = 12;

interface Climb {
  /** What some answer costs, minor units; Infinity where none is known. */
  readonly known: number;
  readonly steps: number;
  readonly states: Uint8Array;
  /** Where to begin. */
  readonly worth: Float64Array;
  readonly pace: number;
}

/** What an item is worth at first: what its second cheapest offer asks. */
export function firstWorth({ wanted, arcs }: Location): Float64Array {
  const prices: number[][] = wanted.map(() => []);
  for (const { item, price } of arcs.flat()) prices[item]!.push(price);
  return Float64Array.from(prices, (own) => (own.sort((a, b) => a - b)[1] ?? own[0] ?? 0) * SCALE);
}

/**
 * The best multipliers that so many steps find, by subgradients (Held, Wolfe and Crowder 1974), as Görtz and Klose (2012)
 * bound the capacitated facility location problem. Ends where the bound is above what is known.
 */
export function ascend(
  location: Location,
  { known, steps, states, worth: start, pace: first }: Climb,
): Ascent {
  const { wanted, lanes } = location;
  const worth = start.slice();
  const often = new Float64Array(lanes.length);
  let best = { ...priced(location, worth, states), worth: start };
  let at: Priced = best;
  // Without an answer a little more than is proven is aimed at.
  const target = (): number => Math.min(known * SCALE, best.bound * 1.1) * 1.005;
  let [pace, waited, counted] = [first, 0, 0];
  for (let step = 0; step < steps && best.bound <= (known - 1) * SCALE; step++) {
    const lack = wanted.map((packs, item) => packs - at.served[item]!);
    const norm = lack.reduce((sum, packs) => sum + packs * packs, 0);
    if (norm === 0) break;
    const length = (pace * Math.max(target() - at.bound, SCALE)) / norm;
    lack.forEach((packs, item) => (worth[item] = Math.max(0, Math.round(worth[item]! + length * packs))));
    at = priced(location, worth, states);
    if (2 * step >= steps) {
      counted++;
      at.placed.forEach((placed, lane) => (often[lane]! += placed));
    }
    if (at.bound > best.bound) [best, waited] = [{ ...at, worth: worth.slice() }, 0];
    else if (++waited >= PATIENCE) {
      [pace, waited] = [pace / 2, 0];
      worth.set(best.worth);
      at = best;
    }
  }
  return {
    ...best,
    often: counted === 0 ? Float64Array.from(best.placed) : often.map((count) => count / counted),
  };
}
