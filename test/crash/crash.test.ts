import { describe, expect, test } from 'vitest';
import { nights } from './nights.ts';
import { faultsAfterCrash, isBuilt, killsOf } from './rehearsal.ts';

/** Points of each night, evenly spread; every one is tried by `npm run test:crash`. */
const SPREAD = 8;

describe.skipIf(!isBuilt)('killed at some point (skipped where dist/ is not built)', () => {
  test('there is the old plan or the new, and the next run cleans up', { timeout: 300_000 }, async () => {
    const faults: string[] = [];
    let points = 0;
    for (const night of await nights()) {
      points += night.points;
      const kills = killsOf(night);
      for (let k = 0; k < SPREAD; k++) {
        const kill = kills[Math.floor((k * (kills.length - 1)) / (SPREAD - 1))]!;
        const found = await faultsAfterCrash(night, kill);
        faults.push(...found.map((fault) => `${night.name}, ${kill.how} point ${kill.point}: ${fault}`));
      }
    }
    expect(points).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });
});
