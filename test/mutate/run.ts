import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { changedSince } from './changed.ts';
import { mutated } from './mutated.ts';
import { ROOMS } from './rooms.ts';
import { SAMPLE } from './sample.ts';
import { scoreOf, scoreLine, survivorLines } from './score.ts';

/**
 * `npm run mutate -- [ROOM…]`: changes the rooms' code a little, again and again, and looks whether their tests notice.
 *
 *     --one-in 8 --seed 1    a sample of the functions
 *     --files 'exact/**'     only these files of the rooms
 *     --changed HEAD~1       only files that differ from a commit
 *     --minutes 3            begins no further file after so long
 *     --survivors FILE       writes down what nobody noticed
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'one-in': { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: '**/*.ts' },
    changed: { type: 'string' },
    minutes: { type: 'string', default: '600' },
    survivors: { type: 'string' },
  },
});
// Properties with fewer cases: a room has thousands of mutants.
process.env['STAGGER_CASES'] ??= '60';
process.env[SAMPLE] = `${values['one-in']} ${values.seed}`;
const until = performance.now() + Number(values.minutes) * 60_000;

const all: MutantResult[] = [];
for (const room of ROOMS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const pieces =
    values.changed === undefined
      ? [`src/${room.name}/${values.files}`]
      : changedSince(values.changed, room.name);
  for (const piece of pieces) {
    if (performance.now() > until) {
      process.stdout.write(`${piece}: no time left\n`);
      continue;
    }
    const results = await mutated(piece, room.tests);
    const name = values.changed === undefined ? room.name : piece;
    process.stdout.write(`${scoreLine(name, scoreOf(results))}\n`);
    all.push(...results);
  }
}
process.stdout.write(`${scoreLine('all', scoreOf(all))}\n`);
if (values.survivors !== undefined) writeFileSync(values.survivors, survivorLines(all).join('\n'));
