import { CLOSED, SCALE, type Column } from '../column.ts';
import type { Relaxation } from '../relax/generate.ts';

/** What a column costs above its item's least at the multipliers, parts of SCALE. */
export function reducedCost(
  column: Column,
  { duals, itemCosts }: Pick<Relaxation, 'duals' | 'itemCosts'>,
): number {
  let value = (column.money + column.penalty) * SCALE - itemCosts[column.place]!;
  for (const { lane, goods, grams } of column.lanes) {
    value += grams * duals.grams[lane]! - goods * duals.goods[lane]!;
    if (duals.states?.[lane] === CLOSED) return Infinity;
  }
  for (const { line } of column.lines) value += duals.lines.get(line) ?? 0;
  return value;
}
