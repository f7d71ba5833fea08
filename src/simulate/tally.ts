import type { Minutes } from '../model/index.ts';
import { DAY } from '../model/index.ts';
import type { Visit } from './visitors.ts';

export const STEP_MINUTES: Minutes = 5;
export const STEPS = DAY / STEP_MINUTES;

/** What is counted at a point over all replications. People are counted at every full minute. */
export interface Tally {
  /** By slot, then replication: the most at a minute of the slot. */
  readonly slotPeak: Float64Array[];
  /** By slot: people added up over its minutes and all replications. */
  readonly slotPresence: Float64Array;
  /** By slot: how often someone called for it waited so many whole seconds, begun ones counted; and all waits added up. */
  readonly slotWaits: Waits[];
  /** By step, then replication. */
  readonly stepPeak: Float64Array[];
  readonly stepPresence: Float64Array;
  /** By replication. */
  readonly dayPeak: Float64Array;
  readonly overlap: Float64Array;
  readonly lastLeaves: Float64Array;
  /** Minutes between the first who comes and the last who leaves, added up. */
  busyMinutes: number;
}

/** Waits counted by the second: a million of them need no sorting. */
export class Waits {
  readonly bySecond: number[] = [];
  total = 0;
  count = 0;

  add(seconds: number): void {
    const whole = Math.ceil(seconds);
    while (this.bySecond.length <= whole) this.bySecond.push(0);
    this.bySecond[whole]!++;
    this.total += seconds;
    this.count++;
  }
}

export function emptyTally(visit: Visit, replications: number): Tally {
  const byReplication = () => new Float64Array(replications);
  return {
    slotPeak: visit.slots.map(byReplication),
    slotPresence: new Float64Array(visit.slots.length),
    slotWaits: visit.slots.map(() => new Waits()),
    stepPeak: Array.from({ length: STEPS }, byReplication),
    stepPresence: new Float64Array(STEPS),
    dayPeak: byReplication(),
    overlap: byReplication(),
    lastLeaves: byReplication(),
    busyMinutes: 0,
  };
}

/** Who is there from when to when, seconds; of which isolation unit. */
export interface Stays {
  readonly unit: readonly number[];
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Counts one day's people. What lies after midnight is not counted. */
export function countPeople(visit: Visit, stays: Stays, replication: number, tally: Tally): void {
  const present = new Int32Array(DAY);
  const units = new Uint8Array(DAY);
  let last = 0;
  let first = DAY;
  for (let unit = 0; unit < visit.units; unit++) {
    const change = new Int32Array(DAY + 1);
    for (let stay = 0; stay < stays.unit.length; stay++) {
      if (stays.unit[stay] !== unit) continue;
      const from = stays.from[stay]! / 60;
      const to = stays.to[stay]! / 60;
      // Someone is there at minute m if they come at or before it and leave after it.
      change[Math.min(DAY, Math.ceil(from))]!++;
      change[Math.min(DAY, Math.ceil(to))]!--;
      last = Math.max(last, to);
      first = Math.min(first, from);
    }
    let there = 0;
    for (let minute = 0; minute < DAY; minute++) {
      there += change[minute]!;
      present[minute]! += there;
      if (there > 0) units[minute]!++;
    }
  }
  for (let minute = 0; minute < DAY; minute++) {
    const people = present[minute]!;
    const step = Math.floor(minute / STEP_MINUTES);
    tally.stepPresence[step]! += people;
    if (people > tally.stepPeak[step]![replication]!) tally.stepPeak[step]![replication] = people;
    if (people > tally.dayPeak[replication]!) tally.dayPeak[replication] = people;
    if (units[minute]! > 1) tally.overlap[replication]!++;
  }
  visit.slots.forEach(({ start, end }, slot) => {
    for (let minute = start; minute < end; minute++) {
      tally.slotPresence[slot]! += present[minute]!;
      if (present[minute]! > tally.slotPeak[slot]![replication]!)
        tally.slotPeak[slot]![replication] = present[minute]!;
    }
  });
  tally.lastLeaves[replication] = last;
  tally.busyMinutes += Math.max(0, last - first);
}
