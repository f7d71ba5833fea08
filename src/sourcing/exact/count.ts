import type { Column } from './column.ts';
import type { Pricer } from './relax/pricer.ts';

/** What columns cost together, recounted; undefined where they break a rule of an order. */
export function costOf(pricer: Pricer, columns: readonly Column[]): number | undefined {
  const { lanes, items } = pricer.net;
  const goods = new Float64Array(lanes.length);
  const grams = new Float64Array(lanes.length);
  const used = new Uint8Array(lanes.length);
  let cost = 0;
  if (columns.length !== items.length) return undefined;
  for (const column of columns) {
    cost += column.money + column.penalty;
    for (const part of column.lanes) {
      goods[part.lane]! += part.goods;
      grams[part.lane]! += part.grams;
      used[part.lane] = 1;
    }
  }
  for (const [index, lane] of lanes.entries()) {
    if (used[index] === 0) continue;
    if (goods[index]! < lane.minimum || grams[index]! > lane.maxGrams) return undefined;
    if (goods[index]! < lane.free) cost += lane.fee;
  }
  return cost;
}
