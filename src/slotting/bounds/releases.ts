import type { Settings } from '../../model/index.ts';
import type { Release } from './classes.ts';
import type { Cohort, Crowd } from '../crowd/crowd.ts';
import type { Grid } from '../crowd/grid.ts';

/** Everybody by the wave they wait for themselves: what holds also where some are left out. */
export function releaseAlone(crowd: Crowd, { waves }: Settings): Release {
  return (person) => waves[crowd.wave[person]!]!.ready;
}

/**
 * What holds where nobody is left out. Where all of a kin have to be in one batch, they wait for the last of them. And
 * those who can go to one point only come no sooner there than the last early batch of their unit and wave, which is at
 * least as many slots after readiness as the door with the most early batches of that wave needs.
 *
 * @param isWhole whether all of a cohort's kin are in one batch, wherever it goes
 */
export function releaseTogether(
  crowd: Crowd,
  grid: Grid,
  settings: Settings,
  isWhole: (cohort: Cohort) => boolean,
): Release {
  const waves = settings.waves.length;
  const wavesOf = kinWaves(crowd, waves, isWhole);
  const opens = new Map<string, number>();
  for (const [key, batches] of earlyBatches(crowd, settings, wavesOf)) {
    const [unit, point, wave] = key.split(' ').map(Number) as [number, number, number];
    const { ready } = settings.waves[wave]!;
    const starts = [...grid.start.subarray(grid.first[point], grid.first[point + 1])].filter(
      (s) => s >= ready,
    );
    opens.set(`${unit} ${point} ${wave}`, starts[batches - 1] ?? Infinity);
  }
  const atOnce = new Map<string, number>();
  return (person, cohort) => {
    const own = wavesOf.get(cohort.kin)!;
    const wave = isWhole(cohort) ? own.findLastIndex((count) => count > 0) : crowd.wave[person]!;
    const key = `${cohort.kin} ${cohort.points.join()} ${wave}`;
    let soonest = atOnce.get(key);
    if (soonest === undefined) {
      soonest = Infinity;
      // Who joins a batch that waits for a later wave stands in that wave's order.
      for (let w = wave; w < waves; w++) {
        if (own[w] === 0) continue;
        const { ready } = settings.waves[w]!;
        const after =
          cohort.early || cohort.points.length !== 1
            ? undefined
            : opens.get(`${cohort.unit} ${cohort.points[0]!} ${w}`);
        soonest = Math.min(soonest, Math.max(ready, after ?? 0));
      }
      atOnce.set(key, soonest);
    }
    return soonest;
  };
}

/** Of each kin, how many wait for each wave. */
function kinWaves(crowd: Crowd, waves: number, isWhole: (cohort: Cohort) => boolean): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const cohort of crowd.cohorts) {
    const own = found.get(cohort.kin) ?? Array.from({ length: waves }, () => 0);
    for (const person of cohort.people) own[crowd.wave[person]!]! += 1;
    if (isWhole(cohort)) {
      const size = own.reduce((sum, count) => sum + count, 0);
      const last = own.findLastIndex((count) => count > 0);
      own.fill(0);
      if (last !== -1) own[last] = size;
    }
    found.set(cohort.kin, own);
  }
  return found;
}

/** By unit, point and wave: the most early batches of a door that can go to that point only and wait for that wave in any case. */
function earlyBatches(
  crowd: Crowd,
  { pickup }: Settings,
  wavesOf: ReadonlyMap<number, readonly number[]>,
): Map<string, number> {
  const atDoor = new Map<string, number>();
  const most = new Map<string, number>();
  const seen = new Set<number>();
  for (const { early, kin, unit, points, door } of crowd.cohorts) {
    if (!early || seen.has(kin) || points.length !== 1) continue;
    seen.add(kin);
    // Another cohort of the kin may be served elsewhere too: its last wave may then be taken there.
    if (crowd.cohorts.some((other) => other.kin === kin && other.points.length !== 1)) continue;
    const own = wavesOf.get(kin)!;
    const last = own.findLastIndex((count) => count > 0);
    if (last === -1) continue;
    const key = `${unit} ${points[0]!} ${last}`;
    const batches = (atDoor.get(`${key} ${door}`) ?? 0) + Math.ceil(own[last]! / pickup.batchMax);
    atDoor.set(`${key} ${door}`, batches);
    most.set(key, Math.max(most.get(key) ?? 0, batches));
  }
  return most;
}
