/** Orders: ours beside cheapest line by line (money) and beside the plain model given to HiGHS (time). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sourceOrders } from '../src/sourcing/index.ts';
import { instance } from './sourcing/instance.ts';
import { locationNight } from './sourcing/location.ts';
import { lineByLine } from './sourcing/line-by-line.ts';

const PLAIN_SECONDS = 60;
const SIZES = [
  [120, 10, 1],
  [120, 10, 2],
  [120, 10, 3],
  [500, 30, 1],
  [2000, 50, 1],
] as const;

const plainOf = (size: readonly number[]): string => {
  const script = fileURLToPath(new URL('sourcing/plain.ts', import.meta.url));
  const started = performance.now();
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...size.map(String)], {
    encoding: 'utf8',
    timeout: PLAIN_SECONDS * 1000,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return status === 0 ? `${stdout.trim()} in ${seconds} s` : `nothing in ${PLAIN_SECONDS} s`;
};

for (const size of SIZES) {
  const [items, suppliers, seed] = size;
  const night = instance(items, suppliers, seed);
  const started = performance.now();
  const answer = await sourceOrders(night);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const bound = answer.bounds.find(({ objective }) => objective === 'money')!;
  const gap = (100 * (bound.value - bound.lowerBound)) / bound.value;
  const sheet = lineByLine(night);
  console.log(`${items} items × ${suppliers} suppliers, seed ${seed}`);
  console.log(`  ours          ${bound.value}, ${answer.status}, gap ${gap.toFixed(4)} %, ${seconds} s`);
  console.log(`  line by line  ${sheet.total}, ${sheet.missedMinimums} minimums missed, ${sheet.fees} fees`);
  console.log(`  plain HiGHS   ${plainOf(size)}`);
}
/** Single things and limited loads: loads from less than what is asked for to three times as much. */
for (const [items, suppliers] of [
  [50, 50],
  [200, 30],
] as const)
  for (const load of [0.7, 1.1, 1.5, 3])
    for (const fees of ['flat', 'steep'] as const) {
      const started = process.cpuUsage();
      const answer = await sourceOrders(locationNight(items, suppliers, 1, { load, fees }));
      const { user, system } = process.cpuUsage(started);
      const told = answer.bounds.map(
        ({ objective, value, lowerBound }) => `${objective} ${value} ≥ ${lowerBound}`,
      );
      console.log(`${items} × ${suppliers}, loads ${load} × what is asked for, fees ${fees}`);
      console.log(
        `  ${answer.status}: ${told.join(', ')}; ${((user + system) / 1e6).toFixed(1)} s of processor time`,
      );
    }
console.log(`memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at most`);
