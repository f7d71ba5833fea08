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
  const above = Float64Array.from(listed.reduced, (cost) => Math.max(0, cost));
  const users = usersOf(net, listed.columns);
  const goods = new Set<number>();
  const grams = new Set<number>();
  net.lanes.forEach(({ minimum, free, maxGrams }, index) => {
    if (states[index] === CLOSED) return;
    const needed = (states[index]! & FREE) > 0 ? free : minimum;
    const use = users[index]!;
    const among = { listed, above, use, places: net.items.length };
    if (needed > 0) {
      const surely = use.map(({ column, goods: own }) =>
        listed.columns[column]!.lines.some(({ line }) => shared.get(line) === index) ? 0 : own,
      );
      if (least(among, surely) < needed) goods.add(index);
    }
    if (maxGrams === Infinity) return;
    const load = use.map(({ grams: own }) => -own);
    if (burdened.has(index) || -least(among, load) > maxGrams) grams.add(index);
  });
  return { goods, grams };
}

interface Use {
  /** Index into the columns. */
  readonly column: number;
  readonly goods: number;
  readonly grams: number;
}

/** By lane: the columns that use it. */
function usersOf(net: Net, columns: readonly Column[]): Use[][] {
  const users: Use[][] = net.lanes.map(() => []);
  columns.forEach(({ lanes }, column) => {
    for (const { lane, goods, grams } of lanes) users[lane]!.push({ column, goods, grams });
  });
  return users;
}

interface Among {
  readonly listed: Listed;
  /** By column: what it costs above its item's least, nothing below 0. */
  readonly above: Float64Array;
  readonly use: readonly Use[];
  readonly places: number;
}

/** A lower bound of what a choice within the slack brings to a lane, of which each of its users brings so much. */
function least({ listed, above, use, places }: Among, brings: readonly number[]): number {
  const { columns, slack } = listed;
  const using = new Set(use.map(({ column }) => column));
  // By item: what it costs not to use the lane.
  const without = new Float64Array(places).fill(Infinity);
  columns.forEach(({ place }, column) => {
    if (!using.has(column)) without[place] = Math.min(without[place]!, above[column]!);
  });
  const at = (rate: number): number => {
    const own = without.map((cost) => (cost === Infinity ? Infinity : rate * cost));
    use.forEach(({ column }, index) => {
      const { place } = columns[column]!;
      own[place] = Math.min(own[place]!, brings[index]! + rate * above[column]!);
    });
    return own.reduce((sum, value) => sum + value, 0) - rate * slack;
  };
  let [best, low, high] = [at(0), 0, 0];
  for (const value of brings) [low, high] = [Math.min(low, value), Math.max(high, value)];
  // A part in a thousand million is left for the arithmetic of fractions.
  const spread = high - low;
  for (const part of RATES) best = Math.max(best, at((part * spread) / (slack + 1)) - 1e-9 * (spread + 1));
  return Math.ceil(best - 1e-6 * (1 + Math.abs(best) * 1e-6));
}

export function groupByItem(net: Net, columns: readonly Column[]): Column[][] {
  const groups: Column[][] = net.items.map(() => []);
  for (const column of columns) groups[column.place]!.push(column);
  return groups;
}
