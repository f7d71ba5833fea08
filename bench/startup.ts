/** How much longer than a bare node the executable takes to say what it is (the aim is 1.5 times), and to check garden (0.4 s). */
import { basename } from 'node:path';
import { fastest, secondsOf } from './measure/child.ts';
import { printTable } from './measure/print.ts';
import { DATE, GARDEN, needsBuild, STAGGER } from './measure/workspaces.ts';

const TIMES = 15;

if (needsBuild()) process.exitCode = 1;
else {
  const node = fastest(TIMES, () => secondsOf(['-e', '0']));
  const rows = [
    ['-e', '0'],
    [STAGGER, '--version'],
    [STAGGER, '--help'],
    [STAGGER, 'plan', '--help'],
    [STAGGER, 'check', GARDEN, '--date', DATE],
  ].map((args) => {
    const took = fastest(TIMES, () => secondsOf(args));
    const shown = args.map((arg) => (arg === STAGGER ? 'stagger' : basename(arg))).join(' ');
    return [
      shown === '-e 0' ? 'node -e 0' : shown,
      `${Math.round(took * 1000)} ms`,
      (took / node).toFixed(2),
    ];
  });
  printTable(['command', 'fastest', '÷ node'], rows);
}
