import { greatestDivisor } from '../../../model/index.ts';

/** Units that loads are counted in, at most: a coarser count only makes the bound wider. */
const UNITS = 2_000;

/** What it costs at least to carry so much more. */
export interface Carried {
  /** Grams. */
  readonly unit: number;
  /** By units to be carried; the last is all of it. */
  readonly cost: Float64Array;
  /** The lanes that carry all of it for that. */
  readonly lanes: readonly number[];
}

/**
 * The cheapest of some lanes that together carry so many grams: a covering knapsack, by dynamic programming. Görtz and
 * Klose (2012) keep this rule in the relaxation; without it a load may be carried by parts of orders.
 *
 * @param price by lane, not below 0
 * @param room by lane, grams
 */
export function carry(
  lanes: readonly number[],
  price: Float64Array,
  room: readonly number[],
  grams: number,
): Carried {
  if (grams === 0) return { unit: 1, cost: new Float64Array(1), lanes: [] };
  const rooms = lanes.map((lane) => room[lane]!);
  if (rooms.reduce((sum, own) => sum + own, 0) < grams)
    return { unit: 1, cost: Float64Array.of(Infinity), lanes: [] };
  const common = rooms.reduce((known, own) => (own < Infinity ? greatestDivisor(own, known) : known), 0);
  // Loads are whole numbers of what they have in common. Coarser still, all is rounded so that it is cheaper.
  const exact = common > 0 && grams / common <= UNITS;
  const unit = exact ? common : Math.ceil(grams / UNITS);
  const size = exact ? Math.ceil(grams / unit) : Math.floor(grams / unit);
  const units = rooms.map((own) => Math.min(size, Math.ceil(own / unit)));
  const cost = new Float64Array(size + 1).fill(Infinity);
  cost[0] = 0;
  const marks = new Uint8Array(lanes.length * (size + 1));
  lanes.forEach((lane, at) => {
    const [own, more] = [units[at]!, price[lane]!];
    for (let n = size; n > 0; n--) {
      const sum = cost[n > own ? n - own : 0]! + more;
      if (sum >= cost[n]!) continue;
      cost[n] = sum;
      marks[at * (size + 1) + n] = 1;
    }
  });
  const taken: number[] = [];
  for (let at = lanes.length - 1, n = size; at >= 0 && n > 0; at--)
    if (marks[at * (size + 1) + n] === 1) {
      taken.push(lanes[at]!);
      n = Math.max(0, n - units[at]!);
    }
  return { unit, cost, lanes: taken };
}
