import { expect, it } from 'vitest';
import { feeOf } from '../../src/sourcing/price.ts';
import { rowsOf, shortOf, withExtra } from '../../src/sourcing/rows.ts';
import { amountOf, priceAt, smallestPacks, surplusLimit } from '../../src/sourcing/terms.ts';
import { shortWeight } from '../../src/fair/index.ts';
import { runsOf } from '../../src/sourcing/runs.ts';
import { item, night, offer, supplier } from './night.ts';

it.each([
  [1, 1, 1],
  [5, 1, 5],
  [5, 3, 6],
  [1, 4, 4],
])('a line of at least %i in multiples of %i starts at %i', (minPacks, packMultiple, smallest) => {
  expect(smallestPacks(offer(0, 0, 1, 1, { minPacks, packMultiple }))).toBe(smallest);
});

const stairs = [
  { from: 10, price: 2250 },
  { from: 50, price: 2100 },
];

it.each([
  [9, 2500, 22_500],
  [10, 2250, 22_500],
  [49, 2250, 110_250],
  [50, 2100, 105_000],
])('%i packs cost %i each, %i together', (packs, price, amount) => {
  const terms = offer(0, 0, 1, 2500, { priceBreaks: stairs });
  expect([priceAt(terms, packs), amountOf(terms, packs)]).toEqual([price, amount]);
});

it.each([
  [1, 1, 250, 7],
  [5, 5, 250, 37],
  [6, 5, 250, 7],
  [6, 5, 0, 10],
  [6, 5, 1000, 0],
])('beside %i packs (from %i) at a threshold of %i stand %i', (packs, minPacks, threshold, limit) => {
  const terms = { ...offer(0, 0, 1, 1, { minPacks }), packSize: 10 };
  expect(surplusLimit(terms, packs, threshold)).toBe(limit);
});

it.each([
  // Ten at 80 cost as much as eight at 100, and less than nine.
  [10, 100, 80, 10, 1, 250, 1999],
  [11, 100, 80, 10, 1, 250, 750],
  // Ten at 91 cost more than nine.
  [10, 100, 91, 10, 1, 250, 999],
  [10, 100, 91, 10, 1, 0, 1000],
  // Ten for nothing: however few are wanted.
  [10, 100, 0, 10, 1, 1000, 9999],
  // By fours: twelve is the first that reaches ten, and costs less than eight.
  [12, 100, 60, 10, 4, 250, 7999],
  [10, 100, 80, 10, 10, 250, 7500],
])(
  'beside %i packs at %i, %i from %i on, in %is, stand at a threshold of %i %i',
  (packs, packPrice, price, from, packMultiple, threshold, limit) => {
    const terms = offer(0, 0, 1, packPrice, { packMultiple, priceBreaks: [{ from, price }] });
    expect(surplusLimit(terms, packs, threshold)).toBe(limit);
  },
);

it.each([
  [19_999, 20_000, 2000],
  [20_000, 20_000, 0],
  [99_900, null, 2000],
])('goods of %i, free from %s, pay %i', (goods, freeDeliveryFrom, fee) => {
  expect(feeOf(supplier('a', { deliveryFee: 2000, freeDeliveryFrom }), goods)).toBe(fee);
});

it.each([
  [1, 1, [], 9, ['1-9']],
  [5, 2, [], 12, ['6-6', '8-12']],
  [1, 1, [{ from: 4, price: 1 }], 9, ['1-3', '4-4', '5-9']],
  [1, 3, [{ from: 4, price: 1 }], 12, ['3-3', '6-6', '9-12']],
  // A break that is the minimum is none.
  [4, 1, [{ from: 4, price: 1 }], 9, ['4-4', '5-9']],
])('from %i in %is with breaks at %j up to %i', (minPacks, packMultiple, priceBreaks, most, runs) => {
  const found = runsOf(offer(0, 0, 1, 2, { minPacks, packMultiple, priceBreaks }), most, 250);
  expect(found.map(({ lo, hi }) => `${lo}-${hi}`)).toEqual(runs);
});

it.each([
  [700, 1000, 0, 1, 1000],
  [700, 500, 3000, 1500, 1500],
  [3200, 500, 3000, 1500, 3500],
])('lacking %i at steps of %i, %i of it for others in %is: %i short', (lacking, step, extra, part, short) => {
  const rows = rowsOf(night({ goods: [item('a', { step })], asks: [{ good: 0, quantity: 9 }] }));
  expect(shortOf(withExtra(rows, Float64Array.of(extra), Float64Array.of(part)), 0, lacking)).toBe(short);
});

it('weighs a unit of sale by its importance: a count, or 500 g', () => {
  expect(shortWeight(item('a', { importance: 3 })) * 1000).toBe(3000);
  expect(shortWeight(item('a', { importance: 3, isWeight: true, baseUnits: 500 })) * 500).toBe(3000);
});
