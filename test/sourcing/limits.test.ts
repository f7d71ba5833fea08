import { describe, expect, it } from 'vitest';
import type { Offer, Supplier } from '../../src/model/index.ts';
import { basketOf, type Basket } from '../../src/sourcing/basket.ts';
import {
  belowMinimum,
  lastIncrement,
  linesOf,
  linesOfOrder,
  overBudget,
  overWeight,
  stockLeft,
} from '../../src/sourcing/limits.ts';
import { overfull } from '../../src/sourcing/padding.ts';
import { mostOf } from '../../src/sourcing/runs.ts';
import { rowsOf } from '../../src/sourcing/rows.ts';
import { surplusLimit } from '../../src/sourcing/terms.ts';
import { item, night, offer, supplier } from './night.ts';

const [OIL, RICE] = [0, 1];

interface Parts {
  readonly terms?: Partial<Offer>;
  readonly limits?: Partial<Supplier>;
  readonly budget?: number | null;
  readonly fill?: number;
}

/** Oil of the first supplier, rice of the second in two waves: lines 0, 2 and 3; orders 0, 1 and 3. Ten of each are asked. */
const basketWith = (
  packs: readonly (readonly [line: number, packs: number])[],
  { terms = {}, limits = {}, budget = null, fill = 250 }: Parts = {},
): Basket =>
  basketOf(
    rowsOf(
      night({
        goods: [item('oil'), item('rice')],
        suppliers: [supplier('a'), supplier('b', limits)],
        offers: [offer(0, OIL, 1, 5), offer(1, RICE, 4, 10, { waves: [0, 1], packGrams: 300, ...terms })],
        asks: [
          { good: OIL, quantity: 10 },
          { good: RICE, quantity: 10 },
        ],
        waves: 2,
        sourcing: { budget, fillThresholdMilli: fill },
      }),
    ),
    packs,
  );

describe('the limits of an order', () => {
  const three = [
    [0, 1],
    [2, 1],
    [3, 2],
  ] as const;

  it.each([
    // the minimum, the load; orders 0 to 3
    [20, null, [false, true, false, false], [false, false, false, false]],
    [21, 600, [false, true, false, true], [false, false, false, false]],
    [10, 599, [false, false, false, false], [false, false, false, true]],
    [0, 299, [false, false, false, false], [false, true, false, true]],
    [11, 0, [false, true, false, false], [false, true, false, true]],
  ])('are its minimum (%i) and its load (%s)', (minOrder, maxGrams, below, over) => {
    const basket = basketWith(three, { limits: { minOrder, maxGrams } });
    expect([0, 1, 2, 3].map((order) => belowMinimum(basket, order))).toEqual(below);
    expect([0, 1, 2, 3].map((order) => overWeight(basket, order))).toEqual(over);
  });

  it.each([
    [null, false],
    [42, false],
    [41, true],
    [0, true],
  ])('are all orders together: a budget of %s', (budget, over) => {
    // 5 of oil, 10 and 20 of rice, and 7 for the delivery of the smaller of these.
    expect(overBudget(basketWith(three, { budget, limits: { deliveryFee: 7, freeDeliveryFrom: 20 } }))).toBe(
      over,
    );
  });

  it('is known by its lines, ascending', () => {
    const basket = basketWith(three);
    expect([0, 1, 2, 3].map((order) => linesOfOrder(basket, order))).toEqual([[0], [2], [], [3]]);
    expect([OIL, RICE].map((good) => linesOf(basket, good))).toEqual([[0], [2, 3]]);
    expect(linesOf(basketWith([[3, 1]]), RICE)).toEqual([3]);
  });
});

describe('the limits of a line', () => {
  it.each([
    [null, Infinity],
    [5, 2],
    [3, 0],
    [2, -1],
  ])('are its stock, in all waves together (%s)', (stockPacks, left) => {
    const basket = basketWith(
      [
        [2, 1],
        [3, 2],
      ],
      { terms: { stockPacks } },
    );
    expect([stockLeft(basket, 2), stockLeft(basket, 3)]).toEqual([left, left]);
  });

  it.each([
    // min_packs, multiple, packs: the last increment, and what may be over beside it at a fill of a quarter
    [1, 1, 1, 4000, 3000],
    [1, 1, 2, 4000, 3000],
    [3, 1, 3, 12_000, 9000],
    [3, 1, 4, 4000, 3000],
    [2, 2, 2, 8000, 6000],
    [2, 2, 4, 8000, 6000],
    [3, 2, 4, 16_000, 12_000],
    [3, 2, 6, 8000, 6000],
  ])('are its last increment (from %i in %is, %i packs)', (minPacks, packMultiple, packs, last, limit) => {
    const basket = basketWith([[2, packs]], { terms: { minPacks, packMultiple } });
    const over = surplusLimit(basket.rows.catalogue.offers[1]!, packs, 250);
    expect([lastIncrement(basket, 2), over]).toEqual([last, limit]);
  });

  it.each([
    // Ten of rice are asked for; packs of four.
    [[[2, 2]], 250, []],
    [[[2, 3]], 500, []],
    [[[2, 3]], 501, [2]],
    [
      [
        [2, 2],
        [3, 1],
      ],
      501,
      [2, 3],
    ],
    [[[3, 4]], 0, [3]],
    [[[3, 3]], 0, []],
    [[], 1000, []],
  ] as const)('are what is over: %j at a fill of %i', (packs, fill, lines) => {
    expect(overfull(basketWith(packs, { fill }), RICE)).toEqual(lines);
  });
});

describe('the most packs that are worth thinking of', () => {
  it.each([
    // For ten, packs of four: three, and one increment more and the smallest.
    [{}, 10, 5],
    [{}, 12, 5],
    [{}, 13, 6],
    [{ minPacks: 3 }, 10, 7],
    [{ packMultiple: 2 }, 10, 6],
    [{ packMultiple: 4 }, 10, 8],
    [{ stockPacks: 4 }, 10, 4],
    [{ stockPacks: 9 }, 10, 5],
    [{ stockPacks: 5, packMultiple: 2 }, 10, 4],
    [{ stockPacks: 2, minPacks: 3 }, 10, 0],
    [{ stockPacks: 3, minPacks: 3 }, 10, 3],
    [{ stockPacks: 0 }, 10, 0],
    // Twenty at 2 cost more than three at 10, at 1 less.
    [{ priceBreaks: [{ from: 20, price: 2 }] }, 10, 5],
    [{ priceBreaks: [{ from: 20, price: 1 }] }, 10, 20],
    [{ priceBreaks: [{ from: 20, price: 0 }] }, 10, 20],
    [{ priceBreaks: [{ from: 20, price: 0 }], stockPacks: 19 }, 10, 5],
  ] as const)('(%j, %i wanted)', (terms, wanted, most) => {
    expect(mostOf(offer(0, RICE, 4, 10, terms), wanted * 1000, 250)).toBe(most);
  });
});
