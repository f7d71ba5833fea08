import { groupBy } from '../../model/index.ts';
import type { Settings } from '../../model/index.ts';
import { minimumBins } from './bins.ts';
import type { Cohort, Crowd } from '../crowd/crowd.ts';

/** Households that are alike for the bounds: of one isolation unit, ready at one minute, served by the same points. */
export interface Class {
  readonly unit: number;
  /** Minutes: no slot before it. */
  readonly ready: number;
  readonly points: readonly number[];
  readonly kins: Map<number, Share>;
}

/** What of a kin is in a class. */
export interface Share {
  readonly cohort: Cohort;
  /** Households by tier, and all of them. */
  readonly tiers: number[];
  size: number;
}

/** When a person of a cohort may be called at the earliest, minutes. */
export type Release = (person: number, cohort: Cohort) => number;

export function classify(crowd: Crowd, settings: Settings, release: Release): Class[] {
  const classes = new Map<string, Class>();
  for (const cohort of crowd.cohorts) {
    const { people, points, unit, kin } = cohort;
    for (const person of people) {
      const ready = release(person, cohort);
      const key = `${unit}|${ready}|${points.join()}`;
      let found = classes.get(key);
      if (found === undefined) {
        found = { unit, ready, points, kins: new Map() };
        classes.set(key, found);
      }
      let own = found.kins.get(kin);
      if (own === undefined) {
        own = { cohort, tiers: Array.from({ length: settings.priority.length + 1 }, () => 0), size: 0 };
        found.kins.set(kin, own);
      }
      own.tiers[crowd.tier[person]!]! += 1;
      own.size += 1;
    }
  }
  return [...classes.values()];
}

/** How many households of a tier or higher there are. */
export function countUpTo(tiers: readonly number[], tier: number): number {
  return tiers.reduce((sum, size, t) => sum + (t <= tier ? size : 0), 0);
}

/** What some classes of one isolation unit ask of slots: households, and what keeps them apart. */
export interface Demand {
  readonly volume: number;
  /** Of each building, its doors; of each door, its kins; how many of each kin. */
  readonly buildings: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;
  /** Batches that must not be cut. */
  readonly whole: readonly number[];
}

export function demandOf(
  classes: readonly Class[],
  isWhole: (cohort: Cohort) => boolean,
  tier = Infinity,
): Demand {
  const sizes = new Map<number, { cohort: Cohort; size: number }>();
  let volume = 0;
  for (const { kins } of classes) {
    for (const [kin, { cohort, tiers }] of kins) {
      const size = countUpTo(tiers, tier);
      if (size === 0) continue;
      volume += size;
      const found = sizes.get(kin);
      if (found === undefined) sizes.set(kin, { cohort, size });
      else found.size += size;
    }
  }
  const buildings = new Map<number, Map<number, number[]>>();
  const whole: number[] = [];
  for (const { cohort, size } of sizes.values()) {
    if (isWhole(cohort)) whole.push(size);
    let doors = buildings.get(cohort.building);
    if (doors === undefined) {
      doors = new Map();
      buildings.set(cohort.building, doors);
    }
    const door = doors.get(cohort.door);
    if (door === undefined) doors.set(cohort.door, [size]);
    else door.push(size);
  }
  return { volume, buildings, whole };
}

/** The most households that one slot can take of it: a batch of each door, of so many buildings. */
export function mostInSlot({ buildings }: Demand, limit: number, pickup: Settings['pickup']): number {
  const most = [...buildings.values()].map((doors) =>
    [...doors.values()].reduce((sum, kins) => sum + Math.min(pickup.batchMax, Math.max(...kins)), 0),
  );
  most.sort((a, b) => b - a);
  const together = most.slice(0, pickup.buildingsPerSlot ?? most.length).reduce((sum, each) => sum + each, 0);
  return Math.min(limit, together);
}

/**
 * Slots that it needs at least where a slot holds `limit`: by volume, by the batches of the longest door, by the slots that
 * each building needs where few may stand in one, and for batches that must not be cut by Martello and Toth's bound.
 */
export function slotsNeeded(demand: Demand, limit: number, pickup: Settings['pickup']): number {
  if (demand.volume === 0) return 0;
  if (limit === 0) return Infinity;
  const largest = Math.min(limit, pickup.batchMax);
  let longest = 0;
  let stays = 0;
  for (const doors of demand.buildings.values()) {
    let need = 0;
    let volume = 0;
    for (const kins of doors.values()) {
      need = Math.max(
        need,
        kins.reduce((sum, size) => sum + Math.ceil(size / largest), 0),
      );
      volume += kins.reduce((sum, size) => sum + size, 0);
    }
    need = Math.max(need, Math.ceil(volume / limit));
    longest = Math.max(longest, need);
    stays += need;
  }
  const most = Math.max(
    Math.ceil(demand.volume / mostInSlot(demand, limit, pickup)),
    minimumBins(demand.whole, limit),
    longest,
  );
  return pickup.buildingsPerSlot === null ? most : Math.max(most, Math.ceil(stays / pickup.buildingsPerSlot));
}

/** Points that share households, directly or over others, as groups: nobody goes from one group to another. */
export function linkedPoints(classes: readonly Class[], points: number): number[][] {
  const root = Array.from({ length: points }, (_, p) => p);
  const find = (p: number): number => (root[p] === p ? p : find(root[p]!));
  for (const each of classes) for (const p of each.points) root[find(p)] = find(each.points[0]!);
  return [...groupBy(root.keys(), find).values()];
}
