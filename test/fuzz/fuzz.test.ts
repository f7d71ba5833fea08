import { expect, test } from 'vitest';
import { fuzzCase } from './fuzz-case.ts';
import { planCase } from './plan-case.ts';

const CASES = Number(process.env['STAGGER_CASES'] ?? '300');
const PER_TEST = 50;

test.each(Array.from({ length: Math.ceil(CASES / PER_TEST) }, (_, part) => part * PER_TEST + 1))(
  'broken workspaces from seed %d on have an answer',
  (first) => {
    const seeds = Array.from({ length: PER_TEST }, (_, i) => first + i);
    const failures = seeds
      .map((seed) => [seed, fuzzCase(seed)] as const)
      .filter(([, found]) => found !== undefined);
    expect(failures).toEqual([]);
  },
);

test('what can be read of a broken workspace is planned, and the plan keeps the rules', async () => {
  const failures: unknown[] = [];
  for (const seed of Array.from({ length: 40 }, (_, i) => 20 * (i + 1))) {
    const found = await planCase(seed);
    if (found !== undefined) failures.push([seed, found]);
  }
  expect(failures).toEqual([]);
});
