import { Flow } from './flow.ts';
import type { Grid } from '../crowd/grid.ts';

/** Households that are alike for the network: they may go to the same points from the same minute on. */
export interface Stream {
  readonly points: readonly number[];
  /** Minutes: no slot before it. */
  readonly ready: number;
  readonly count: number;
  /** The door whose batches must not meet, where that can matter; else -1. */
  readonly door: number;
  /** How many of the stream one slot may take. */
  readonly most: number;
}

/** What the slots can take: households in each, and slots of each point that stay empty in any case. */
export interface Room {
  readonly slots: readonly number[];
  readonly limit: (slot: number) => number;
  readonly lost: (point: number) => number;
  /** How many of a door may stand in one slot, and in all slots together. */
  readonly ofDoor: (door: number) => number;
  readonly allOfDoor: (door: number) => number;
}

/**
 * How many households can be carried to slots at most: a maximum flow from streams over doors (one batch at a time) and
 * slots to points. Time is cut into buckets of a slot's length: slots that begin in one bucket overlap.
 */
export function carry(grid: Grid, slotMinutes: number, streams: readonly Stream[], room: Room): number {
  const flow = new Flow();
  const source = flow.node();
  const sink = flow.node();
  const slotNode = new Map<number, number>();
  /** From a slot on: to it, or to a later one of its point. */
  const fromNode = new Map<number, number>();
  const own = grid.capacity.map((): number[] => []);
  for (const slot of room.slots) own[grid.point[slot]!]!.push(slot);
  for (const [p, slots] of own.entries()) {
    const point = flow.node();
    const most = slots.reduce((top, slot) => Math.max(top, room.limit(slot)), 0);
    flow.arc(point, sink, most * Math.max(0, slots.length - room.lost(p)));
    let later = -1;
    for (const slot of slots.toReversed()) {
      const node = flow.node();
      const from = flow.node();
      slotNode.set(slot, node);
      fromNode.set(slot, from);
      flow.arc(node, point, room.limit(slot));
      flow.arc(from, node, room.limit(slot));
      if (later !== -1) flow.arc(from, later, Number.MAX_SAFE_INTEGER);
      later = from;
    }
  }
  const doorNode = new Map<string, number>();
  const base = Math.min(...grid.start);
  const bucketOf = (slot: number) => Math.floor((grid.start[slot]! - base) / slotMinutes);
  const atDoor = (door: number, slot: number): number => {
    const key = `${door} ${bucketOf(slot)}`;
    let inner = doorNode.get(key);
    if (inner === undefined) {
      const outer = flow.node();
      inner = flow.node();
      doorNode.set(key, inner);
      flow.arc(inner, outer, room.ofDoor(door));
      doorNode.set(`${key} out`, outer);
    }
    return inner;
  };
  const linked = new Set<string>();
  const sources = new Map<number, number>([[-1, source]]);
  for (const { points, ready, count, door, most } of streams) {
    const node = flow.node();
    let from = sources.get(door);
    if (from === undefined) {
      from = flow.node();
      sources.set(door, from);
      flow.arc(source, from, room.allOfDoor(door));
    }
    flow.arc(from, node, count);
    const buckets = new Set<number>();
    for (const p of points) {
      const slots = own[p]!.filter((slot) => grid.start[slot]! >= ready);
      if (door === -1) {
        if (slots.length > 0) flow.arc(node, fromNode.get(slots[0]!)!, count);
        continue;
      }
      for (const slot of slots) {
        const inner = atDoor(door, slot);
        if (!buckets.has(inner)) flow.arc(node, inner, most);
        buckets.add(inner);
        const key = `${door} ${slot}`;
        if (linked.has(key)) continue;
        linked.add(key);
        flow.arc(doorNode.get(`${door} ${bucketOf(slot)} out`)!, slotNode.get(slot)!, room.ofDoor(door));
      }
    }
  }
  return flow.run(source, sink);
}
