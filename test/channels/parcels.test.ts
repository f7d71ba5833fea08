import { describe, expect, it } from 'vitest';
import { countBags } from '../../src/channels/bags.ts';
import { chooseChannels } from '../../src/channels/index.ts';
import { nightOf } from '../support/index.ts';
import { allDealt } from './all-dealt.ts';

describe('countBags', () => {
  it.each([
    { pieces: [], bags: 0 },
    { pieces: [[2, 5]], bags: 2 },
    {
      pieces: [
        [10, 1],
        [1, 1],
      ],
      bags: 2,
    },
    {
      pieces: [
        [5, 2],
        [3, 2],
      ],
      bags: 2,
    },
    { pieces: [[8, 1]], bags: 1 },
    { pieces: [[0, 40]], bags: 1 },
    {
      pieces: [
        [0, 3],
        [9, 2],
      ],
      bags: 3,
    },
    {
      pieces: [
        [5, 3],
        [0, 3],
      ],
      bags: 3,
    },
    { pieces: [[3, 100_000]], bags: 50_000 },
  ])('packs $pieces (weight, count) into $bags bags of 8', ({ pieces, bags }) => {
    expect(
      countBags(
        pieces.map(([milligrams = 0, count = 0]) => ({ milligrams, count })),
        8,
      ),
    ).toBe(bags);
  });
});

describe('parcels of a household', () => {
  const items = [
    { item: 'rice', unit_grams: 10_000 },
    { item: 'eggs', unit_grams: 600 },
    { item: 'greens', uom: 'kg', storage: 'chilled' },
    { item: 'ice', storage: 'frozen', unit_grams: 500 },
    { item: 'soap' },
    { item: 'pair', step: 2, unit_grams: 5000 },
    { item: 'flour', uom: 'kg', step: 10 },
    { item: 'half', step: 0.5, unit_grams: 1001 },
  ];
  const bundles = [
    { bundle: 'pack', item: 'eggs', quantity: 1 },
    { bundle: 'pack', item: 'greens', quantity: 2 },
    { bundle: 'baker', item: 'flour', quantity: 5 },
  ];

  it.each([
    ['a heavy unit alone, the rest by class', { rice: 1, eggs: 1, greens: 1.5 }, 3, 1, 12_100],
    ['two units of eggs together', { eggs: 2 }, 1, 0, 1200],
    ['a weight divided by its step', { greens: 17 }, 3, 3, 17_000],
    ['chilled and frozen apart, both marked', { greens: 1, ice: 1 }, 2, 2, 1500],
    ['a bundle as its components', { pack: 2, eggs: 1 }, 2, 1, 5800],
    ['units of what is dealt in pairs', { pair: 2 }, 2, 0, 10_000],
    ['less than a step in a bundle', { baker: 1 }, 1, 0, 5000],
    ['unknown weight beside known', { soap: 4, eggs: 1 }, 1, 0, null],
    ['unknown weight alone', { soap: 4 }, 1, 0, null],
    ['half a unit, its half gram rounded up', { half: 0.5 }, 1, 0, 501],
  ] as const)('%s', (_, asked, parcels, chilledParcels, grams) => {
    const night = nightOf({ items, bundles, demand: { '1-101': asked } });
    const { channels } = chooseChannels(night, allDealt(night));
    expect(channels.collecting).toEqual([{ household: 0, wave: 0, parcels, chilledParcels, grams }]);
  });

  it('bags every wave apart and waits for the last', () => {
    const waves = [
      { id: 'am', ready: '09:00' },
      { id: 'pm', ready: '15:00' },
    ];
    const night = nightOf({ settings: { waves }, items, demand: { '1-101': { eggs: 1, ice: 1, rice: 1 } } });
    const { channels } = chooseChannels(
      night,
      allDealt(night, (good) => (good === 'ice' ? 0 : 1)),
    );
    expect(channels.collecting).toEqual([
      { household: 0, wave: 1, parcels: 3, chilledParcels: 1, grams: 11_100 },
    ]);
  });

  it('leaves out who gets nothing', () => {
    const night = nightOf({ items, demand: { '1-101': { eggs: 1 } } });
    const none = { ...allDealt(night), allocated: new Float64Array(1), wave: Int16Array.of(-1) };
    expect(chooseChannels(night, none)).toEqual({ channels: { collecting: [], runs: [] }, problems: [] });
  });

  it('says once which items have no weight', () => {
    const night = nightOf({ items, demand: { '1-101': { soap: 1, eggs: 1 }, '1-102': { soap: 1 } } });
    const { problems } = chooseChannels(night, allDealt(night));
    expect(problems.map(({ code, facts }) => ({ code, facts }))).toEqual([
      { code: 'weight-not-known', facts: { items: 'soap', count: '1' } },
    ]);
  });
});
