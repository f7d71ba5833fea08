import { describe, expect, it } from 'vitest';
import type { Good, Item, Offer, Supplier } from '../../src/model/index.ts';
import { netOf } from '../../src/sourcing/exact/net/make-net.ts';
import { openOrders } from '../../src/sourcing/exact/net/open-orders.ts';
import { shortByTier, weighShort } from '../../src/sourcing/exact/net/short.ts';
import { singlySold } from '../../src/sourcing/exact/net/single.ts';
import { rowsOf, withExtra } from '../../src/sourcing/rows.ts';
import { tierWeights } from '../../src/sourcing/weights.ts';
import { item, night, offer, supplier, type NightParts } from './night.ts';
import { bundle } from './rich.ts';

/** Nine of rice and two of oil are asked for; two waves. */
const rowsFor = (parts: Partial<NightParts>) =>
  rowsOf(
    night({
      goods: [item('oil'), item('rice')],
      suppliers: [supplier('a'), supplier('b')],
      asks: [
        { good: 1, quantity: 9 },
        { good: 0, quantity: 2 },
      ],
      waves: 2,
      ...parts,
    }),
  );

const [OIL, RICE] = [0, 1];

describe('the orders worth thinking of', () => {
  const open = (
    offers: readonly Offer[],
    terms: Partial<Supplier> = {},
    { apart = [], ...more }: Partial<NightParts> & { apart?: readonly number[] } = {},
  ): number[] => {
    const rows = rowsFor({ offers, suppliers: [supplier('a', terms), supplier('b')], ...more });
    // Without those of the second supplier, who has nothing to sell here.
    return [...openOrders(rows, rows.need, new Set(apart))]
      .filter((order) => order % 2 === 0)
      .sort((a, b) => a - b);
  };
  const both = { waves: [0, 1], packGrams: 1000 };
  const dearer = { ...both, priceBreaks: [{ from: 3, price: 11 }] };

  it.each([
    ['one where all can come in it', [offer(0, RICE, 1, 10, both)], {}, [0]],
    ['the earliest of those', [offer(0, RICE, 1, 10, { ...both, waves: [1] })], {}, [2]],
    ['the one that all have', [offer(0, OIL, 1, 10, both), offer(0, RICE, 1, 10, { waves: [1] })], {}, [2]],
    [
      'all where none has all',
      [offer(0, OIL, 1, 10, { waves: [0] }), offer(0, RICE, 1, 10, { waves: [1] })],
      {},
      [0, 2],
    ],
    // Nine at one a pack, and less than one over: never more than ten packs of 1 kg.
    ['one where the load holds whatever is bought', [offer(0, RICE, 1, 10, both)], { maxGrams: 10_000 }, [0]],
    ['all where it could be reached', [offer(0, RICE, 1, 10, both)], { maxGrams: 9_999 }, [0, 2]],
    [
      'the heaviest offer of an item counts',
      [offer(0, RICE, 1, 10, both), offer(0, RICE, 1, 10, { ...both, packGrams: 10 })],
      { maxGrams: 9_999 },
      [0, 2],
    ],
    ['items add up', [offer(0, OIL, 1, 10, both), offer(0, RICE, 1, 10, both)], { maxGrams: 12_999 }, [0, 2]],
    ['all where a larger count is dearer', [offer(0, RICE, 1, 10, dearer)], {}, [0, 2]],
  ])('%s', (_, offers, terms, orders) => {
    expect(open(offers, terms)).toEqual(orders);
  });

  it('are all of a supplier that is to have them', () => {
    expect(open([offer(0, RICE, 1, 10, both)], {}, { apart: [0] })).toEqual([0, 2]);
    expect(open([offer(0, RICE, 1, 10, both)], {}, { apart: [1] })).toEqual([0]);
  });

  it('do not mind what nobody needs', () => {
    const offers = [offer(0, OIL, 1, 10, { waves: [0] }), offer(0, RICE, 1, 10, { waves: [1] })];
    expect(open(offers, {}, { stock: [[OIL, 2000]] })).toEqual([2]);
  });
});

describe('an offer on several lines at once', () => {
  const twice = (terms: Partial<Offer>, { fill = 250, apart = false } = {}): unknown[] => {
    const rows = rowsFor({
      offers: [offer(0, RICE, 1, 10, { waves: [0, 1], ...terms })],
      sourcing: { fillThresholdMilli: fill },
    });
    const { items } = netOf(rows, rows.need, new Set(apart ? [0] : []));
    return items[0]!.stages
      .flat()
      .flatMap(({ parts, pack, limit }) =>
        parts === undefined ? [] : [[parts.map(({ lane, packs }) => [lane, packs]), pack, limit]],
      );
  };

  it.each([
    [
      'at its minimum',
      { minPacks: 3 },
      {},
      [
        [
          [
            [0, 3],
            [0, 3],
          ],
          6,
          2250,
        ],
      ],
    ],
    ['not where that is one multiple', { minPacks: 3, packMultiple: 3 }, {}, []],
    ['not where all but an increment may be left over anyway', { minPacks: 3 }, { fill: 0 }, []],
    ['not where more than is wanted would be left over', { minPacks: 9 }, {}, []],
    ['not where there is not enough', { minPacks: 3, stockPacks: 5 }, {}, []],
    ['not where it comes in one wave', { minPacks: 3, waves: [0] }, {}, []],
    // Five at 6 cost no more than four at 10, nor than three: two less may be left over.
    [
      'at a break',
      { priceBreaks: [{ from: 5, price: 6 }] },
      {},
      [
        [
          [
            [0, 5],
            [0, 5],
          ],
          10,
          1999,
        ],
      ],
    ],
    ['not where its waves are choices of their own', { minPacks: 3 }, { apart: true }, []],
    [
      'in its own orders where they share its stock',
      { minPacks: 3, stockPacks: 7 },
      { apart: true },
      [
        [
          [
            [0, 3],
            [1, 3],
          ],
          6,
          2250,
        ],
      ],
    ],
  ])('is thought of %s', (_, terms, more, told) => {
    expect(twice(terms, more)).toEqual(told);
  });
});

describe('what is sold singly', () => {
  const isSingle = (
    offers: readonly Offer[],
    {
      good = {},
      extra = 0,
      bundled = false,
      ...more
    }: Partial<NightParts> & {
      good?: Partial<Item>;
      extra?: number;
      bundled?: boolean;
    } = {},
  ): boolean => {
    const goods: Good[] = [item('oil'), item('rice', good), bundle('set', [[RICE, 1]])];
    const asks = [{ good: RICE, quantity: 8 }, ...(bundled ? [{ good: 2, quantity: 1 }] : [])];
    const rows = rowsFor({ goods, offers, asks, ...more });
    return singlySold(withExtra(rows, Float64Array.of(0, extra, 0), Float64Array.of(1, 1000, 1))).has(RICE);
  };
  const one = offer(0, RICE, 1, 10);

  it.each([
    ['at one price, in any number', true, [one], {}],
    ['by several suppliers', true, [one, offer(1, RICE, 1, 11)], {}],
    ['in parts of a step', true, [one], { good: { step: 2000 } }],
    ['in packs of whole steps', true, [offer(0, RICE, 2, 10)], {}],
    ['beside stock in whole packs', true, [one], { stock: [[RICE, 3000]] as const }],
    ['not without an offer', false, [], {}],
    ['not in packs of two sizes', false, [one, offer(1, RICE, 2, 11)], {}],
    ['not at two prices', false, [offer(0, RICE, 1, 10, { priceBreaks: [{ from: 3, price: 9 }] })], {}],
    ['not from two on', false, [offer(0, RICE, 1, 10, { minPacks: 2 })], {}],
    ['not in twos', false, [offer(0, RICE, 1, 10, { packMultiple: 2 })], {}],
    ['not in packs that do not add up', false, [offer(0, RICE, 3, 10)], {}],
    ['where one more could be of no use', true, [one], { sourcing: { fillThresholdMilli: 0 } }],
    [
      'not where one more reaches a minimum or spares a fee',
      false,
      [one],
      { sourcing: { fillThresholdMilli: 0 }, suppliers: [supplier('a', { freeDeliveryFrom: 90 })] },
    ],
    ['not beside stock in part of a pack', false, [one], { stock: [[RICE, 3500]] as const }],
    ['not where it stands in for others', false, [one], { extra: 1000 }],
    ['not where it is part of a bundle', false, [one], { bundled: true }],
  ])('%s', (_, single, offers, more) => {
    expect(isSingle(offers, more)).toBe(single);
  });
});

describe("an item's place in the net", () => {
  it('has stages of runs, those that reach least first, and classes of surplus', () => {
    const rows = rowsFor({
      offers: [
        offer(0, RICE, 4, 30, { packGrams: 7 }),
        offer(1, RICE, 2, 10, { minPacks: 2, stockPacks: 3, waves: [1] }),
      ],
      stock: [[RICE, 1000]],
    });
    const { items, lanes, shared } = netOf(rows, rows.need, new Set([0, 3]));
    const rest = { step: 1, twin: -1 };
    // Eight are wanted, in units of two; the second offer's line is 3, in lane 1.
    expect(items).toEqual([
      {
        item: RICE,
        unit: 2000,
        wanted: 8000,
        stages: [
          [
            {
              ...rest,
              line: 3,
              lane: 1,
              pack: 1,
              grams: 0,
              lo: 2,
              hi: 2,
              price: 10,
              limit: 3000,
              lowest: 10,
              highest: 10,
            },
            {
              ...rest,
              line: 3,
              lane: 1,
              pack: 1,
              grams: 0,
              lo: 3,
              hi: 3,
              price: 10,
              limit: 1500,
              lowest: 10,
              highest: 10,
            },
          ],
          [
            {
              ...rest,
              line: 0,
              lane: 0,
              pack: 2,
              grams: 7,
              lo: 1,
              hi: 2,
              price: 30,
              limit: 3000,
              lowest: 30,
              highest: 30,
            },
          ],
        ],
        classes: [
          { below: -1, limit: 1500 },
          { below: 1500, limit: 3000 },
        ],
      },
    ]);
    expect(lanes.map(({ order, supplier: of, wave }) => [order, of, wave])).toEqual([
      [0, 0, 0],
      [3, 1, 1],
    ]);
    expect(shared).toEqual([]);
  });

  it('shares a stock between waves, and knows what both bring at the smallest count', () => {
    const terms = { minPacks: 3, stockPacks: 7, waves: [0, 1] };
    const rows = rowsFor({ offers: [offer(0, RICE, 1, 10, terms)] });
    const { items, shared } = netOf(rows, rows.need, new Set([0]));
    const runs = items[0]!.stages
      .flat()
      .map(({ line, lo, hi, parts }) => [line, lo, hi, parts?.map((part) => part.line)]);
    expect(items[0]!.stages).toHaveLength(1);
    expect(runs).toEqual([
      [0, 3, 3, undefined],
      [0, 4, 7, undefined],
      [1, 3, 3, undefined],
      [1, 4, 7, undefined],
      [0, 1, 1, [0, 1]],
    ]);
    expect(shared).toEqual([
      {
        lines: [
          { line: 0, lane: 0 },
          { line: 1, lane: 1 },
        ],
        smallest: 3,
        step: 1,
        rising: false,
      },
    ]);
  });

  it.each([
    ['not in one wave', { stockPacks: 7 }, [], 0],
    ['not where the stock serves everyone', { stockPacks: 20, waves: [0, 1] }, [0], 0],
    ['nor where there is no end of it', { waves: [0, 1] }, [0], 0],
    ['where it does not', { stockPacks: 7, waves: [0, 1] }, [0], 1],
    [
      'dearer with the count',
      { stockPacks: 7, waves: [0, 1], priceBreaks: [{ from: 3, price: 11 }] },
      [0],
      1,
    ],
  ])('shares %s', (_, terms, apart, count) => {
    const rows = rowsFor({ offers: [offer(0, RICE, 1, 10, terms)] });
    const { shared } = netOf(rows, rows.need, new Set(apart));
    expect(shared).toHaveLength(count);
    if (count > 0) expect(shared[0]!.rising).toBe('priceBreaks' in terms);
  });

  it('has lanes with what their suppliers ask', () => {
    const lanesOf = (terms: Partial<Supplier>) =>
      netOf(
        rowsFor({ suppliers: [supplier('a', terms), supplier('b')], offers: [offer(0, RICE, 1, 10)] }),
        Float64Array.of(0, 9000),
      ).lanes[0];
    const terms = { deliveryFee: 7, minOrder: 50, maxGrams: 99 };
    expect(lanesOf(terms)).toMatchObject({ fee: 7, minimum: 50, free: Infinity, maxGrams: 99 });
    expect(lanesOf({ ...terms, freeDeliveryFrom: 80, maxGrams: null })).toMatchObject({
      free: 80,
      maxGrams: Infinity,
    });
    // Free below the minimum is free from the minimum; what costs nothing is never free.
    expect(lanesOf({ ...terms, freeDeliveryFrom: 40 })).toMatchObject({ free: 50 });
    expect(lanesOf({ ...terms, deliveryFee: 0, freeDeliveryFrom: 80 })).toMatchObject({ free: Infinity });
  });
});

describe('what being short weighs', () => {
  const rows = rowsFor({
    goods: [item('oil', { importance: 2 }), item('rice', { isWeight: true, baseUnits: 500 })],
    asks: [
      { good: OIL, quantity: 3, tier: 0 },
      { good: OIL, quantity: 4, tier: 1 },
      { good: RICE, quantity: 5, tier: 1 },
    ],
    tiers: 3,
  });

  it.each([
    [0, [0, 0, 0]],
    [1000, [0, 2000, 0]],
    [4000, [0, 8000, 0]],
    [6000, [4000, 8000, 0]],
    [7000, [6000, 8000, 0]],
  ])('%i of oil is short of the last tiers first', (short, byTier) => {
    expect(shortByTier(rows, OIL, short)).toEqual(byTier);
    expect(weighShort(rows, OIL, short, [100, 10, 1])).toBe(byTier[0]! * 100 + byTier[1]! * 10 + byTier[2]!);
  });

  it('weighs goods by weight twice', () => {
    expect(shortByTier(rows, RICE, 1000)).toEqual([0, 2000, 0]);
  });
});

describe('the weights of tiers', () => {
  const parts: Partial<NightParts> = {
    goods: [item('oil', { step: 2000 }), item('rice', { importance: 3 })],
    suppliers: [supplier('a', { deliveryFee: 5000 }), supplier('b')],
    offers: [offer(0, RICE, 2, 10, { minPacks: 3, priceBreaks: [{ from: 9, price: 12 }], waves: [0, 1] })],
    asks: [
      { good: RICE, quantity: 9, tier: 0 },
      { good: OIL, quantity: 2, tier: 1 },
    ],
    tiers: 2,
  };

  it('keep the goals apart: a shortage outweighs all money, and all shortage of the tiers after', () => {
    // Two waves' fees, and (5 + 3 + 1) packs at 12 in each wave; steps of 2000 × 1 and 1000 × 3.
    const money = 2 * 5000 + 2 * (5 + 3 + 1) * 12;
    const last = Math.floor(money / 1000) + 1;
    const first = Math.floor((money + last * 2000) / 1000) + 1;
    expect(tierWeights(rowsFor(parts))).toEqual({ byTier: [first, last], apart: true });
  });

  it('count money that is more than the least shortage', () => {
    const dear = offer(0, RICE, 2, 1_000_000, { waves: [0] });
    const money = 2 * 5000 + (5 + 1 + 1) * 1_000_000;
    expect(tierWeights(rowsFor({ ...parts, offers: [dear] })).byTier[1]).toBe(Math.floor(money / 1000) + 1);
  });

  it.each([
    [
      'there are bundles',
      {
        goods: [...parts.goods!, bundle('set', [[RICE, 1]])],
        asks: [...parts.asks!, { good: 2, quantity: 1 }],
      },
      0,
    ],
    ['something stands in for others', {}, 1000],
    ['sums would not be exact any more', { offers: [offer(0, RICE, 1, 1e9)] }, 0],
  ])('are such as a solver bears where %s', (_, more, extra) => {
    const rows = rowsFor({ ...parts, ...more });
    const own = withExtra(
      rows,
      rows.need.map((__, good) => (good === OIL ? extra : 0)),
      rows.extraStep,
    );
    expect(tierWeights(own)).toEqual({ byTier: [16_000, 2000], apart: false });
  });

  it('differ by eight as far as the third from the last', () => {
    const offers = [offer(0, RICE, 1, 1e9)];
    expect(tierWeights(rowsFor({ ...parts, offers, tiers: 5 })).byTier).toEqual([
      1_024_000, 1_024_000, 128_000, 16_000, 2000,
    ]);
  });
});
