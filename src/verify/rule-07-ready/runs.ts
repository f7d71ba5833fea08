import type { Violation } from '../../model/index.ts';
import { DAY, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Run } from '../ledger/runs.ts';
import { runsOf } from '../ledger/runs.ts';

export const RUNS: readonly Constraint[] = [runsAreOneThing, runsWait, runsAreNotOverloaded];

export function runAt(run: Run): { file: string; row: number; where: string } {
  return { file: 'doorstep.csv', row: run.rows[0]!.row, where: run.id };
}

/** One wave, one building, one isolation unit, one start. */
function* runsAreOneThing({ workspace, service, tables }: Evidence): Iterable<Violation> {
  for (const run of runsOf(workspace, service, tables.doorstep)) {
    const more = run.waves.size + run.buildings.size + run.units.size - 3;
    const elsewhere = run.rows.filter((row) => row.start !== run.start).length;
    if (more + elsewhere > 0) yield violation('run-mixes', runAt(run), more + elsewhere);
    if (run.id === '') yield violation('run-mixes', runAt(run));
  }
}

function* runsWait({ workspace, service, tables }: Evidence): Iterable<Violation> {
  for (const run of runsOf(workspace, service, tables.doorstep)) {
    const ready = Math.max(...[...run.waves].map((wave) => workspace.settings.waves[wave]?.ready ?? 0));
    const start = Math.min(...run.rows.map((row) => row.start));
    const first = start <= workspace.now ? workspace.now : start;
    if (first < ready) yield violation('before-ready', runAt(run), ready - first);
    if (run.start >= DAY) yield violation('run-start-wrong', runAt(run), run.start - DAY + 1);
  }
}

/** At most `door.max_kg`, or one household. A weight that is not known is not counted. */
function* runsAreNotOverloaded({ workspace, service, tables }: Evidence): Iterable<Violation> {
  const { maxGrams } = workspace.settings.door;
  for (const run of runsOf(workspace, service, tables.doorstep)) {
    if (run.rows.length < 2) continue;
    const grams = run.rows.reduce((sum, row) => {
      const milligrams = service.milligrams[row.household]!;
      return sum + (Number.isNaN(milligrams) ? 0 : Math.round(milligrams / 1000));
    }, 0);
    if (grams > maxGrams) yield violation('run-overloaded', runAt(run), grams - maxGrams);
  }
}
