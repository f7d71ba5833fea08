import { describe, expect, it } from 'vitest';
import { scheduleSlots, settleSlots } from '../../src/slotting/index.ts';
import { check } from './checker.ts';
import { communitySite } from './communities.ts';
import { isNearBounds } from './near.ts';
import { sketchNight } from './night.ts';
import { termsOf } from './terms.ts';

/** How many sites: a thousand take some minutes. */
const CASES = Number(process.env['STAGGER_CASES'] ?? 5);

describe(`${CASES} communities`, () => {
  it(
    'keep rules 4 to 7, every goal is counted right and in its order, no bound is above it, most are reached',
    { timeout: 3_600_000 },
    async () => {
      const broken: string[] = [];
      let near = 0;
      for (let seed = 1; seed <= CASES; seed++) {
        const { night, collecting } = sketchNight(communitySite(seed));
        const slotting = await settleSlots(night, collecting, scheduleSlots(night, collecting));
        for (const each of check(night, collecting, slotting)) broken.push(`site ${seed}: ${each}`);
        for (const { objective, value, lowerBound } of slotting.bounds)
          if (value < lowerBound) broken.push(`site ${seed}: ${objective} ${value} below ${lowerBound}`);
        const values = slotting.bounds.map(({ objective, value }) => [objective, value]);
        expect(values, `site ${seed}`).toEqual(termsOf(night, collecting, slotting));
        if (isNearBounds(night, slotting)) near += 1;
      }
      expect(broken).toEqual([]);
      expect(near / CASES).toBeGreaterThanOrEqual(CASES < 100 ? 0.8 : 0.95);
    },
  );
});
