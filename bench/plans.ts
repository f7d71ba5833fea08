/**
 * `plan` and `verify` on garden, night and district: the whole process's time and peak memory, the time of each stage, and
 * how the time grows with the demand lines from night to district. Aims: garden 1 s; night 3 s, 300 MiB; district 25 s,
 * 1,024 MiB; exponent 1.1. Set BENCH_CITY=1 to have the city too (some 450 MB of sheets).
 */
import { join } from 'node:path';
import { SIZES } from './generate/index.ts';
import { runNode, type Run } from './measure/child.ts';
import { mebibytes, printTable, seconds } from './measure/print.ts';
import { DATE, GARDEN, needsBuild, STAGGER, withFolder, workspaceOf } from './measure/workspaces.ts';

interface Measured {
  readonly name: string;
  readonly plan: Run;
  readonly verify: Run;
}

function measure(name: string, workspace: string, folder: string): Measured {
  const out = join(folder, `${name}-plan`);
  const plan = runNode([
    STAGGER,
    'plan',
    workspace,
    '--date',
    DATE,
    '--out',
    out,
    '--timings',
    '--lang',
    'en',
  ]);
  const verify = runNode([STAGGER, 'verify', out, '--workspace', workspace, '--lang', 'en']);
  for (const [command, run] of [
    ['plan', plan],
    ['verify', verify],
  ] as const) {
    if (run.status !== 0 && run.status !== 4)
      console.error(`${command} ${name}: status ${run.status}\n${run.stderr.slice(-600)}`);
  }
  return { name, plan, verify };
}

/** Stage names and milliseconds, as `--timings` says them: a line each that ends in `123 ms`. */
function stages(run: Run): Map<string, string> {
  const found = [...run.stderr.matchAll(/^\s*([a-z][\w -]*?)[\s:]+(\d+) ms$/gm)];
  return new Map(found.map(([, stage = '', ms = '']) => [stage, ms]));
}

function print(all: readonly Measured[]): void {
  printTable(
    ['workspace', 'plan', 'cpu', 'peak', 'status', 'verify', 'cpu', 'peak', 'status'],
    all.map(({ name, plan, verify }) => [
      name,
      ...[plan, verify].flatMap((run) => [
        seconds(run.seconds),
        seconds(run.cpuSeconds),
        mebibytes(run.mebibytes),
        String(run.status),
      ]),
    ]),
  );
  const timed = all.map(({ name, plan }) => ({ name, times: stages(plan) }));
  const names = [...new Set(timed.flatMap(({ times }) => [...times.keys()]))];
  console.log('\nplan, milliseconds a stage');
  printTable(
    ['workspace', ...names],
    timed.map(({ name, times }) => [name, ...names.map((stage) => times.get(stage) ?? '')]),
  );
}

if (needsBuild()) process.exitCode = 1;
else {
  withFolder((folder) => {
    const sizes =
      process.env['BENCH_CITY'] === '1'
        ? (['night', 'district', 'city'] as const)
        : (['night', 'district'] as const);
    const all = [
      measure('garden', GARDEN, folder),
      ...sizes.map((size) => measure(size, workspaceOf(folder, size), folder)),
    ];
    print(all);
    const [night, district] = all.slice(1);
    if (night !== undefined && district !== undefined) {
      const exponent =
        Math.log(district.plan.cpuSeconds / night.plan.cpuSeconds) /
        Math.log(SIZES.district.lines / SIZES.night.lines);
      console.log(
        `\ngrowth of plan from night to district, in processor time: lines to the power of ${exponent.toFixed(2)}`,
      );
    }
  });
}
