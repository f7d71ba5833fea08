import { describe, expect, it } from 'vitest';
import { scheduleSlots } from '../../src/slotting/index.ts';
import { check, checkMaximal } from './checker.ts';
import { wildSite } from './generate.ts';
import { sketchNight } from './night.ts';

describe('rules 4 to 7 and 11', () => {
  it('hold on 16 generated sites of every kind', () => {
    for (let seed = 1; seed <= 16; seed++) {
      const { night, collecting } = sketchNight(wildSite(seed));
      const slotting = scheduleSlots(night, collecting);
      expect(check(night, collecting, slotting), `site ${seed}`).toEqual([]);
    }
  });

  it('leave nobody unplaced who could be added', () => {
    for (let seed = 301; seed <= 305; seed++) {
      const { night, collecting } = sketchNight(wildSite(seed));
      const slotting = scheduleSlots(night, collecting);
      const few = { ...slotting, unplaced: slotting.unplaced.slice(0, 6) };
      expect(checkMaximal(night, collecting, few), `site ${seed}`).toEqual([]);
    }
  });
});
