import type { Class } from './classes.ts';
import type { Crowd } from '../crowd/crowd.ts';

/** By door: how many households one batch of it holds at most. */
export function largestBatches(crowd: Crowd, batchMax: number): Int32Array {
  const kins = new Int32Array(crowd.kinSize.length);
  for (const { kin, people } of crowd.cohorts) kins[kin]! += people.length;
  const most = new Int32Array(crowd.doors);
  for (const { kin, door } of crowd.cohorts)
    most[door] = Math.max(most[door]!, Math.min(batchMax, kins[kin]!));
  return most;
}

/**
 * Doors whose batches need half the time there is or more, and how many households they can bring at most: the fullest
 * batches that find a slot each. Only there can it matter that a door has one batch at a time.
 *
 * @param largest the most households of a batch at some points
 * @param slots how many slots one after the other some points have from a minute on
 */
export function tightDoors(
  classes: readonly Class[],
  largest: (points: readonly number[]) => number,
  slots: (points: readonly number[], ready: number) => number,
): Map<number, number> {
  const needs = new Map<
    number,
    { kins: Map<number, number>; first: number; last: number; points: Set<number> }
  >();
  for (const { points, ready, kins } of classes) {
    if (points.length === 0) continue;
    for (const [kin, { cohort, size }] of kins) {
      let need = needs.get(cohort.door);
      if (need === undefined) {
        need = { kins: new Map(), first: ready, last: ready, points: new Set() };
        needs.set(cohort.door, need);
      }
      need.kins.set(kin, (need.kins.get(kin) ?? 0) + size);
      need.first = Math.min(need.first, ready);
      need.last = Math.max(need.last, ready);
      for (const p of points) need.points.add(p);
    }
  }
  const tight = new Map<number, number>();
  const times = new Map<string, number>();
  const timeOf = (points: readonly number[], ready: number): number => {
    const key = `${points.join()} ${ready}`;
    const count = times.get(key) ?? slots(points, ready);
    times.set(key, count);
    return count;
  };
  for (const [door, { kins, first, last, points }] of needs) {
    const where = [...points].sort((a, b) => a - b);
    const most = largest(where);
    const batches = [...kins.values()].flatMap((size) => cut(size, most));
    if (2 * batches.length < timeOf(where, last)) continue;
    batches.sort((a, b) => b - a);
    tight.set(
      door,
      batches.slice(0, timeOf(where, first)).reduce((sum, size) => sum + size, 0),
    );
  }
  return tight;
}

/** As few batches as can be, each as full as can be. */
export function cut(size: number, most: number): number[] {
  const batches = Array.from({ length: Math.floor(size / most) }, () => most);
  return size % most === 0 ? batches : [...batches, size % most];
}
