import { SCALE } from '../column.ts';
import { priced, type Location, type Priced } from './site.ts';

export interface Ascent extends Priced {
  /** By lane: the share of the later steps in which its order was placed. */
  readonly often: Float64Array;
  /** By item, the best multipliers: parts of SCALE. */
  readonly worth: Float64Array;
}

/** Steps without a better bound after which they are halved. */
const PATIENCE = 12;

/**
 * The best multipliers that so many steps find, by subgradients (Held, Wolfe and Crowder 1974), as Görtz and Klose (2012)
 * bound the capacitated facility location problem.
 *
 * @param known what some answer costs, minor units; Infinity where none is known
 */
export function ascend(location: Location, known: number, steps: number): Ascent {
  const { wanted, lanes, arcs } = location;
  // An item is worth at first what its second cheapest offer asks, fees shared out over loads.
  const prices: number[][] = wanted.map(() => []);
  for (const { item, price } of arcs.flat()) prices[item]!.push(price);
  const worth = Float64Array.from(prices, (own) => (own.sort((a, b) => a - b)[1] ?? own[0] ?? 0) * SCALE);
  const often = new Float64Array(lanes.length);
  let best = { ...priced(location, worth), worth: worth.slice() };
  let at: Priced = best;
  // Without an answer a little more than is proven is aimed at.
  const target = (): number => Math.min(known * SCALE, best.bound * 1.1) * 1.005;
  let pace = 1.5;
  let waited = 0;
  for (let step = 0; step < steps; step++) {
    const lack = wanted.map((packs, item) => packs - at.served[item]!);
    const norm = lack.reduce((sum, packs) => sum + packs * packs, 0);
    if (norm === 0) break;
    const length = (pace * Math.max(target() - at.bound, SCALE)) / norm;
    lack.forEach((packs, item) => (worth[item] = Math.max(0, Math.round(worth[item]! + length * packs))));
    at = priced(location, worth);
    if (2 * step >= steps) at.value.forEach((value, lane) => (often[lane]! += value < 0 ? 1 : 0));
    if (at.bound > best.bound) [best, waited] = [{ ...at, worth: worth.slice() }, 0];
    else if (++waited >= PATIENCE) {
      [pace, waited] = [pace / 2, 0];
      worth.set(best.worth);
      at = best;
    }
  }
  return { ...best, often: often.map((count) => count / Math.max(1, Math.floor(steps / 2))) };
}
