import { availableParallelism } from 'node:os';
import { nights } from './nights.ts';
import { faultsAfterCrash, killsOf } from './rehearsal.ts';

/**
 * Kills the program at every point of every night: before it, and, where it is a write, half-way through it; says what is
 * wrong and ends with 1 where anything is. `STAGGER_CRASH_EVERY=7` tries every seventh.
 */
const every = Number(process.env.STAGGER_CRASH_EVERY ?? 1);
const began = performance.now();
const rehearsed = await nights();
for (const { name, points, halves } of rehearsed)
  process.stdout.write(`${name}: ${points} points, ${halves.length} of them writes\n`);
const all = rehearsed.flatMap((night) => killsOf(night).map((kill) => ({ night, kill })));
const chosen = all.filter((_, index) => index % every === 0).values();
let [tried, wrong] = [0, 0];
await Promise.all(Array.from({ length: availableParallelism() }, work));
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${tried - wrong} passed, ${wrong} failed, in ${seconds} s\n`);
process.exitCode = wrong > 0 ? 1 : 0;

/** One kill after the other, until none is left. */
async function work(): Promise<void> {
  for (const { night, kill } of chosen) {
    const faults = await faultsAfterCrash(night, kill);
    tried++;
    if (faults.length > 0) wrong++;
    for (const fault of faults)
      process.stdout.write(`${night.name}, ${kill.how} point ${kill.point}: ${fault}\n`);
  }
}
