/** How much longer than a bare node the executable takes to say its version; the aim is 1.5 times. */
import { fastest, secondsOf } from './measure/child.ts';
import { printTable } from './measure/print.ts';
import { needsBuild, STAGGER } from './measure/workspaces.ts';

const TIMES = 15;

if (needsBuild()) process.exitCode = 1;
else {
  const node = fastest(TIMES, () => secondsOf(['-e', '0']));
  const rows = [
    ['-e', '0'],
    [STAGGER, '--version'],
    [STAGGER, '--help'],
    [STAGGER, 'plan', '--help'],
  ].map((args) => {
    const took = fastest(TIMES, () => secondsOf(args));
    const shown = args.map((arg) => (arg === STAGGER ? 'stagger' : arg)).join(' ');
    return [
      shown === '-e 0' ? 'node -e 0' : shown,
      `${Math.round(took * 1000)} ms`,
      (took / node).toFixed(2),
    ];
  });
  printTable(['command', 'fastest', '÷ node'], rows);
}
