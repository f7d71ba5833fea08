import { describe, expect, test } from 'vitest';
import { renderPlan } from '../../src/exports/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Violation } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { fixture } from '../fuzz/fixtures.ts';
import { memorySource } from '../support/index.ts';
import type { Digit } from './digits.ts';
import { digitsOf } from './digits.ts';
import { DATE } from './planned.ts';
import { stamped } from './stamped.ts';

/**
 * One digit of every file of a plan folder is changed, at places drawn by a seed, in whatever format: the file must be named.
 * Files whose truth is another file are changed in a round of their own, so that none is named for the other's sake.
 */
const ROUNDS: readonly (readonly [name: string, times: number, isIn: (file: string) => boolean])[] = [
  ['sheets', 4, (file) => !file.startsWith('print/') && !file.endsWith('.csv') && file !== 'plan.json'],
  ['packs', 3, (file) => file.startsWith('print/') && file !== 'print/all.pdf'],
  ['all packs', 2, (file) => file === 'print/all.pdf'],
  ['tables of papers', 4, (file) => file.endsWith('.csv') && !isTable(file)],
];

/** Where no value of the plan stands, and why; of a table with the number of the column. */
const OPEN: readonly (readonly [file: RegExp, around: RegExp | number, why: string])[] = [
  [
    /./,
    /(?:Revision|版本) r«\d»/u,
    'the revision stands in the name of the folder, and in no file of the plan',
  ],
  [/\.pdf$/, /\d{4}-\d\d-\d\d r«\d»/u, 'on labels too'],
  [
    /^report\.html$/,
    /模拟|天中|simulated|days of/u,
    'simulated, which is drawn anew each time that it is asked for',
  ],
  [/^report\.html$/, /^\s*\S{0,5}«\d»\S{0,5}\s*$/u, 'labels of axes are drawn to a scale'],
  [/^rejects\.csv$/, 4, 'what was typed, put together from the cells in which it was typed'],
  [/^rejects\.csv$/, 6, 'of the words about it only the place is asked for'],
  [/^rejects\.csv$/, 7, 'what to do about it is words'],
  [
    /^plan\.json$/,
    /(?:"[0-9a-f]{0,30}|^[0-9a-f]{30})«\d»[0-9a-f]*/u,
    'a hash says whether the inputs are the same: `inputs-changed`',
  ],
  [
    /^plan\.json$/,
    /"(?:sourcing|slotting|bounds|value|lower_bound|work)\b.*«\d»/u,
    'how an answer was found, and what is proven of it, stands nowhere else',
  ],
];

function isTable(file: string): boolean {
  return !/\/|^(?:bills|next-night)\.csv$/.test(file) && file.endsWith('.csv');
}

function isOpen(file: string, { around, column }: Digit): boolean {
  return OPEN.some(
    ([files, where]) =>
      files.test(file) && (typeof where === 'number' ? where === column : where.test(around)),
  );
}

/** The file by its name or the group of its kind; of a table, what plan.json says otherwise. */
function isNamed(file: string, found: readonly Violation[]): boolean {
  return found.some((one) => {
    const pattern = one.file.replaceAll(/[.+()]/g, '\\$&').replaceAll('*', '.*');
    return (
      new RegExp(`^${pattern}$`, 'u').test(file) ||
      (isTable(file) && one.file === 'plan.json') ||
      file === 'plan.json'
    );
  });
}

function* draws(seed: number): Generator<number, never> {
  for (let state = seed; ; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) yield state;
}

describe.each([
  ['garden', 1],
  ['riverside', 2],
] as const)('papers of %s', (name, seed) => {
  test('a changed digit is named, wherever it stands', async () => {
    const source = memorySource(fixture(name));
    const intake = readWorkspace(source, { date: DATE });
    const workspace = intake.workspace!;
    const { plan, problems } = await makePlan(workspace, intake.problems);
    const good = new Map<string, Buffer>();
    for (const file of renderPlan(plan, {
      workspace,
      problems,
      revision: 'r1',
      language: workspace.settings.language,
    })) {
      const pieces: Buffer[] = [];
      for await (const piece of file.chunks()) pieces.push(Buffer.from(piece as string));
      good.set(file.path, Buffer.concat(pieces));
    }
    const draw = draws(seed);
    const places = new Map([...good].map(([file, bytes]) => [file, digitsOf(file, bytes)]));
    const forged = (files: readonly string[]) => {
      const papers = new Map(good);
      const changed = files.flatMap((file) => {
        const own = places.get(file)!;
        const chosen = Array.from({ length: 20 }, () => own[draw.next().value % own.length]);
        const digit = chosen.find((one) => one !== undefined && !isOpen(file, one));
        if (digit === undefined) return [];
        papers.set(file, digit.change(1 + (draw.next().value % 9)));
        return [{ file, digit }];
      });
      if (changed.length === 0) return [];
      const found = verifyPlan(memorySource(stamped(papers)), source);
      return changed.flatMap(({ file, digit }) => (isNamed(file, found) ? [] : [`${file}: ${digit.around}`]));
    };
    const files = [...good.keys()];
    const missed: string[] = [];
    for (const [, times, isIn] of ROUNDS)
      for (let time = 0; time < times; time++) missed.push(...forged(files.filter(isIn)));
    for (const file of files.filter((one) => isTable(one) || one === 'plan.json'))
      missed.push(...forged([file]));
    expect(missed).toEqual([]);
  }, 600_000);
});
