import { sample } from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/index.ts';
import { goldenAt } from '../support/golden.ts';
import { cases } from './cases.ts';

/**
 * Other tests hold that shares are right and as early as can be; where several are, these hold which one it is: a change
 * that was meant to change nothing changes nothing.
 */
const golden = goldenAt(new URL('looked-at.golden.json', import.meta.url));
afterAll(golden.save);

const SOME = sample(cases, { seed: 21, numRuns: 60 }).map((one, index) => [index, one] as const);

it.each(SOME)('night %d is dealt as it was last looked at', (index, { night, sourcing }) => {
  const { length, ...columns } = allocate(night, sourcing);
  const told = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, [...column.subarray(0, length)]]),
  );
  expect(told).toEqual(golden.of(String(index), told));
});
