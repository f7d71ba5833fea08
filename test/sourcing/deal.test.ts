import { describe, expect, it } from 'vitest';
import { basketOf } from '../../src/sourcing/basket.ts';
import { bundleGroup, dealAll, dealtOf } from '../../src/sourcing/deal.ts';
import { reasonsOf } from '../../src/sourcing/reasons.ts';
import { rowsOf, type Rows } from '../../src/sourcing/rows.ts';
import { shortIn } from '../../src/sourcing/score.ts';
import { item, night, offer, supplier, type Ask, type NightParts } from './night.ts';
import { bundle } from './rich.ts';

const [BREAD, OIL, RICE, BREAKFAST, PAIR] = [0, 1, 2, 3, 4];

/** Bread is 2 to a breakfast and 1 to a pair; oil 1 to each; rice is by itself, in steps of two. */
const goods = [
  item('bread', { importance: 3 }),
  item('oil', { isWeight: true, baseUnits: 500 }),
  item('rice', { step: 2000 }),
  bundle('x-breakfast', [
    [BREAD, 2],
    [OIL, 1],
  ]),
  bundle('y-pair', [
    [BREAD, 1],
    [OIL, 1],
  ]),
];

const rowsFor = (asks: readonly Ask[], more: Partial<NightParts> = {}): Rows =>
  rowsOf(night({ goods, asks, tiers: 2, ...more }));

const ask = (good: number, quantity: number, tier = 1): Ask => ({ good, quantity, tier });

describe('what is needed', () => {
  it('is what is asked loose and in bundles, by tier', () => {
    const rows = rowsFor([ask(BREAD, 3, 0), ask(BREAKFAST, 2, 1), ask(RICE, 4)]);
    expect([...rows.need]).toEqual([7000, 2000, 4000, 0, 0]);
    expect([...rows.needByTier]).toEqual([3000, 4000, 0, 2000, 0, 4000, 0, 2000, 0, 0]);
    expect(rows.bundlesOf).toEqual([[BREAKFAST], [BREAKFAST], [], [], []]);
  });

  it('knows nothing of bundles that nobody asks for', () => {
    const rows = rowsFor([ask(BREAD, 3)]);
    expect(rows.bundlesOf[BREAD]).toEqual([]);
    expect(bundleGroup(rows, BREAD)).toEqual([BREAD]);
  });

  it.each([
    ['by the bundle that both are in', [ask(BREAKFAST, 1)], [BREAD, OIL, BREAKFAST]],
    ['by several', [ask(PAIR, 1), ask(BREAKFAST, 1)], [BREAD, OIL, BREAKFAST, PAIR]],
  ])('hangs together %s', (_, asks, group) => {
    const rows = rowsFor(asks);
    expect(bundleGroup(rows, OIL)).toEqual(group);
    expect(bundleGroup(rows, RICE)).toEqual([RICE]);
  });
});

describe('what is dealt', () => {
  it.each([
    ['all where there is enough', [ask(BREAD, 1), ask(BREAKFAST, 2)], [9, 9, 0], [1, 0, 0, 2, 0]],
    ['a bundle before what is loose', [ask(BREAD, 3), ask(BREAKFAST, 1)], [3, 9, 0], [1, 0, 0, 1, 0]],
    [
      'a tier before the next, be it loose',
      [ask(BREAD, 3, 0), ask(BREAKFAST, 1)],
      [4, 9, 0],
      [3, 0, 0, 0, 0],
    ],
    ['no more bundles than their scarcest part lets', [ask(BREAKFAST, 3)], [9, 1, 0], [0, 0, 0, 1, 0]],
    ['whole bundles only', [ask(BREAKFAST, 3)], [5, 9, 0], [0, 0, 0, 2, 0]],
    ['bundles in their order', [ask(BREAKFAST, 1), ask(PAIR, 1)], [2, 9, 0], [0, 0, 0, 1, 0]],
    [
      'what one bundle leaves goes to the next',
      [ask(BREAKFAST, 1), ask(PAIR, 1)],
      [3, 9, 0],
      [0, 0, 0, 1, 1],
    ],
    ['whole steps only', [ask(RICE, 4)], [0, 0, 3], [0, 0, 2, 0, 0]],
    ['steps tier by tier', [ask(RICE, 2, 0), ask(RICE, 4)], [0, 0, 5], [0, 0, 4, 0, 0]],
  ])('%s', (_, asks, there, supply) => {
    const available = Float64Array.from([...there, 0, 0], (count) => count * 1000);
    expect([...dealAll(rowsFor(asks), available)].map((amount) => amount / 1000)).toEqual(supply);
  });

  it('of an item is what is dealt loose and in all bundles', () => {
    const rows = rowsFor([ask(BREAD, 1), ask(BREAKFAST, 2), ask(PAIR, 3), ask(RICE, 2)]);
    const supply = Float64Array.of(1000, 0, 2000, 2000, 3000);
    expect([...dealtOf(rows, supply)].slice(0, 3)).toEqual([8000, 5000, 2000]);
  });

  it('changes with every pack that is bought, of parts of bundles too', () => {
    const rows = rowsFor([ask(BREAD, 1), ask(BREAKFAST, 1)], {
      suppliers: [supplier('a')],
      offers: [offer(0, BREAD, 1, 100), offer(0, OIL, 1, 100)],
      stock: [[BREAD, 1000]],
    });
    const supplyWith = (bread: number, oil: number): number[] => {
      const basket = basketOf(rows, [
        [0, bread],
        [1, oil],
      ]);
      return [basket.supply[BREAD]!, basket.supply[BREAKFAST]!, basket.surplus(BREAD), basket.lacking(OIL)];
    };
    expect(supplyWith(0, 0)).toEqual([1000, 0, 0, 1000]);
    expect(supplyWith(1, 0)).toEqual([1000, 0, 1000, 1000]);
    expect(supplyWith(1, 1)).toEqual([0, 1000, 0, 0]);
    expect(supplyWith(2, 1)).toEqual([1000, 1000, 0, 0]);
    expect(supplyWith(4, 1)).toEqual([1000, 1000, 2000, 0]);
  });
});

describe('what is short', () => {
  it('of a bundle weighs what its parts do together', () => {
    const basket = basketOf(rowsFor([ask(BREAKFAST, 2, 0), ask(PAIR, 1), ask(BREAD, 1)]), []);
    // Bread weighs 3 a count, oil 2 a gram.
    const [first, last] = shortIn(basket, [BREAD, OIL, RICE, BREAKFAST, PAIR]);
    expect(first).toBe(2 * (2 * 3000 + 2000));
    expect(last).toBe(3000 + 2000 + 3000);
  });

  const offers = [
    offer(0, BREAD, 1, 100),
    offer(0, OIL, 1, 100, { stockPacks: 1 }),
    offer(0, RICE, 2, 100, { stockPacks: 1 }),
  ];
  const suppliers = [supplier('a', { minOrder: 1000 })];

  it.each([
    ['nobody lacks it', [ask(BREAD, 1)], [[0, 1]], [null, null, null, null, null]],
    ['its minimum is not reached', [ask(BREAD, 1)], [], ['minimum-not-reached', null, null, null, null]],
    [
      'the part that is there in plenty is no reason',
      [ask(BREAKFAST, 2)],
      [
        [0, 9],
        [1, 1],
      ],
      [null, null, null, 'out-of-stock', null],
    ],
    [
      "of a bundle the first of its parts' reasons in the list",
      [ask(BREAKFAST, 2)],
      [[1, 1]],
      [null, null, null, 'minimum-not-reached', null],
    ],
  ] as const)('%s', (_, asks, packs, reasons) => {
    const basket = basketOf(rowsFor(asks, { offers, suppliers }), packs);
    expect(reasonsOf(basket)).toEqual(reasons);
  });

  it('of a bundle without any offer of a part', () => {
    const basket = basketOf(rowsFor([ask(BREAKFAST, 1), ask(BREAD, 1)]), []);
    expect(reasonsOf(basket)).toEqual(['no-offer', null, null, 'no-offer', null]);
  });
});
