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
  readonly unit: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Counts one day's people. What lies after midnight is not counted. */
export function countPeople(visit: Visit, stays: Stays, replication: number, tally: Tally): void {
  if (stays.unit.length === 0) return;
  const first = least(stays.from) / 60;
  const last = most(stays.to) / 60;
  const begin = Math.min(DAY, Math.floor(first));
  const end = Math.min(DAY, Math.ceil(last));
  const present = new Int32Array(DAY);
  const units = new Uint8Array(DAY);
  const changes = changesOf(stays, visit.units);
  for (let unit = 0; unit < visit.units; unit++) {
    const from = unit * (DAY + 1);
    let there = 0;
    for (let minute = begin; minute < end; minute++) {
      there += changes[from + minute]!;
      present[minute]! += there;
      if (there > 0) units[minute]!++;
    }
  }
  for (let minute = begin; minute < end; minute++) {
    const people = present[minute]!;
    const step = Math.floor(minute / STEP_MINUTES);
    tally.stepPresence[step]! += people;
    raise(tally.stepPeak[step]!, replication, people);
    raise(tally.dayPeak, replication, people);
    if (units[minute]! > 1) tally.overlap[replication]!++;
  }
  for (const [index, slot] of visit.slots.entries()) {
    let peak = 0;
    let presence = 0;
    for (let minute = slot.start; minute < slot.end; minute++) {
      presence += present[minute]!;
      if (present[minute]! > peak) peak = present[minute]!;
    }
    tally.slotPresence[index]! += presence;
    raise(tally.slotPeak[index]!, replication, peak);
  }
  tally.lastLeaves[replication] = last;
  tally.busyMinutes += last - first;
}

/**
 * By unit × (DAY + 1) + minute: how many more of a unit are there than a minute before. One is there at a minute if they come
 * at or before it and leave after it.
 */
function changesOf({ unit, from, to }: Stays, units: number): Int32Array {
  const change = new Int32Array(units * (DAY + 1));
  for (let stay = 0; stay < unit.length; stay++) {
    const start = unit[stay]! * (DAY + 1);
    change[start + Math.min(DAY, Math.ceil(from[stay]! / 60))]!++;
    change[start + Math.min(DAY, Math.ceil(to[stay]! / 60))]!--;
  }
  return change;
}

function raise(peaks: Float64Array, at: number, value: number): void {
  if (value > peaks[at]!) peaks[at] = value;
}

function least(values: Float64Array): number {
  let found = Infinity;
  for (const value of values) if (value < found) found = value;
  return found;
}

function most(values: Float64Array): number {
  let found = 0;
  for (const value of values) if (value > found) found = value;
  return found;
}
