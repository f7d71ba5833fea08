import type { Settings } from '../model/index.ts';
import { minimumBins } from './bins.ts';
import type { Cohort, Crowd } from './crowd.ts';

/** Households that are alike for the bounds: of one isolation unit, waiting for one wave, served by the same points. */
export interface Class {
  readonly unit: number;
  readonly wave: number;
  readonly ready: number;
  readonly points: readonly number[];
  /** Households by tier. */
  readonly tiers: number[];
  /** How many of each kin are in it. */
  readonly kins: Map<number, { readonly cohort: Cohort; size: number }>;
  readonly buildings: Set<number>;
}

/** @param isWhole whether all of a cohort wait for the last wave of any of them */
export function classify(crowd: Crowd, settings: Settings, isWhole: (cohort: Cohort) => boolean): Class[] {
  const classes = new Map<string, Class>();
  for (const cohort of crowd.cohorts) {
    const { people, points, unit, kin } = cohort;
    const last = isWhole(cohort)
      ? people.reduce((most, person) => Math.max(most, crowd.wave[person]!), 0)
      : 0;
    for (const person of people) {
      const wave = Math.max(last, crowd.wave[person]!);
      const key = `${unit}|${wave}|${points.join()}`;
      let found = classes.get(key);
      if (found === undefined) {
        const tiers = Array.from({ length: settings.priority.length + 1 }, () => 0);
        const { ready } = settings.waves[wave]!;
        found = { unit, wave, ready, points, tiers, kins: new Map(), buildings: new Set() };
        classes.set(key, found);
      }
      found.tiers[crowd.tier[person]!]! += 1;
      const own = found.kins.get(kin);
      if (own === undefined) found.kins.set(kin, { cohort, size: 1 });
      else own.size += 1;
      found.buildings.add(cohort.building);
    }
  }
  return [...classes.values()];
}

/**
 * Slots that some classes of one isolation unit need at least where a slot holds `limit`: by volume, by buildings, by the
 * batches of the longest door, and for batches that must not be cut by Martello and Toth's bound.
 */
export function slotsNeeded(
  classes: readonly Class[],
  limit: number,
  { batchMax, buildingsPerSlot }: Settings['pickup'],
  isWhole: (cohort: Cohort) => boolean,
): number {
  let volume = 0;
  const buildings = new Set<number>();
  const batches = new Map<number, number>();
  const whole: number[] = [];
  for (const { tiers, buildings: own, kins } of classes) {
    for (const size of tiers) volume += size;
    for (const building of own) buildings.add(building);
    for (const { cohort, size } of kins.values()) {
      const count = Math.ceil(size / Math.min(limit, batchMax));
      batches.set(cohort.door, (batches.get(cohort.door) ?? 0) + count);
      if (isWhole(cohort)) whole.push(size);
    }
  }
  if (volume === 0) return 0;
  if (limit === 0) return Infinity;
  const most = Math.max(Math.ceil(volume / limit), minimumBins(whole, limit), ...batches.values());
  return buildingsPerSlot === null ? most : Math.max(most, Math.ceil(buildings.size / buildingsPerSlot));
}

/** Points that share households, directly or over others, as groups: nobody goes from one group to another. */
export function linkedPoints(classes: readonly Class[], points: number): number[][] {
  const root = Array.from({ length: points }, (_, p) => p);
  const find = (p: number): number => (root[p] === p ? p : find(root[p]!));
  for (const each of classes) for (const p of each.points) root[find(p)] = find(each.points[0]!);
  const groups = new Map<number, number[]>();
  for (let p = 0; p < points; p++) {
    const group = groups.get(find(p));
    if (group === undefined) groups.set(find(p), [p]);
    else group.push(p);
  }
  return [...groups.values()];
}
