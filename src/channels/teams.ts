import type { Minutes, Night } from '../model/index.ts';
import { DAY, wavesFrom } from '../model/index.ts';
import type { Run } from './cut-runs.ts';

/** The runs of one isolation unit in one wave, in the order in which they start. */
export interface UnitWork {
  readonly runs: readonly Run[];
  readonly minutes: Minutes;
}

export interface StartedRun {
  readonly run: Run;
  /** From 1. */
  readonly team: number;
  readonly start: Minutes;
}

/** A team's pace: `households × 60 ÷ households_per_hour` minutes, the begun minute counted. */
export function runMinutes(night: Night, run: Run): Minutes {
  return Math.ceil((run.length * 60) / night.settings.door.householdsPerHour);
}

/**
 * Starts the runs of each wave: every unit has teams of its own, at least one, and the next goes where it shortens the
 * longest work; within a unit a run starts when the next team is free and the wave is ready.
 *
 * @param waves by wave: the work of every unit that has some
 * @returns undefined where some wave has more units than teams, or a run would start after the day
 */
export function startRuns(
  night: Night,
  waves: readonly (readonly UnitWork[])[],
  teams: number,
): StartedRun[] | undefined {
  const free: Minutes[] = Array.from({ length: teams }, () => 0);
  const started: StartedRun[] = [];
  const times = wavesFrom(night.settings.waves, night.commitments?.day);
  for (const [wave, units] of waves.entries()) {
    if (units.length > teams) return undefined;
    const { ready } = times[wave]!;
    const shares = shareTeams(units, teams);
    // The most work per team first, and to it the teams that are free first.
    const order = units
      .map((unit, index) => ({ unit, count: shares[index]!, index }))
      .sort((a, b) => b.unit.minutes * a.count - a.unit.minutes * b.count || a.index - b.index);
    const idle = free.map((_, team) => team).sort((a, b) => free[a]! - free[b]! || a - b);
    for (const { unit, count } of order) {
      const own = idle.splice(0, count);
      for (const run of unit.runs) {
        const team = own.reduce((first, other) => (free[other]! < free[first]! ? other : first));
        const start = Math.max(free[team]!, ready);
        if (start >= DAY) return undefined;
        started.push({ run, team: team + 1, start });
        free[team] = start + runMinutes(night, run);
      }
    }
  }
  return started;
}

/** How many teams each unit gets: one each, then one after the other where the work per team is most. */
function shareTeams(units: readonly UnitWork[], teams: number): number[] {
  const shares = units.map(() => 1);
  for (let left = teams - units.length; left > 0; left--) {
    let most = -1;
    units.forEach((unit, index) => {
      if (shares[index]! >= unit.runs.length) return;
      if (most === -1 || unit.minutes * shares[most]! > units[most]!.minutes * shares[index]!) most = index;
    });
    if (most === -1) break;
    shares[most]!++;
  }
  return shares;
}
