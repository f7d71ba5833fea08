import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/index.ts';
import { smallNight, smallSourcing } from './nights.ts';
import { rowsOf } from './rows-of.ts';

const RICE = { id: 'rice' };

describe('substitutes', () => {
  const items = [{ id: 'noodles' }, { id: 'bread' }, RICE];
  const substitutes = [
    { item: 'rice', substitute: 'noodles', rank: 1, ratio: [3, 2] as const },
    { item: 'rice', substitute: 'bread', rank: 2 },
  ];
  const demand = [
    [0, 'rice', 5000, true],
    [1, 'noodles', 1000],
    [1, 'rice', 2000],
  ] as const;

  it('replaces in whole steps of both, by rank, only with consent, from what own demand leaves', () => {
    const night = smallNight({ items, substitutes, demand });
    const sourcing = smallSourcing(
      night,
      { noodles: 1000 },
      { noodles: [5000], bread: [9000] },
      { rice: 'no-offer' },
    );
    expect(rowsOf(night, allocate(night, sourcing))).toEqual([
      '0 bread am 0 3000 0 0 - rice',
      '0 noodles am 0 3000 0 0 - rice',
      '0 rice - 5000 0 5000 0 - -',
      '1 noodles am 1000 1000 0 0 - -',
      '1 rice - 2000 0 0 2000 no-offer -',
    ]);
  });

  it('asks nobody under `always` and gives none under `never`', () => {
    for (const [substituteMode, substituted] of [
      ['always', 2000],
      ['never', 0],
    ] as const) {
      const night = smallNight({ items, substitutes, demand: [[0, 'rice', 2000]], substituteMode });
      const rows = allocate(night, smallSourcing(night, {}, { noodles: [3000] }));
      expect(rows.substituted[rows.length - 1]).toBe(substituted);
    }
  });

  it('takes nothing of a substitute that someone who asked for it lacks', () => {
    const night = smallNight({
      items,
      substitutes,
      demand: [
        [0, 'rice', 2000, true],
        [1, 'noodles', 4000],
      ],
    });
    const rows = allocate(night, smallSourcing(night, { noodles: 3000 }, { noodles: [3500] }));
    expect(rowsOf(night, rows)[0]).toBe('0 rice - 2000 0 0 2000 out-of-stock -');
  });

  it('deals one substitute to two items in the order of their ids, and no more than there is', () => {
    const night = smallNight({
      items: [...items, { id: 'wheat' }],
      substitutes: [
        { item: 'wheat', substitute: 'bread' },
        { item: 'rice', substitute: 'bread' },
      ],
      demand: [
        [0, 'wheat', 2000, true],
        [1, 'rice', 2000, true],
      ],
    });
    const rows = allocate(night, smallSourcing(night, {}, { bread: [3000] }));
    expect(rowsOf(night, rows)).toEqual([
      '0 bread am 0 1000 0 0 - wheat',
      '0 wheat - 2000 0 1000 1000 out-of-stock -',
      '1 bread am 0 2000 0 0 - rice',
      '1 rice - 2000 0 2000 0 - -',
    ]);
  });

  it('replaces first for those who have least, what they got of the item counted in', () => {
    const night = smallNight({
      items,
      substitutes,
      demand: [
        [0, 'rice', 4000, true],
        [1, 'rice', 4000, true],
      ],
    });
    // One has two bags and the other one; the one piece of bread levels them.
    const rows = allocate(night, smallSourcing(night, { rice: 3000 }, { rice: [3000], bread: [1000] }));
    const has = [0, 1].map((household) => {
      let sum = 0;
      for (let row = 0; row < rows.length; row++)
        if (rows.household[row] === household && rows.substituteFor[row] === -1)
          sum += rows.allocated[row]! + rows.substituted[row]!;
      return sum;
    });
    expect(has).toEqual([2000, 2000]);
  });

  it('makes no chains', () => {
    const night = smallNight({
      items,
      substitutes: [...substitutes, { item: 'bread', substitute: 'noodles' }],
      demand: [[0, 'rice', 1000, true]],
    });
    const rows = allocate(night, smallSourcing(night, {}, { bread: [1000] }));
    expect(rowsOf(night, rows)).toEqual(['0 bread am 0 1000 0 0 - rice', '0 rice - 1000 0 1000 0 - -']);
  });
});
