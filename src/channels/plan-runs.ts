import type { DoorRun, Night } from '../model/index.ts';
import { cutRuns } from './cut-runs.ts';
import type { Run } from './cut-runs.ts';
import { keepRuns } from './keep-runs.ts';
import type { Load } from './load.ts';
import { runMinutes, startRuns } from './teams.ts';
import type { StartedRun, UnitWork } from './teams.ts';

export type PlannedRuns =
  | { readonly ok: true; readonly runs: readonly DoorRun[] }
  | { readonly ok: false; readonly teamsNeeded: number };

/**
 * The door runs of a night: those that were told, where a plan went out; else fewest runs a building, then those with the
 * highest tiers first, then building after building.
 *
 * @param loads sorted by `loadsOf`
 */
export function planRuns(night: Night, loads: readonly Load[]): PlannedRuns {
  const kept = keepRuns(night, loads);
  if (kept !== undefined) return { ok: true, runs: numbered(night, kept) };
  const waves = night.settings.waves.map((_, wave) => workOfWave(night, loads, wave));
  // With runs under way a team more is the only help.
  const hasLeft = (night.commitments?.day?.runs ?? []).length > 0;
  const started = hasLeft ? undefined : startRuns(night, waves, night.settings.door.teams);
  return started === undefined
    ? { ok: false, teamsNeeded: teamsNeeded(night, waves) }
    : { ok: true, runs: numbered(night, started) };
}

function workOfWave(night: Night, loads: readonly Load[], wave: number): UnitWork[] {
  const runsByUnit = new Map<number, Run[]>();
  for (let from = 0; from < loads.length;) {
    const first = loads[from]!;
    let to = from + 1;
    while (to < loads.length && sharesRuns(loads[to]!, first)) to++;
    if (first.parcel.wave === wave) {
      const runs = runsByUnit.get(first.unit) ?? [];
      runsByUnit.set(first.unit, runs);
      runs.push(...cutRuns(loads.slice(from, to), night.settings.door.maxGrams));
    }
    from = to;
  }
  return [...runsByUnit.values()].map((runs) => ({
    runs: runs.sort((a, b) => highestTier(a) - highestTier(b)),
    minutes: runs.reduce((sum, run) => sum + runMinutes(night, run), 0),
  }));
}

function sharesRuns(a: Load, b: Load): boolean {
  return a.parcel.wave === b.parcel.wave && a.unit === b.unit && a.building === b.building;
}

function highestTier(run: Run): number {
  return run.reduce((highest, load) => Math.min(highest, load.tier), Infinity);
}

/** The fewest teams with which every run starts in the day. Each run of a wave with a team of its own always does. */
function teamsNeeded(night: Night, waves: readonly (readonly UnitWork[])[]): number {
  let low = night.settings.door.teams;
  let high = low + 1;
  const most = waves.reduce(
    (sum, units) => sum + units.reduce((runs, unit) => runs + unit.runs.length, 0),
    0,
  );
  while (high < most && startRuns(night, waves, high) === undefined) {
    low = high;
    high = Math.min(most, high * 2);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (startRuns(night, waves, middle) === undefined) low = middle;
    else high = middle;
  }
  return high;
}

/** By wave and start, so that the numbers on the door sheets go up through the day; runs that were told keep theirs. */
function numbered(night: Night, started: readonly (StartedRun & { readonly id?: string })[]): DoorRun[] {
  const wave = ({ run }: StartedRun) => run[0]!.parcel.wave;
  const taken = new Set(started.flatMap(({ id }) => id ?? []));
  const next = new Map<number, number>();
  const newId = (one: StartedRun): string => {
    const number = (next.get(wave(one)) ?? 0) + 1;
    next.set(wave(one), number);
    const id = `${night.settings.waves[wave(one)]!.id}-${number}`;
    return taken.has(id) ? newId(one) : id;
  };
  return started
    .toSorted((a, b) => wave(a) - wave(b) || a.start - b.start || a.team - b.team)
    .map((one) => {
      const { building, unit } = one.run[0]!;
      return {
        id: one.id === undefined || one.id === '' ? newId(one) : one.id,
        team: one.team,
        wave: wave(one),
        building,
        unit,
        start: one.start,
        parcels: one.run.map(({ parcel }) => parcel),
      };
    });
}
