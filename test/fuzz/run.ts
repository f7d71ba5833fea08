import { parseArgs } from 'node:util';
import { fuzzCase } from './fuzz-case.ts';

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
let done = 0;
let failed = 0;
while (done < count && performance.now() < until) {
  const found = fuzzCase(seed + done, () => performance.now());
  if (found !== undefined) {
    failed++;
    process.stdout.write(`seed ${seed + done}: ${found}\n`);
  }
  done++;
}
process.stdout.write(`${done} cases, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
