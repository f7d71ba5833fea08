import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/index.ts';
import type { Allocations, Night } from '../../src/model/index.ts';
import { SHORT_REASONS } from '../../src/model/index.ts';
import { smallNight, smallSourcing } from './nights.ts';

/** Rows as words: `household good wave asked allocated substituted short reason for`. */
function rowsOf(night: Night, rows: Allocations): string[] {
  return Array.from({ length: rows.length }, (_, row) =>
    [
      rows.household[row],
      night.catalogue.goods[rows.good[row]!]!.id,
      rows.wave[row] === -1 ? '-' : night.settings.waves[rows.wave[row]!]!.id,
      rows.asked[row],
      rows.allocated[row],
      rows.substituted[row],
      rows.short[row],
      SHORT_REASONS[rows.reason[row]!] ?? '-',
      night.catalogue.goods[rows.substituteFor[row]!]?.id ?? '-',
    ].join(' '),
  );
}

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

describe('waves', () => {
  const items = [{ id: 'bread' }, { id: 'milk' }];

  it('lets those who need nothing later have the early goods', () => {
    const night = smallNight({
      items,
      waves: 2,
      demand: [
        [0, 'bread', 1000],
        [0, 'milk', 1000],
        [1, 'bread', 1000],
      ],
    });
    const sourcing = smallSourcing(
      night,
      { bread: 2000, milk: 1000 },
      { bread: [1000, 1000], milk: [0, 1000] },
    );
    expect(rowsOf(night, allocate(night, sourcing))).toEqual([
      '0 bread pm 1000 1000 0 0 - -',
      '0 milk pm 1000 1000 0 0 - -',
      '1 bread am 1000 1000 0 0 - -',
    ]);
  });

  it('lets a household that waits have early what is early, and stock first', () => {
    const night = smallNight({
      items,
      waves: 2,
      stock: [
        ['bread', 1000],
        ['bread', 9000, false],
      ],
      demand: [
        [0, 'bread', 1000],
        [0, 'milk', 1000],
      ],
    });
    const sourcing = smallSourcing(night, { bread: 1000, milk: 1000 }, { milk: [0, 1000] });
    expect([...allocate(night, sourcing).wave]).toEqual([0, 1]);
  });

  it('does not count on stock that cannot be used', () => {
    const night = smallNight({
      items,
      waves: 2,
      stock: [['bread', 9000, false]],
      demand: [[0, 'bread', 1000]],
    });
    const rows = allocate(night, smallSourcing(night, { bread: 1000 }, { bread: [0, 1000] }));
    expect([...rows.wave]).toEqual([1]);
  });

  it('gives contested early goods to the higher tier, then to the most households', () => {
    const night = smallNight({
      items,
      waves: 2,
      households: [{}, {}, {}, { tier: 0 }],
      demand: [
        [0, 'bread', 3000],
        [1, 'bread', 1000],
        [2, 'bread', 1000],
        [3, 'bread', 2000],
      ],
    });
    const rows = allocate(night, smallSourcing(night, { bread: 7000 }, { bread: [3000, 4000] }));
    expect([...rows.wave]).toEqual([1, 0, 1, 0]);
  });

  it('splits an amount only where it comes in two waves', () => {
    const night = smallNight({
      items,
      waves: 2,
      demand: [
        [0, 'bread', 5000],
        [1, 'bread', 5000],
      ],
    });
    const rows = allocate(
      night,
      smallSourcing(night, { bread: 8000 }, { bread: [6000, 2000] }, { bread: 'out-of-stock' }),
    );
    expect(rowsOf(night, rows)).toEqual([
      '0 bread am 5000 4000 0 1000 out-of-stock -',
      '1 bread am 5000 2000 0 1000 out-of-stock -',
      '1 bread pm 0 2000 0 0 - -',
    ]);
    const enough = smallSourcing(night, { bread: 8000 }, { bread: [6000, 4000] });
    expect([...allocate(night, enough).wave]).toEqual([0, 1]);
  });

  it('splits over three waves, in whole steps', () => {
    const night = smallNight({ items, waves: 3, stock: [['bread', 1500]], demand: [[0, 'bread', 9000]] });
    const rows = allocate(night, smallSourcing(night, { bread: 8000 }, { bread: [1000, 3000, 3000] }));
    expect(rowsOf(night, rows)).toEqual([
      '0 bread pm 9000 5000 0 1000 out-of-stock -',
      '0 bread eve 0 3000 0 0 - -',
    ]);
    const two = smallNight({
      items,
      waves: 3,
      demand: [
        [0, 'bread', 6000],
        [1, 'bread', 5000],
      ],
    });
    const both = allocate(two, smallSourcing(two, { bread: 11_000 }, { bread: [4000, 5000, 2000] }));
    expect(rowsOf(two, both)).toEqual([
      '0 bread pm 6000 4000 0 0 - -',
      '0 bread eve 0 2000 0 0 - -',
      '1 bread am 5000 4000 0 0 - -',
      '1 bread pm 0 1000 0 0 - -',
    ]);
  });

  it('makes a bundle wait for the last of its components', () => {
    const night = smallNight({
      items,
      waves: 2,
      bundles: [
        {
          id: 'pack',
          components: [
            ['bread', 1000],
            ['milk', 1000],
          ],
        },
      ],
      demand: [
        [0, 'pack', 1000],
        [1, 'bread', 1000],
      ],
    });
    const sourcing = smallSourcing(night, { pack: 1000, bread: 1000 }, { bread: [2000], milk: [0, 1000] });
    expect([...allocate(night, sourcing).wave]).toEqual([1, 0]);
  });
});
