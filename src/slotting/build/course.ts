import type { Board } from '../board/board.ts';
import type { Grid } from '../crowd/grid.ts';
import { MOST_NODES, sequenceUnits } from './sequence.ts';

/** What a search aims at: how full a slot may be, by point, and when the last slot has to end. */
export interface Aim {
  readonly limit: readonly number[];
  /** Minutes. */
  readonly last: number;
}

/** Every point filled to a share of its capacity at most. */
export function aimAt({ capacity }: Grid, [load, of]: readonly [number, number], last: number): Aim {
  return { limit: capacity.map((each) => Math.floor((each * load) / of)), last };
}

/** How many households of each isolation unit and wave go to a point: by unit × waves + wave. */
export type Volume = Int32Array;

export interface Course {
  /** Isolation units in the order in which they are preferred where the point has to change. */
  readonly order: readonly number[];
  /** Households that find no place under the aim. */
  readonly overflow: number;
  /** Slots used, counted from the first; the smaller the sooner it is over. */
  readonly used: number;
  /** The unit meant for each of the point's slots; -1 where it is to stay empty. */
  readonly plan: readonly number[];
}

/** A point's slots under an aim, as the coarse model sees them. */
export interface Day {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly space: readonly number[];
  /** The isolation unit that an announced slot has put there; -1. */
  readonly unit: readonly number[];
  /** Nodes that the exact search may look at for this day. */
  readonly nodes: number;
}

/** The exact search's nodes for one day of a point: fewer on large sites, where as many days are tried as there are moves. */
const NODES_OVER_PEOPLE = 100_000_000;

export function readDay(board: Board, aim: Aim, point: number): Day {
  const { grid } = board;
  const slots: number[] = [];
  for (let s = grid.first[point]!; s < grid.first[point + 1]! && grid.end[s]! <= aim.last; s++) slots.push(s);
  return {
    start: slots.map((s) => grid.start[s]!),
    end: slots.map((s) => grid.end[s]!),
    space: slots.map((s) => Math.max(0, aim.limit[point]! - board.load[s]!)),
    unit: slots.map((s) => board.unit[s]!),
    nodes: Math.min(MOST_NODES, Math.floor(NODES_OVER_PEOPLE / Math.max(1, board.crowd.household.length))),
  };
}

/**
 * Plays a point's day with volumes only: jobs of some families with release times and a setup between families (Potts
 * and Kovalyov, "Scheduling with batching: a review", EJOR 120, 2000). First greedily: the point stays with a unit while
 * goods of it are ready and then changes to the first in order that has some; the order is searched, all of it for up to
 * four units, by exchanging neighbours beyond that. Where that leaves somebody over, the exact search over blocks.
 */
export function planCourse(day: Day, volume: Volume, ready: readonly number[], changeover: number): Course {
  const waves = ready.length;
  const units: number[] = [];
  const total: number[] = [];
  for (let unit = 0; unit * waves < volume.length; unit++) {
    let sum = 0;
    for (let wave = 0; wave < waves; wave++) sum += volume[unit * waves + wave]!;
    total[unit] = sum;
    if (sum > 0) units.push(unit);
  }
  units.sort((a, b) => total[b]! - total[a]! || a - b);
  const play = (order: readonly number[]): Course => ({
    order,
    ...playDay(day, volume, ready, changeover, order),
  });
  let best = play(units);
  if (units.length < 2 || best.overflow === 0) return best;
  const better = (order: readonly number[]): boolean => {
    const next = play(order);
    if (next.overflow > best.overflow || (next.overflow === best.overflow && next.used >= best.used))
      return false;
    best = next;
    return true;
  };
  if (units.length <= 4) {
    for (const order of permutations(units)) if (better(order) && best.overflow === 0) return best;
  }
  for (let improved = units.length > 4; improved;) {
    improved = false;
    for (let i = 0; i + 1 < units.length; i++) {
      const order = best.order.with(i, best.order[i + 1]!).with(i + 1, best.order[i]!);
      if (better(order)) improved = true;
    }
  }
  return best.overflow === 0 ? best : (playExactly(day, volume, ready, changeover, units) ?? best);
}

function playExactly(
  day: Day,
  volume: Volume,
  ready: readonly number[],
  changeover: number,
  units: readonly number[],
): Course | undefined {
  const limit = day.space[0] ?? 0;
  // Announced slots make spaces unequal: counting slots says nothing then.
  if (limit === 0 || day.space.some((space) => space !== limit)) return undefined;
  const releases = [...new Set(ready)].sort((a, b) => a - b);
  const needs = units.map((unit) =>
    releases.map((release) => {
      let sum = 0;
      for (const [w, minute] of ready.entries())
        if (minute >= release) sum += volume[unit * ready.length + w]!;
      return Math.ceil(sum / limit);
    }),
  );
  const slots = sequenceUnits(day.start, day.end, { releases, needs }, changeover, day.nodes);
  if (typeof slots === 'string') return undefined;
  const plan = slots.map((unit) => (unit === -1 ? -1 : units[unit]!));
  return { order: units, overflow: 0, used: plan.findLastIndex((unit) => unit !== -1) + 1, plan };
}

function playDay(
  day: Day,
  volume: Volume,
  ready: readonly number[],
  changeover: number,
  order: readonly number[],
): Omit<Course, 'order'> {
  const waves = ready.length;
  const rest = volume.slice();
  let left = 0;
  for (const amount of rest) left += amount;
  let current = -1;
  let lastEnd = 0;
  let used = 0;
  const plan = day.start.map(() => -1);
  const available = (unit: number, minute: number): number => {
    let sum = 0;
    for (let wave = 0; wave < waves; wave++) if (ready[wave]! <= minute) sum += rest[unit * waves + wave]!;
    return sum;
  };
  for (let s = 0; s < day.start.length && left > 0; s++) {
    const minute = day.start[s]!;
    const fixed = day.unit[s]!;
    let unit = fixed;
    if (fixed === -1) {
      if (current !== -1 && available(current, minute) > 0) unit = current;
      else if (current === -1 || minute - lastEnd >= changeover)
        unit = order.find((u) => available(u, minute) > 0) ?? -1;
    }
    if (unit === -1) continue;
    let take = Math.min(day.space[s]!, available(unit, minute));
    if (take === 0 && fixed === -1) continue;
    current = unit;
    plan[s] = unit;
    lastEnd = day.end[s]!;
    used = s + 1;
    left -= take;
    for (let wave = 0; wave < waves && take > 0; wave++) {
      if (ready[wave]! > minute) continue;
      const part = Math.min(take, rest[unit * waves + wave]!);
      rest[unit * waves + wave]! -= part;
      take -= part;
    }
  }
  return { overflow: left, used, plan };
}

function* permutations(items: readonly number[]): Generator<number[]> {
  if (items.length <= 1) yield [...items];
  for (const [i, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(i, 1))) yield [item, ...rest];
  }
}
