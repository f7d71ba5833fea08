import { CLOSED, type Column } from '../column.ts';
import type { Net } from '../net/net.ts';
import { groupByItem, inQuestion, type Listed, type Question } from './question.ts';

/**
 * Leaves out columns that another of the same item can always stand in for: it costs no more, leaves no more over, and
 * uses no order more that may yet stay closed, and gives the orders whose limits are still in question at least the goods
 * and at most the grams. Limits that every choice among the columns keeps are in question no more.
 */
export function thinOut(net: Net, listed: Listed, states: Uint8Array): Column[] {
  const question = inQuestion(net, listed, states);
  const useMatters = new Set([...net.lanes.keys()].filter((lane) => (states[lane]! & CLOSED) > 0));
  const brings = measures(question, useMatters);
  const kept: Column[] = [];
  const byItem = groupByItem(net, listed.columns);
  for (const own of byItem) {
    const sorted = own.sort(
      (a, b) => a.money + a.penalty - b.money - b.penalty || a.surplus - b.surplus || compareLines(a, b),
    );
    const chosen: { column: Column; vector: Float64Array }[] = [];
    for (const column of sorted) {
      const vector = brings(column);
      if (chosen.some((other) => other.column.surplus <= column.surplus && covers(other.vector, vector)))
        continue;
      chosen.push({ column, vector });
    }
    for (const { column } of chosen) kept.push(column);
  }
  return kept;
}

/** What a column brings to the limits in question: goods, and with their sign turned grams and use. */
function measures(
  { goods, grams }: Question,
  useMatters: ReadonlySet<number>,
): (column: Column) => Float64Array {
  const placeOf = (lanes: ReadonlySet<number>, from: number): Map<number, number> =>
    new Map([...lanes].map((lane, index) => [lane, from + index]));
  const goodsAt = placeOf(goods, 0);
  const gramsAt = placeOf(grams, goods.size);
  const useAt = placeOf(useMatters, goods.size + grams.size);
  return ({ lanes }) => {
    const vector = new Float64Array(goods.size + grams.size + useMatters.size);
    for (const part of lanes) {
      const [g, w, u] = [goodsAt.get(part.lane), gramsAt.get(part.lane), useAt.get(part.lane)];
      if (g !== undefined) vector[g] = part.goods;
      if (w !== undefined) vector[w] = -part.grams;
      if (u !== undefined) vector[u] = -1;
    }
    return vector;
  };
}

function covers(a: Float64Array, b: Float64Array): boolean {
  for (let index = 0; index < a.length; index++) if (a[index]! < b[index]!) return false;
  return true;
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
