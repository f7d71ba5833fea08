import { slotCapacity } from '../../model/index.ts';
import type { Night, Point, Settings } from '../../model/index.ts';
import { calledOf, type Called } from './called.ts';

/**
 * Every slot of every point, numbered point by point and ascending in time within a point. A slot's number is "a slot"
 * everywhere in this room.
 */
export interface Grid {
  readonly length: number;
  /** First slot of each point; one entry more than points. */
  readonly first: readonly number[];
  readonly point: Int32Array;
  /** Minutes since midnight; half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Households per slot, by point: all slots of a point are equally long. */
  readonly capacity: readonly number[];
  /** Batches of slots that have begun: they stand in none of these. */
  readonly called: readonly Called[];
}

export function layGrid(night: Night): Grid {
  const { points, pickup } = night.settings;
  const first: number[] = [];
  const point: number[] = [];
  const start: number[] = [];
  for (const [p, place] of points.entries()) {
    first.push(start.length);
    for (const minute of slotStarts(place, pickup)) {
      point.push(p);
      start.push(minute);
    }
  }
  first.push(start.length);
  return {
    length: start.length,
    first,
    point: Int32Array.from(point),
    start: Int32Array.from(start),
    end: Int32Array.from(start, (minute) => minute + pickup.slotMinutes),
    capacity: points.map((place) => slotCapacity(place, pickup)),
    called: calledOf(night),
  };
}

/** A slot lies wholly in its window less the catch-up time, and touches nothing that is closed. */
function slotStarts(point: Point, pickup: Settings['pickup']): number[] {
  const starts: number[] = [];
  let free = 0;
  for (const window of [...point.open].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = window.to - pickup.catchUpMinutes - pickup.slotMinutes;
    for (let from = window.from; from <= last; from += pickup.slotMinutes) {
      const to = from + pickup.slotMinutes;
      if (from < free || point.closed.some((span) => span.from < to && from < span.to)) continue;
      starts.push(from);
      free = to;
    }
  }
  return starts;
}
