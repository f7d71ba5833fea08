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
  const kept: Column[] = [];
  const byItem = groupByItem(net, listed.columns);
  for (const own of byItem) {
    const sorted = own.sort(
      (a, b) => a.money + a.penalty - b.money - b.penalty || a.surplus - b.surplus || compareLines(a, b),
    );
    const chosen: { column: Column; vector: Float64Array }[] = [];
    for (const column of sorted) {
      const vector = vectorOf(column, question, useMatters, net.lanes.length);
      if (chosen.some((other) => other.column.surplus <= column.surplus && covers(other.vector, vector)))
        continue;
      chosen.push({ column, vector });
    }
    for (const { column } of chosen) kept.push(column);
  }
  return kept;
}

/** What a column brings to the limits in question: goods, and with their sign turned grams and use. */
function vectorOf(
  column: Column,
  question: Question,
  useMatters: ReadonlySet<number>,
  lanes: number,
): Float64Array {
  const vector = new Float64Array(3 * lanes);
  for (const { lane, goods, grams } of column.lanes) {
    if (question.goods.has(lane)) vector[lane] = goods;
    if (question.grams.has(lane)) vector[lanes + lane] = -grams;
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
