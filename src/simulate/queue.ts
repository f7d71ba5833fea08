import type { Minutes, Span } from '../model/index.ts';

/** One line for all desks of a point; who is first goes to the desk that is free first. */
export interface Line {
  /** When each joins the line, seconds; any order. */
  readonly arrives: Float64Array;
  /** When each may be served, seconds: the point is open and the goods are there. Who may not yet lets others pass. */
  readonly eligible: Float64Array;
  /** How long each is served, seconds. */
  readonly service: Float64Array;
}

/**
 * Serves a line, first come, first served.
 *
 * @returns when the service of each begins, seconds
 */
export function serveLine({ arrives, eligible, service }: Line, desks: number): Float64Array {
  const order = new Uint32Array(eligible.length);
  for (let index = 0; index < order.length; index++) order[index] = index;
  order.sort((a, b) => eligible[a]! - eligible[b]! || arrives[a]! - arrives[b]! || a - b);
  const free = new Float64Array(desks);
  const begins = new Float64Array(eligible.length);
  for (const index of order) {
    let desk = 0;
    for (let other = 1; other < desks; other++) if (free[other]! < free[desk]!) desk = other;
    begins[index] = Math.max(eligible[index]!, free[desk]!);
    free[desk] = begins[index] + service[index]!;
  }
  return begins;
}

/** Opening windows without what is closed in them, in order. */
export function windowsOf(open: readonly Span[], closed: readonly Span[]): Span[] {
  let windows = [...open];
  for (const gap of closed)
    windows = windows.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, gap.from) },
        { from: Math.max(from, gap.to), to },
      ].filter((part) => part.from < part.to),
    );
  return windows.sort((a, b) => a.from - b.from);
}

/**
 * When someone who is there at a time can be served at the earliest, seconds. Who has come while the point is open is still
 * served when it closes; who comes after the last closing is served at once, the crew being there.
 */
export function whenOpen(seconds: number, windows: readonly Span[]): number {
  for (const { from, to } of windows) {
    if (seconds < from * 60) return from * 60;
    if (seconds < to * 60) return seconds;
  }
  return seconds;
}

/** The clock time that lies a part of the open time after a start; minutes. The start itself where nothing is open after it. */
export function partOfOpenTime(part: number, start: Minutes, windows: readonly Span[]): Minutes {
  const left = windows
    .map(({ from, to }) => ({ from: Math.max(from, start), to }))
    .filter(({ from, to }) => from < to);
  let minutes = part * left.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const { from, to } of left) {
    if (minutes < to - from) return from + minutes;
    minutes -= to - from;
  }
  return left.at(-1)?.to ?? start;
}
