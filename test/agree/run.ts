import { parseArgs } from 'node:util';
import { agree } from './agree.ts';
import { SITUATIONS } from './met.ts';

/**
 * `npm run agree -- --seed 1 --count 100`: so many sites, each planned and revised, each plan verified. Says every
 * disagreement and what was met; `--refused` also says what was refused with a reason,
 * `--progress` which seed is done.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    refused: { type: 'boolean', default: false },
    progress: { type: 'boolean', default: false },
  },
});
const [seed, count] = [Number(values.seed), Number(values.count)];
const met = new Map<string, number>(SITUATIONS.map((what) => [what, 0]));
let [plans, refused, failed] = [0, 0, 0];
for (let own = seed; own < seed + count; own++) {
  const told = await agree(own);
  plans += told.plans;
  refused += told.refused.length;
  if (told.wrong.length > 0) failed++;
  for (const what of told.met) met.set(what, met.get(what)! + 1);
  if (values.progress) process.stderr.write(`seed ${own}: ${(process.cpuUsage().user / 1e6).toFixed(0)} s\n`);
  for (const text of told.wrong) process.stdout.write(`seed ${own}: ${text}\n`);
  if (values.refused)
    for (const text of told.refused) process.stdout.write(`seed ${own}, refused: ${text}\n`);
}
for (const [what, sites] of met) process.stdout.write(`${what}: ${sites} sites\n`);
process.stdout.write(
  `${count} sites (seeds ${seed} to ${seed + count - 1}), ${plans} plans, ${refused} revisions refused with a reason: ${failed} sites on which plan and verify disagree\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
