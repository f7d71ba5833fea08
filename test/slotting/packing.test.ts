import { describe, expect, it } from 'vitest';
import { minimumBins } from '../../src/slotting/bounds/bins.ts';
import { scheduleSlots } from '../../src/slotting/index.ts';
import { bestSubset } from '../../src/slotting/pack/subset.ts';
import { dice } from './generate.ts';
import { packingNight, readInstances } from './instances.ts';

const instances = readInstances();

/** A few of each family: the bench runs all of them. */
const SOME = /^(u120_0[1-2]|u120_0[4-7]|u250_0[0-3]|u500_00|u1000_00|t120_0[58])$/;

describe.skipIf(instances === undefined)('public bin-packing instances (../shared/instances)', () => {
  it.each((instances ?? []).filter(({ name }) => SOME.test(name)))('$name in $optimum slots', (instance) => {
    const { night, collecting } = packingNight(instance);
    const { batches, unplaced } = scheduleSlots(night, collecting);
    expect(unplaced).toEqual([]);
    expect(batches).toHaveLength(instance.sizes.length);
    expect(new Set(batches.map(({ slotStart }) => slotStart)).size).toBe(instance.optimum);
  });
});

describe('minimumBins', () => {
  it.each([
    { sizes: [], capacity: 10, bins: 0 },
    { sizes: [10, 10], capacity: 10, bins: 2 },
    { sizes: [6, 6, 6], capacity: 10, bins: 3 },
    { sizes: [6, 6, 4, 4], capacity: 10, bins: 2 },
    { sizes: [6, 6, 5, 5, 5], capacity: 10, bins: 4 },
    { sizes: [11], capacity: 10, bins: Infinity },
  ])('$sizes in $capacity: $bins', ({ sizes, capacity, bins }) => {
    expect(minimumBins(sizes, capacity)).toBe(bins);
  });

  it('is never above what an exact search needs', () => {
    const roll = dice(5);
    for (let i = 0; i < 200; i++) {
      const sizes = Array.from({ length: 1 + roll(7) }, () => 1 + roll(10));
      expect(minimumBins(sizes, 10)).toBeLessThanOrEqual(fewestBins(sizes, 10));
    }
  });
});

describe('bestSubset', () => {
  it('comes as near to the capacity as trying every subset does', () => {
    const roll = dice(9);
    for (let i = 0; i < 300; i++) {
      const sizes = Array.from({ length: roll(9) }, () => 1 + roll(20));
      const capacity = roll(60);
      const picked = bestSubset(sizes, capacity);
      expect(new Set(picked).size).toBe(picked.length);
      expect(picked.reduce((sum, each) => sum + sizes[each]!, 0)).toBe(fullest(sizes, capacity));
    }
  });
});

function fullest(sizes: readonly number[], capacity: number): number {
  let best = 0;
  for (let mask = 0; mask < 1 << sizes.length; mask++) {
    const sum = sizes.reduce((all, size, i) => all + ((mask >> i) & 1 ? size : 0), 0);
    if (sum <= capacity) best = Math.max(best, sum);
  }
  return best;
}

function fewestBins(sizes: readonly number[], capacity: number): number {
  let best = sizes.length;
  const loads: number[] = [];
  const go = (i: number): void => {
    if (loads.length >= best) return;
    if (i === sizes.length) {
      best = loads.length;
      return;
    }
    for (const [b, load] of loads.entries()) {
      if (load + sizes[i]! > capacity) continue;
      loads[b] = load + sizes[i]!;
      go(i + 1);
      loads[b] = load;
    }
    loads.push(sizes[i]!);
    go(i + 1);
    loads.pop();
  };
  go(0);
  return best;
}
