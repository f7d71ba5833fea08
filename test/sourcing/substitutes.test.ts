import { describe, expect, it } from 'vitest';
import type { Night } from '../../src/model/index.ts';
import { smallestExchange } from '../../src/fair/index.ts';
import { extraOf } from '../../src/sourcing/extra.ts';
import { sourceOrders } from '../../src/sourcing/index.ts';
import { rowsOf } from '../../src/sourcing/rows.ts';
import { withSubstitutes } from '../../src/sourcing/substitutes.ts';
import { nightOf, type NightDescription } from '../support/index.ts';

describe('the smallest amounts that can be exchanged', () => {
  it.each([
    // steps of the item and of its substitute, ratio, so much of the one for so much of the other
    [1000, 1000, [1, 1], 1000, 1000],
    [1000, 1000, [3, 2], 2000, 3000],
    [1000, 1000, [1, 3], 3000, 1000],
    [500, 2000, [1, 1], 2000, 2000],
    [2000, 500, [1, 1], 2000, 2000],
    [1000, 1500, [2, 1], 3000, 6000],
  ] as const)('steps of %i and %i at %j', (own, other, [numerator, denominator], asked, given) => {
    const night = nightOf({
      items: [
        { item: 'a', step: own / 1000 },
        { item: 'b', step: other / 1000 },
      ],
    });
    const substitute = { item: 0, substitute: 1, rank: 1, ratio: { numerator, denominator } };
    expect(smallestExchange(night, substitute)).toEqual({ asked, given });
  });
});

/** Households 1-101, 1-102, … ask so much rice each; what is wanted of bread and noodles to stand in for it. */
function extraFor(
  asked: readonly number[],
  {
    supply = 0,
    reachable = [99, 99] as readonly number[],
    own = {},
    served = own,
    willing = asked.map((_, index) => index),
    change = (night: Night): Night => night,
    ...description
  }: NightDescription & {
    supply?: number;
    reachable?: readonly number[];
    own?: Readonly<Record<string, number>>;
    served?: Readonly<Record<string, number>>;
    willing?: readonly number[];
    change?: (night: Night) => Night;
  } = {},
): readonly unknown[] {
  const key = (index: number): string => `1-10${index + 1}`;
  const night = change(
    nightOf({
      items: [{ item: 'bread' }, { item: 'noodles' }, { item: 'rice' }],
      substitutes: [
        { item: 'rice', substitute: 'noodles', rank: 1 },
        { item: 'rice', substitute: 'bread', rank: 2 },
      ],
      substituteOk: willing.map(key),
      demand: {
        ...Object.fromEntries(asked.map((rice, index) => [key(index), { rice }])),
        ...(Object.keys(own).length === 0 ? {} : { '1-199': own }),
      },
      ...description,
    }),
  );
  const amounts = Float64Array.from(
    [served['bread'] ?? 0, served['noodles'] ?? 0, supply],
    (count) => count * 1000,
  );
  const limits = Float64Array.from([...reachable, 99], (count) => count * 1000);
  const { extra, extraStep } = extraOf(rowsOf(night), amounts, limits);
  return [extra, extraStep].map((own) => [own[0]! / 1000, own[1]! / 1000]);
}

const tiers = { priority: [{ id: 'old', tags: ['old'] }] };
const tagged = [{ building: '1', room: '101', tags: 'old' }];

describe('what is to be had to stand in for rice', () => {
  it.each([
    ['all that willing households lack', [5, 2], {}, [0, 7], [0.001, 1]],
    ['nothing of those who did not consent', [5, 2], { willing: [1] }, [0, 2], [0.001, 1]],
    [
      'nobody is asked under always',
      [5, 2],
      { willing: [], settings: { sourcing: { substitutes: 'always' } } },
      [0, 7],
      [0.001, 1],
    ],
    [
      'none under never',
      [5, 2],
      { settings: { sourcing: { substitutes: 'never' } } },
      [0, 0],
      [0.001, 0.001],
    ],
    ['none where nobody is short', [5, 2], { supply: 7 }, [0, 0], [0.001, 0.001]],
    ['by rank, as far as the first can be had', [5, 2], { reachable: [99, 3] }, [4, 3], [1, 1]],
    ['as far as any can be had', [5, 2], { reachable: [2, 3] }, [2, 3], [1, 1]],
    [
      'beyond what is asked of it under its own name',
      [5],
      { own: { noodles: 4 }, reachable: [0, 6] },
      [0, 2],
      [0.001, 1],
    ],
    [
      'none of what is short itself',
      [5],
      { own: { noodles: 4 }, served: { noodles: 3 } },
      [5, 0],
      [1, 0.001],
    ],
    [
      'nothing of it for itself',
      [5],
      { substitutes: [{ item: 'rice', substitute: 'rice' }] },
      [0, 0],
      [0.001, 0.001],
    ],
    [
      'no more than a household may have',
      [9],
      { items: [{ item: 'bread' }, { item: 'noodles' }, { item: 'rice', max_per_household: 4 }] },
      [0, 4],
      [0.001, 1],
    ],
    // Five among three: the draw is a hash, so who has one and who two is known.
    ['all that is lacking, for the draw is known', [4, 4, 4], { supply: 5 }, [0, 7], [0.001, 1]],
    ['what those lack who ask for more', [1, 6], { supply: 4 }, [0, 3], [0.001, 1]],
    [
      'the first tier is served first',
      [3, 5],
      { supply: 3, settings: tiers, households: tagged },
      [0, 5],
      [0.001, 1],
    ],
    [
      'the last tier lacks all where the first has not enough',
      [5, 2],
      { supply: 3, settings: tiers, households: tagged },
      [0, 4],
      [0.001, 1],
    ],
    [
      'by residents too',
      [4, 4],
      { supply: 2, settings: { sharing: { by: 'residents' } } },
      [0, 6],
      [0.001, 1],
    ],
    [
      'nor is it by residents where there is nothing to share',
      [4, 4],
      { settings: { sharing: { by: 'residents' } } },
      [0, 8],
      [0.001, 1],
    ],
    [
      'at a ratio, in whole exchanges',
      [5],
      { substitutes: [{ item: 'rice', substitute: 'noodles', ratio: 1.5 }] },
      [0, 6],
      [0.001, 3],
    ],
  ] as const)('%s', (_, asked, more, extra, step) => {
    expect(extraFor(asked, more as Parameters<typeof extraFor>[1])).toEqual([extra, step]);
  });

  it('the longest without is served first within a tier', () => {
    const change = (night: Night): Night => ({
      ...night,
      site: {
        ...night.site,
        households: night.site.households.map((own, index) => ({
          ...own,
          nights: new Map(night.catalogue.goods.map((_, item) => [item, index])),
        })),
      },
    });
    expect(extraFor([5, 3], { supply: 3, change })).toEqual([
      [0, 5],
      [0.001, 1],
    ]);
  });

  it.each([
    ['in one part where it stands in for several in parts that differ', 2, 7000, 7000],
    ['in parts where they are alike', 1, 5000, 1000],
  ])('is dealt %s', (_, ratio, amount, part) => {
    const night = nightOf({
      items: [{ item: 'bread' }, { item: 'noodles' }, { item: 'rice' }],
      substitutes: [
        { item: 'rice', substitute: 'noodles' },
        { item: 'bread', substitute: 'noodles', ratio },
      ],
      substituteOk: ['1-101'],
      demand: { '1-101': { rice: 3, bread: 2 } },
    });
    const { extra, extraStep } = extraOf(rowsOf(night), new Float64Array(3), new Float64Array(3).fill(9000));
    expect([extra[1], extraStep[1]]).toEqual([amount, part]);
  });
});

/** One household that takes substitutes asks for three of rice. */
function riceNight(more: NightDescription): Night {
  return nightOf({
    items: [{ item: 'noodles' }, { item: 'rice' }],
    substitutes: [{ item: 'rice', substitute: 'noodles' }],
    substituteOk: ['1-101'],
    demand: { '1-101': { rice: 3 } },
    ...more,
  });
}

const noodles = { supplier: 'b', item: 'noodles', pack_size: 1, pack_price: 4 };

describe('orders for substitutes', () => {
  it('wants of them what must be short, as far as it can be had', () => {
    const rows = rowsOf(
      riceNight({ suppliers: [{ supplier: 'b' }], offers: [{ ...noodles, stock_packs: 2 }] }),
    );
    const { need, extra, extraStep } = withSubstitutes(rows);
    expect([extra[0], extraStep[0], need[0], need[1]]).toEqual([2000, 1000, 2000, 3000]);
  });

  it('buys them where there is no offer of what was asked', async () => {
    const answer = await sourceOrders(riceNight({ suppliers: [{ supplier: 'b' }], offers: [noodles] }));
    expect(answer.lines).toEqual([{ offer: 0, wave: 0, packs: 3 }]);
    expect([...answer.supply]).toEqual([0, 0]);
    expect(answer.shortReason).toEqual([null, 'no-offer']);
  });

  it('buys none where there is enough of what was asked, though they are cheaper', async () => {
    const night = riceNight({
      suppliers: [{ supplier: 'b' }],
      offers: [noodles, { supplier: 'b', item: 'rice', pack_size: 1, pack_price: 40 }],
    });
    expect((await sourceOrders(night)).lines).toEqual([{ offer: 1, wave: 0, packs: 3 }]);
  });

  it('buys them too where an order of what was asked does not reach its minimum', async () => {
    const night = riceNight({
      suppliers: [{ supplier: 'a', min_order: 100 }, { supplier: 'b' }],
      offers: [noodles, { supplier: 'a', item: 'rice', pack_size: 1, pack_price: 5 }],
    });
    const answer = await sourceOrders(night);
    expect(answer.lines).toEqual([{ offer: 0, wave: 0, packs: 3 }]);
    expect(answer.shortReason[1]).toBe('minimum-not-reached');
  });

  it('does without where with them nobody would be short of what was asked, and nobody want them', async () => {
    // Rice alone misses the minimum of 20.00; noodles with it reach it, but then rice comes, and noodles stand in for none.
    const night = riceNight({
      suppliers: [{ supplier: 'b', min_order: 20 }],
      offers: [noodles, { supplier: 'b', item: 'rice', pack_size: 1, pack_price: 5 }],
    });
    const answer = await sourceOrders(night);
    expect(answer.lines).toEqual([]);
    expect(answer.supply[1]).toBe(0);
  });
});

describe('what is proven after substitutes', () => {
  const offer = { supplier: 'S1', pack_size: 1, pack_price: '1.00' };
  const askingFor = (description: NightDescription, budget: number) => {
    const night = nightOf(description);
    const sourcing = { ...night.settings.sourcing, substitutes: 'always' as const, budget };
    return sourceOrders({ ...night, settings: { ...night.settings, sourcing } });
  };

  it('is nothing where the budget leaves out which of them to buy', async () => {
    const { bounds } = await askingFor(
      {
        items: [
          { item: 'apples' },
          { item: 'berries', importance: 9 },
          { item: 'rice' },
          { item: 'sugar', importance: 9 },
        ],
        offers: [
          { ...offer, item: 'rice' },
          { ...offer, item: 'sugar' },
        ],
        substitutes: [
          { item: 'apples', substitute: 'sugar' },
          { item: 'berries', substitute: 'rice' },
        ],
        demand: { '1-101': { apples: 1 }, '1-102': { berries: 1 } },
      },
      100,
    );
    expect(bounds.find(({ objective }) => objective === 'unreplaced')?.lowerBound).toBeLessThanOrEqual(1000);
  });

  it('is of every part, where one stands for several items in parts alike', async () => {
    const { supply, lines } = await askingFor(
      {
        items: [{ item: 'apples' }, { item: 'berries' }, { item: 'sugar' }],
        offers: [{ ...offer, item: 'sugar' }],
        substitutes: [
          { item: 'apples', substitute: 'sugar' },
          { item: 'berries', substitute: 'sugar' },
        ],
        demand: { '1-101': { apples: 3 }, '1-102': { berries: 2 } },
      },
      400,
    );
    expect([supply, lines.map(({ packs }) => packs)]).toEqual([[0, 0, 0], [4]]);
  });
});
