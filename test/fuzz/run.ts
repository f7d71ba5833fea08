import { parseArgs } from 'node:util';
import { fuzzCase } from './fuzz-case.ts';
import { planCase } from './plan-case.ts';

/**
 * `npm run fuzz`: many cases, for as long as is said; the seed of each that fails. A case whose seed is a multiple of `--every`
 * is not only read but planned and the plan verified.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    every: { type: 'string', default: '20' },
  },
});
const [count, seed, seconds, every] = [values.count, values.seed, values.seconds, values.every].map(
  Number,
) as [number, number, number, number];
const until = performance.now() + seconds * 1000;
/** Milliseconds: on a busy machine the wall's clock would call a case a hang that only waited. */
const processorTime = (): number => process.cpuUsage().user / 1000;
let done = 0;
let failed = 0;
while (done < count && performance.now() < until) {
  const own = seed + done;
  const found = fuzzCase(own, processorTime) ?? (own % every === 0 ? await planCase(own) : undefined);
  if (found !== undefined) {
    failed++;
    process.stdout.write(`seed ${own}: ${found}\n`);
  }
  done++;
  if (done % 10_000 === 0) process.stdout.write(`${done} cases\n`);
}
const last = seed + done - 1;
process.stdout.write(
  `${done} cases, ${failed} failed (seeds ${seed} to ${last}, every ${every}th planned and verified)\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
