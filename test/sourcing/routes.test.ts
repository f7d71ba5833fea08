import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Night, Offer, Supplier } from '../../src/model/index.ts';
import { startHighs } from '../../src/solver/index.ts';
import { MOST_LANES, solveSmall } from '../../src/sourcing/exact/small.ts';
import { problemOf } from '../../src/sourcing/problem.ts';
import { rowsOf } from '../../src/sourcing/rows.ts';
import { firstBasket, solve, solveHere } from '../../src/sourcing/solve.ts';
import { item, night, offer, supplier, type NightParts } from './night.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

const [OIL, RICE] = [0, 1];

/** Five of oil and nine of rice; the second supplier is cheaper, and asks a fee. */
const nightWith = (parts: Partial<NightParts> = {}): Night =>
  night({
    goods: [item('oil'), item('rice')],
    suppliers: [supplier('a'), supplier('b', { deliveryFee: 20 })],
    offers: [offer(0, OIL, 1, 10), offer(1, OIL, 1, 8), offer(0, RICE, 1, 10), offer(1, RICE, 1, 9)],
    asks: [
      { good: OIL, quantity: 5 },
      { good: RICE, quantity: 9 },
    ],
    ...parts,
  });

const here = (one: Night) => {
  const rows = rowsOf(one);
  return solveHere(rows);
};

/** `suppliers` each with an offer of rice. */
const rivals = (count: number): Night =>
  nightWith({
    suppliers: Array.from({ length: count }, (_, of) => supplier(String(of))),
    offers: Array.from({ length: count }, (_, of) => offer(of, RICE, 1, 10 + of)),
    asks: [{ good: RICE, quantity: 9 }],
  });

describe('without a solver', () => {
  it('is a small night proven in every goal', () => {
    // All from the first: 140. Both from the second: 40 + 81 + 20 = 141.
    expect(here(nightWith())).toEqual({
      packs: [
        [0, 5],
        [2, 9],
      ],
      status: 'optimal',
      method: 'every set of orders',
      bounds: [
        { objective: 'shortage.', value: 0, lowerBound: 0 },
        { objective: 'money', value: 140, lowerBound: 140 },
        { objective: 'orders', value: 1, lowerBound: 1 },
        { objective: 'surplus', value: 0, lowerBound: 0 },
      ],
      proof: { least: [0], money: 140, ties: true },
    });
  });

  it.each([
    ['one order more is not', MOST_LANES, MOST_LANES + 1, rivals],
    [
      // Nine, one increment more and the smallest are as good as no end of it.
      'nor what several waves share',
      11,
      10,
      (stockPacks: number) =>
        nightWith({
          suppliers: [supplier('a', { maxGrams: 5 })],
          offers: [offer(0, RICE, 1, 10, { stockPacks, packGrams: 1, waves: [0, 1] })],
          asks: [{ good: RICE, quantity: 9 }],
          waves: 2,
        }),
    ],
  ] as const)('%s', (_, proven, not, of) => {
    expect(here(of(proven))?.status).toBe('optimal');
    expect(here(of(not))).toBeUndefined();
  });

  it('has no more than so many orders', () => {
    const columnsOf = (one: Night) => {
      const { pricer, apart } = problemOf(rowsOf(one));
      return solveSmall(pricer, apart)?.map(({ lines }) => lines);
    };
    expect(columnsOf(rivals(MOST_LANES))).toEqual([[{ line: 0, packs: 9 }]]);
    expect(columnsOf(rivals(MOST_LANES + 1))).toBeUndefined();
  });

  it.each([
    // the second supplier's terms: lines and money
    [{ deliveryFee: 18 }, 139, [1, 3]],
    [{ deliveryFee: 19 }, 140, [0, 2]],
    [{ deliveryFee: 0 }, 121, [1, 3]],
    [{ deliveryFee: 20, freeDeliveryFrom: 121 }, 121, [1, 3]],
    [{ deliveryFee: 20, freeDeliveryFrom: 122 }, 140, [0, 2]],
    [{ deliveryFee: 20, freeDeliveryFrom: 81 }, 121, [1, 3]],
    [{ deliveryFee: 0, minOrder: 121 }, 121, [1, 3]],
    [{ deliveryFee: 0, minOrder: 122 }, 140, [0, 2]],
    [{ deliveryFee: 0, maxGrams: 13 }, 122, [1, 2, 3]],
    [{ deliveryFee: 0, maxGrams: 14 }, 121, [1, 3]],
  ] as const)('weighs what orders ask: %j', (terms: Partial<Supplier>, money, lines) => {
    const one = nightWith({ suppliers: [supplier('a'), supplier('b', terms)] });
    const offers: Offer[] = one.catalogue.offers.map((own) => ({ ...own, packGrams: 1 }));
    const found = here({ ...one, catalogue: { ...one.catalogue, offers } })!;
    expect(found.bounds[1]).toMatchObject({ value: money, lowerBound: money });
    expect(found.packs.map(([line]) => line)).toEqual(lines);
  });

  it('leaves to the solver a shortage that orders force, where tiers are weighed against money', () => {
    const forced = (apart: boolean) => {
      const one = nightWith({
        suppliers: [supplier('a', { minOrder: 1000 })],
        offers: [offer(0, OIL, 1, 10), offer(0, RICE, 1, 10)],
      });
      return solveSmall(problemOf(rowsOf(one)).pricer, apart);
    };
    expect(forced(true)?.map(({ lines }) => lines)).toEqual([[], []]);
    expect(forced(false)).toBeUndefined();
  });

  it('keeps rules that orders do not know of', () => {
    const { pricer, apart } = problemOf(rowsOf(nightWith()));
    const cheapest = (most: number) =>
      solveSmall(pricer, apart, (columns) =>
        columns.every(({ lines }) => lines.every(({ line, packs }) => line % 2 === 1 || packs <= most)),
      )?.map(({ lines }) => lines);
    expect(cheapest(9)).toEqual([[{ line: 0, packs: 5 }], [{ line: 2, packs: 9 }]]);
    expect(cheapest(0)).toEqual([[{ line: 1, packs: 5 }], [{ line: 3, packs: 9 }]]);
  });
});

describe('by the solver', () => {
  /** Nine each of `count` goods, at 90 from the first supplier or at 84 from the second, who asks a fee. */
  const many = (count: number, limits: Partial<Supplier> = {}) =>
    night({
      goods: Array.from({ length: count }, (_, good) => item(String(good))),
      suppliers: [supplier('a', limits), supplier('b', { ...limits, deliveryFee: 5 })],
      offers: Array.from({ length: count }, (_, good) => [
        offer(0, good, 1, 10, { packGrams: 1 }),
        offer(1, good, 3, 28, { packGrams: 3 }),
      ]).flat(),
      asks: Array.from({ length: count }, (_, good) => ({ good, quantity: 9 })),
    });

  it.each([
    ['a tiny night goal by goal', many(3), 'goal by goal (HiGHS)'],
    ['others by branch and price', many(60), 'branch and price (HiGHS)'],
  ])('is %s', (_, one, method) => {
    const rows = rowsOf(one);
    const { status, method: how, bounds } = solve(highs, rows, firstBasket(rows));
    expect([status, how]).toEqual(['optimal', method]);
    const money = rows.catalogue.goods.length * 84 + 5;
    expect(bounds[1]).toEqual({ objective: 'money', value: money, lowerBound: money });
    // Orders and surplus are said where they are proven.
    expect(bounds.length).toBe(method.startsWith('goal') ? 4 : 2);
  });

  it('is a night of single things and limited loads as facility location', () => {
    const methodAt = (maxGrams: number | null, size: number) => {
      const one = many(60, { maxGrams });
      const offers = one.catalogue.offers.map((own) => ({ ...own, packSize: size, packGrams: 1 }));
      const rows = rowsOf({ ...one, catalogue: { ...one.catalogue, offers } });
      return solve(highs, rows, firstBasket(rows)).method;
    };
    expect(methodAt(600, 1000)).toBe('facility location (HiGHS)');
    expect(methodAt(null, 1000)).toBe('branch and price (HiGHS)');
    expect(methodAt(600, 7000)).toBe('branch and price (HiGHS)');
  });
});
