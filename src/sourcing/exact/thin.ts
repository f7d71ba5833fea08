import { CLOSED, FREE, type Column } from './column.ts';
import type { Net } from './net.ts';

/**
 * Leaves out columns that another of the same item can always stand in for: it costs no more, leaves no more over, and
 * uses no order more that may yet stay closed, and gives the orders whose limits are still in question at least the goods
 * and at most the grams. Limits that every choice among the columns keeps are in question no more.
 */
export function thinOut(net: Net, columns: readonly Column[], states: Uint8Array): Column[] {
  const goodsMatter = lanesWhere(net, columns, (lane, least) => {
    const set = states[lane]!;
    if (set === CLOSED) return false;
    const target = (set & FREE) > 0 ? net.lanes[lane]!.free : net.lanes[lane]!.minimum;
    return least.goods < target;
  });
  const gramsMatter = lanesWhere(net, columns, (lane, _, most) => most.grams > net.lanes[lane]!.maxGrams);
  const useMatters = new Set([...net.lanes.keys()].filter((lane) => (states[lane]! & CLOSED) > 0));
  const kept: Column[] = [];
  const byItem = groupByItem(net, columns);
  for (const own of byItem) {
    const sorted = own.sort(
      (a, b) => a.money + a.penalty - b.money - b.penalty || a.surplus - b.surplus || compareLines(a, b),
    );
    const chosen: { column: Column; vector: Float64Array }[] = [];
    for (const column of sorted) {
      const vector = vectorOf(column, { goodsMatter, gramsMatter, useMatters }, net.lanes.length);
      if (chosen.some((other) => other.column.surplus <= column.surplus && covers(other.vector, vector)))
        continue;
      chosen.push({ column, vector });
    }
    for (const { column } of chosen) kept.push(column);
  }
  return kept;
}

interface Sums {
  readonly goods: number;
  readonly grams: number;
}

/** Lanes for which `test` holds of the least and the most that any choice among the columns brings to it. */
function lanesWhere(
  net: Net,
  columns: readonly Column[],
  test: (lane: number, least: Sums, most: Sums) => boolean,
): ReadonlySet<number> {
  const least = net.lanes.map(() => ({ goods: 0, grams: 0 }));
  const most = net.lanes.map(() => ({ goods: 0, grams: 0 }));
  for (const own of groupByItem(net, columns)) {
    const low = net.lanes.map(() => ({ goods: Infinity, grams: Infinity, seen: 0 }));
    const high = net.lanes.map(() => ({ goods: 0, grams: 0 }));
    for (const column of own)
      for (const { lane, goods, grams } of column.lanes) {
        low[lane]!.goods = Math.min(low[lane]!.goods, goods);
        low[lane]!.seen++;
        high[lane]!.goods = Math.max(high[lane]!.goods, goods);
        high[lane]!.grams = Math.max(high[lane]!.grams, grams);
      }
    for (const lane of net.lanes.keys()) {
      if (low[lane]!.seen === own.length && own.length > 0) least[lane]!.goods += low[lane]!.goods;
      most[lane]!.goods += high[lane]!.goods;
      most[lane]!.grams += high[lane]!.grams;
    }
  }
  return new Set([...net.lanes.keys()].filter((lane) => test(lane, least[lane]!, most[lane]!)));
}

function groupByItem(net: Net, columns: readonly Column[]): Column[][] {
  const groups: Column[][] = net.items.map(() => []);
  for (const column of columns) groups[column.place]!.push(column);
  return groups;
}

interface Matters {
  readonly goodsMatter: ReadonlySet<number>;
  readonly gramsMatter: ReadonlySet<number>;
  readonly useMatters: ReadonlySet<number>;
}

/** What a column brings to the limits in question: goods, and with their sign turned grams and use. */
function vectorOf(
  column: Column,
  { goodsMatter, gramsMatter, useMatters }: Matters,
  lanes: number,
): Float64Array {
  const vector = new Float64Array(3 * lanes);
  for (const { lane, goods, grams } of column.lanes) {
    if (goodsMatter.has(lane)) vector[lane] = goods;
    if (gramsMatter.has(lane)) vector[lanes + lane] = -grams;
    if (useMatters.has(lane)) vector[2 * lanes + lane] = -1;
  }
  return vector;
}

function covers(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, index) => value >= b[index]!);
}

function compareLines(a: Column, b: Column): number {
  for (const [index, { line, packs }] of a.lines.entries()) {
    const other = b.lines[index];
    if (other === undefined) return 1;
    if (line !== other.line) return line - other.line;
    if (packs !== other.packs) return packs - other.packs;
  }
  return a.lines.length - b.lines.length;
}
