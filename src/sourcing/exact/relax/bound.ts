import { CLOSED, FREE, PAYING, SCALE, type Duals } from '../column.ts';
import type { Net } from '../net/net.ts';

/**
 * A proven lower bound of all baskets: every item at its best under the multipliers, every order in its cheapest state.
 * Lagrangian relaxation of the orders' rules; exact, in parts of SCALE.
 */
export function boundOf(
  net: Net,
  itemCosts: number,
  duals: Duals,
  linesOfLane: readonly (readonly number[])[],
): number {
  let sum = itemCosts;
  net.lanes.forEach((lane, index) => {
    const alpha = duals.goods[index]!;
    const beta = duals.grams[index]!;
    let common = beta === 0 ? 0 : -beta * lane.maxGrams;
    for (const line of linesOfLane[index]!) common -= duals.lines.get(line) ?? 0;
    const states = duals.states?.[index] ?? CLOSED | PAYING | FREE;
    const paying = lane.fee * SCALE + alpha * lane.minimum + common;
    const free = lane.free === Infinity ? Infinity : alpha * lane.free + common;
    sum += Math.min(
      (states & CLOSED) > 0 ? 0 : Infinity,
      (states & PAYING) > 0 ? paying : Infinity,
      (states & FREE) > 0 ? free : Infinity,
    );
  });
  return sum;
}
