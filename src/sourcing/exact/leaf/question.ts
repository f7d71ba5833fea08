import { CLOSED, FREE, type Column } from '../column.ts';
import type { Net } from '../net/net.ts';

/** Lanes of which the choice among columns decides whether a limit is kept. */
export interface Question {
  /** The goods may fall short of what the order's state needs. */
  readonly goods: ReadonlySet<number>;
  /** The load may be more than the supplier takes. */
  readonly grams: ReadonlySet<number>;
}

/** Columns with what each costs above its item's least at some multipliers, parts of SCALE. */
export interface Listed {
  readonly columns: readonly Column[];
  readonly reduced: readonly number[];
  /** What a choice of one column an item may cost above the least, all in all: a better answer costs no more. */
  readonly slack: number;
}

/** Parts of the steepest exchange at which the least goods are tried, beside none: any of them is a bound. */
const RATES = Array.from({ length: 18 }, (_, power) => 2 ** (power - 4));

/**
 * Limits that every choice within the slack keeps are in question no more.
 *
 * The least goods (and the most grams) that a choice brings to a lane: a multiple-choice knapsack, bounded by its
 * Lagrangian relaxation; Kellerer, Pferschy and Pisinger, "Knapsack Problems" (2004), chapter 11.
 *
 * @param divided what stands on shared lines may yet be divided between waves: no lane can count on it
 */
export function inQuestion(net: Net, listed: Listed, states: Uint8Array, divided = false): Question {
  const shared = new Map(
    divided ? net.shared.flatMap(({ lines }) => lines.map((l) => [l.line, l.lane])) : [],
  );
  const burdened = new Set(shared.values());
  const goods = new Set<number>();
  const grams = new Set<number>();
  net.lanes.forEach((lane, index) => {
    if (states[index] === CLOSED) return;
    const { minimum, free, maxGrams } = lane;
    const needed = (states[index]! & FREE) > 0 ? free : minimum;
    const surely = (column: Column): number =>
      column.lines.some(({ line }) => shared.get(line) === index) ? 0 : partOf(column, index).goods;
    if (needed > 0 && least(net, listed, surely) < needed) goods.add(index);
    if (maxGrams === Infinity) return;
    if (burdened.has(index) || -least(net, listed, (column) => -partOf(column, index).grams) > maxGrams)
      grams.add(index);
  });
  return { goods, grams };
}

const NOTHING = { goods: 0, grams: 0 };

function partOf(column: Column, lane: number): { goods: number; grams: number } {
  return column.lanes.find((part) => part.lane === lane) ?? NOTHING;
}

/** A lower bound of what a choice within the slack brings. */
function least(net: Net, { columns, reduced, slack }: Listed, brings: (column: Column) => number): number {
  const values = columns.map(brings);
  const above = reduced.map((cost) => Math.max(0, cost));
  const at = (rate: number): number => {
    const own = new Float64Array(net.items.length).fill(Infinity);
    columns.forEach(({ place }, index) => {
      own[place] = Math.min(own[place]!, values[index]! + rate * above[index]!);
    });
    return own.reduce((sum, value) => sum + value, 0) - rate * slack;
  };
  let best = at(0);
  const spread = Math.max(...values, 0) - Math.min(...values, 0);
  // A part in a thousand million is left for the arithmetic of fractions.
  for (const part of RATES) best = Math.max(best, at((part * spread) / (slack + 1)) - 1e-9 * (spread + 1));
  return Math.ceil(best - 1e-6 * (1 + Math.abs(best) * 1e-6));
}

export function groupByItem(net: Net, columns: readonly Column[]): Column[][] {
  const groups: Column[][] = net.items.map(() => []);
  for (const column of columns) groups[column.place]!.push(column);
  return groups;
}
