import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Run } from '../ledger/runs.ts';
import { runsOf } from '../ledger/runs.ts';
import { runAt } from './runs.ts';

/**
 * doorstep.csv says when runs start, plan.json which team goes: with that as a witness, the runs can be walked by the
 * teams that there are.
 */
export const TEAMS: readonly Constraint[] = [teamsAreThere, teamsWalkOneRunAtATime, teamsServeOneUnitAWave];

function* teamsAreThere({ workspace, service, tables, plan }: Evidence): Iterable<Violation> {
  const { teams } = workspace.settings.door;
  for (const run of runsOf(workspace, service, tables.doorstep)) {
    const team = plan.teams.get(run.id);
    if (team === undefined || !Number.isInteger(team) || team < 1 || team > teams) {
      yield violation('team-overbooked', runAt(run), Math.max(1, (team ?? 0) - teams));
    }
  }
}

/** A run starts when its team is free after the wave is ready: not before, and not later without cause. */
function* teamsWalkOneRunAtATime(evidence: Evidence): Iterable<Violation> {
  const { now, settings } = evidence.workspace;
  const { waves } = settings;
  for (const runs of byTeam(evidence).values()) {
    let free = 0;
    for (const run of runs) {
      const ready = Math.max(now + 1, ...[...run.waves].map((wave) => waves[wave]?.ready ?? 0));
      if (run.start < free) yield violation('team-overbooked', runAt(run), free - run.start);
      const late = run.start - Math.max(free, ready);
      if (late > 0) yield violation('run-start-wrong', runAt(run), late);
      free = Math.max(free, run.start + run.minutes);
    }
  }
}

function* teamsServeOneUnitAWave(evidence: Evidence): Iterable<Violation> {
  for (const runs of byTeam(evidence).values()) {
    const units = new Map<number, number>();
    for (const run of runs) {
      const [wave, unit] = [[...run.waves][0]!, [...run.units][0]!];
      const before = units.get(wave);
      if (before !== undefined && before !== unit) yield violation('team-mixes-units', runAt(run));
      units.set(wave, unit);
    }
  }
}

function byTeam({ workspace, service, tables, plan }: Evidence): ReadonlyMap<number, readonly Run[]> {
  const teams = new Map<number, Run[]>();
  for (const run of runsOf(workspace, service, tables.doorstep)) {
    const team = plan.teams.get(run.id);
    if (team === undefined) continue;
    const others = teams.get(team);
    if (others === undefined) teams.set(team, [run]);
    else others.push(run);
  }
  return teams;
}
