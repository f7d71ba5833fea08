import { beforeAll, expect, test } from 'vitest';
import { generateFiles } from '../../bench/generate/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { memorySource } from '../support/index.ts';
import { fixture } from '../fuzz/fixtures.ts';
import { planFolder, type PlannedFolder } from './planned.ts';

/** Good plans of many kinds: what a judge must not complain of. Others, and more of them, are in generated.test.ts. */
const NAMES = ['four-doors', 'starter/en', 'six buildings'] as const;

const plans = new Map<string, PlannedFolder>();

beforeAll(async () => {
  for (const name of NAMES) {
    const files =
      name === 'six buildings'
        ? new Map(
            [...generateFiles({ seed: 3, households: 30 })].map((file) => [
              file.name,
              [...file.chunks()].join(''),
            ]),
          )
        : fixture(name);
    plans.set(name, (await planFolder(memorySource(files)))!);
  }
});

test.each(NAMES)('nothing is wrong with the plan of %s', (name) => {
  const { files, source } = plans.get(name)!;
  expect(verifyPlan(memorySource(files), source)).toEqual([]);
});
