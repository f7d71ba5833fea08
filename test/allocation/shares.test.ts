import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/index.ts';
import { SHORT_REASONS } from '../../src/model/index.ts';
import { smallNight, smallSourcing } from './nights.ts';
import { rowsOf } from './rows-of.ts';

/** Households of a building without entrances, in the order of their lots. */
function byLot(rooms: readonly string[], good: string): string[] {
  const lot = (room: string) => createHash('sha256').update(`2026-11-23|${good}|1||${room}`).digest('hex');
  return [...rooms].sort((a, b) => (lot(a) < lot(b) ? -1 : 1));
}

const RICE = { id: 'rice' };
const three = [
  [0, 'rice', 3000],
  [1, 'rice', 3000],
  [2, 'rice', 1000],
] as const;

describe('shares of one good', () => {
  it.each([
    { supply: 7000, dealt: [3000, 3000, 1000] },
    { supply: 9000, dealt: [3000, 3000, 1000] },
    { supply: 5000, dealt: [2000, 2000, 1000] },
    { supply: 3000, dealt: [1000, 1000, 1000] },
    { supply: 0, dealt: [0, 0, 0] },
  ])('deals $supply as $dealt', ({ supply, dealt }) => {
    const night = smallNight({ items: [RICE], demand: three });
    const rows = allocate(night, smallSourcing(night, { rice: supply }, { rice: [supply] }));
    expect([...rows.allocated]).toEqual(dealt);
    expect([...rows.short]).toEqual(dealt.map((given, row) => three[row]![2] - given));
  });

  it('gives the odd step to the smallest lot', () => {
    const night = smallNight({ items: [RICE], demand: three });
    const rows = allocate(night, smallSourcing(night, { rice: 4000 }, { rice: [4000] }));
    const winner = byLot(['101', '102'], 'rice')[0];
    expect([...rows.allocated]).toEqual(winner === '101' ? [2000, 1000, 1000] : [1000, 2000, 1000]);
  });

  it('serves a higher tier whole before a lower one has any', () => {
    const night = smallNight({ items: [RICE], demand: three, households: [{}, {}, { tier: 0 }] });
    const rows = allocate(night, smallSourcing(night, { rice: 1000 }, { rice: [1000] }));
    expect([...rows.allocated]).toEqual([0, 0, 1000]);
  });

  it('serves those who were owed longer before others of their tier', () => {
    const night = smallNight({
      items: [RICE],
      demand: three,
      households: [{ nights: 1 }, { nights: 2 }, {}],
    });
    const rows = allocate(night, smallSourcing(night, { rice: 4000 }, { rice: [4000] }));
    expect([...rows.allocated]).toEqual([1000, 3000, 0]);
  });

  it('counts shares by heads where it is set so', () => {
    const night = smallNight({
      items: [RICE],
      households: [{ residents: 1 }, { residents: 3 }, { residents: 2 }],
      demand: [
        [0, 'rice', 9000],
        [1, 'rice', 9000],
        [2, 'rice', 1000],
      ],
      settings: { shareBy: 'residents' },
    });
    // By heads 1 : 3 of the eight steps that the third leaves; it asked for one only.
    const rows = allocate(night, smallSourcing(night, { rice: 9000 }, { rice: [9000] }));
    expect([...rows.allocated]).toEqual([2000, 6000, 1000]);
  });

  it('deals bundles whole under their own name', () => {
    const night = smallNight({
      items: [RICE],
      bundles: [{ id: 'pack', components: [['rice', 2000]] }],
      demand: [
        [0, 'pack', 2000],
        [1, 'pack', 1000],
        [1, 'rice', 1000],
      ],
    });
    const sourcing = smallSourcing(
      night,
      { pack: 2000, rice: 1000 },
      { rice: [5000] },
      { pack: 'out-of-stock' },
    );
    expect(rowsOf(night, allocate(night, sourcing))).toEqual([
      '0 pack am 2000 1000 0 1000 out-of-stock -',
      '1 pack am 1000 1000 0 0 - -',
      '1 rice am 1000 1000 0 0 - -',
    ]);
  });
});

describe('reasons', () => {
  it.each([
    { asked: 3000, supply: 2000, told: 'budget', allocated: 2000, reason: 'over-limit' },
    { asked: 3000, supply: 1000, told: 'budget', allocated: 1000, reason: 'over-limit' },
    { asked: 2000, supply: 1000, told: 'budget', allocated: 1000, reason: 'budget' },
    { asked: 2000, supply: 0, told: 'no-offer', allocated: 0, reason: 'no-offer' },
    { asked: 2000, supply: 2000, told: null, allocated: 2000, reason: undefined },
  ] as const)(
    'asked $asked of at most 2000, $supply there: $reason',
    ({ asked, supply, told, allocated, reason }) => {
      const night = smallNight({ items: [{ ...RICE, maxPerHousehold: 2000 }], demand: [[0, 'rice', asked]] });
      const rows = allocate(
        night,
        smallSourcing(night, { rice: supply }, { rice: [supply] }, { rice: told }),
      );
      expect(rows.allocated[0]).toBe(allocated);
      expect(SHORT_REASONS[rows.reason[0]!]).toBe(reason);
    },
  );
});
