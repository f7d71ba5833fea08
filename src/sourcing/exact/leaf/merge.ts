import { groupBy } from '../../../model/index.ts';
import { CLOSED, FREE, PAYING, type Column, type Duals } from '../column.ts';
import type { Lane, Net } from '../net/net.ts';

/**
 * A supplier's orders of several waves as one, where each is settled to be placed (and to pay for its delivery, or not):
 * limits and loads are added up. What an offer brings may then come in any of its waves, and of all the ways to divide it
 * one is listed instead of every one. It is a relaxation: an answer is spread over the waves again (see spread.ts).
 */
export interface Merged {
  readonly net: Net;
  readonly states: Uint8Array;
  /** By lane: the lane that stands for all of its supplier that are placed; itself where none other is. */
  readonly standsFor: Int32Array;
}

export function mergeWaves(net: Net, states: Uint8Array): Merged {
  const lanes: Lane[] = [...net.lanes];
  const merged = states.slice();
  const standsFor = Int32Array.from(net.lanes.keys());
  for (const [first, ...others] of placedTogether(net, states)) {
    if (first === undefined || others.length === 0) continue;
    const all = [first, ...others];
    const sum = (value: (lane: Lane, free: boolean) => number): number =>
      all.reduce((total, lane) => total + value(net.lanes[lane]!, states[lane] === FREE), 0);
    lanes[first] = {
      ...net.lanes[first]!,
      fee: sum((lane, free) => (free ? 0 : lane.fee)),
      minimum: sum((lane, free) => (free ? lane.free : lane.minimum)),
      free: Infinity,
      maxGrams: sum((lane) => lane.maxGrams),
    };
    merged[first] = PAYING;
    for (const lane of others) {
      standsFor[lane] = first;
      merged[lane] = CLOSED;
    }
  }
  return { net: { ...net, lanes }, states: merged, standsFor };
}

/** The first order whose state must be settled before its supplier's can be seen as one; undefined where all are. */
export function unsettled(net: Net, states: Uint8Array): { lane: number; free: boolean } | undefined {
  for (const lanes of placedTogether(net, states)) {
    if (lanes.length < 2) continue;
    const placing = lanes.find((lane) => (states[lane]! & CLOSED) > 0);
    if (placing !== undefined) return { lane: placing, free: false };
    const paying = lanes.find((lane) => states[lane] === (PAYING | FREE));
    if (paying !== undefined) return { lane: paying, free: true };
  }
  return undefined;
}

/** By supplier: the lanes that are not closed. */
function placedTogether(net: Net, states: Uint8Array): number[][] {
  const placed = [...net.lanes.keys()].filter((lane) => states[lane] !== CLOSED);
  return [...groupBy(placed, (lane) => net.lanes[lane]!.supplier).values()];
}

/** A column as the merged orders see it. */
export function mergeColumn(column: Column, { standsFor }: Merged): Column {
  const lanes = new Map<number, { goods: number; grams: number }>();
  for (const { lane, goods, grams } of column.lanes) {
    const sums = lanes.get(standsFor[lane]!) ?? { goods: 0, grams: 0 };
    lanes.set(standsFor[lane]!, { goods: sums.goods + goods, grams: sums.grams + grams });
  }
  const parts = [...lanes].map(([lane, sums]) => ({ lane, ...sums }));
  return { ...column, lanes: parts.sort((a, b) => a.lane - b.lane) };
}

/** Multipliers at which an offer counts for as little in one wave of a merged order as in that where it counts for least. */
export function mergeDuals(
  duals: Duals,
  { standsFor }: Merged,
  waves: number,
  laneOf: ReadonlyMap<number, number>,
): Duals {
  const goods = duals.goods.slice();
  const grams = duals.grams.slice();
  standsFor.forEach((first, lane) => {
    goods[first] = Math.max(goods[first]!, duals.goods[lane]!);
    grams[first] = Math.min(grams[first]!, duals.grams[lane]!);
  });
  standsFor.forEach((first, lane) => {
    goods[lane] = goods[first]!;
    grams[lane] = grams[first]!;
  });
  // A line's own price of being used: the least of its offer's in the merged order.
  const least = new Map<string, number>();
  const keyOf = (line: number): string => `${Math.floor(line / waves)}|${standsFor[laneOf.get(line)!]!}`;
  for (const line of laneOf.keys()) {
    const own = duals.lines.get(line) ?? 0;
    least.set(keyOf(line), Math.min(least.get(keyOf(line)) ?? own, own));
  }
  const lines = new Map([...laneOf.keys()].map((line) => [line, least.get(keyOf(line))!]));
  return { ...duals, goods, grams, lines };
}
