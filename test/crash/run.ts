import { nights } from './nights.ts';
import { faultsAfterCrash } from './rehearsal.ts';

/**
 * Kills the program at every point of every night, before it and half-way through it; says what is wrong and ends with 1
 * where anything is. `STAGGER_CRASH_EVERY=7` tries every seventh point.
 */
const every = Number(process.env.STAGGER_CRASH_EVERY ?? 1);
let [tried, wrong] = [0, 0];
for (const night of nights()) {
  for (let point = 1; point <= night.points; point += every) {
    for (const how of ['before', 'half'] as const) {
      const faults = faultsAfterCrash(night, point, how);
      tried++;
      if (faults.length > 0) wrong++;
      for (const fault of faults) process.stdout.write(`${night.name}, ${how} point ${point}: ${fault}\n`);
    }
  }
  process.stdout.write(`${night.name}: ${night.points} points\n`);
}
process.stdout.write(`${tried - wrong} passed, ${wrong} failed\n`);
process.exitCode = wrong > 0 ? 1 : 0;
