import { describe, expect, test } from 'vitest';
import { nights } from './nights.ts';
import { faultsAfterCrash, isBuilt } from './rehearsal.ts';

/** Points of each night, evenly spread; every one is tried by `npm run test:crash`. */
const SPREAD = 8;

describe.skipIf(!isBuilt)('killed at some point (skipped where dist/ is not built)', () => {
  test('there is the old plan or the new, and the next run cleans up', { timeout: 300_000 }, () => {
    const faults: string[] = [];
    let points = 0;
    for (const night of nights()) {
      points += night.points;
      for (let k = 0; k < SPREAD; k++) {
        const point = 1 + Math.floor((k * (night.points - 1)) / (SPREAD - 1));
        const found = faultsAfterCrash(night, point, k % 2 === 0 ? 'before' : 'half');
        faults.push(...found.map((fault) => `${night.name}, point ${point}: ${fault}`));
      }
    }
    expect(points).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });
});
