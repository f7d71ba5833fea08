import { parseArgs } from 'node:util';
import { fuzzCase } from './fuzz-case.ts';
import { isReadTwoWays, planCase } from './plan-case.ts';

/** Every so many cases the workspace is not only read but planned and the plan verified. */
const PLANNED_EVERY = 20;

/** `npm run fuzz`: many cases, for as long as is said; the seed of each that fails. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
  },
});
const [count, seed, seconds] = [Number(values.count), Number(values.seed), Number(values.seconds)];
const until = performance.now() + seconds * 1000;
/** Milliseconds: on a busy machine the wall's clock would call a case a hang that only waited. */
const processorTime = (): number => process.cpuUsage().user / 1000;
let done = 0;
let failed = 0;
let readTwoWays = 0;
while (done < count && performance.now() < until) {
  const own = seed + done;
  const found = fuzzCase(own, processorTime) ?? (own % PLANNED_EVERY === 0 ? await planCase(own) : undefined);
  if (found !== undefined) {
    if (isReadTwoWays(found)) readTwoWays++;
    else failed++;
    process.stdout.write(`seed ${own}: ${found}\n`);
  }
  done++;
  if (done % 10_000 === 0) process.stdout.write(`${done} cases\n`);
}
const last = seed + done - 1;
process.stdout.write(
  `${done} cases, ${failed} failed, ${readTwoWays} read in two ways by plan and verify (seeds ${seed} to ${last}, every ${PLANNED_EVERY}th planned and verified)\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
