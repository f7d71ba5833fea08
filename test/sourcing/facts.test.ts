import { describe, expect, it } from 'vitest';
import type { Offer, Sourcing, SourcedLine, Supplier } from '../../src/model/index.ts';
import { otherOffers, orderLimits, orderHints } from '../../src/sourcing/index.ts';
import { item, night, offer, supplier, type NightParts } from './night.ts';

const [OIL, RICE] = [0, 1];

const nightWith = (parts: Partial<NightParts>) =>
  night({
    goods: [item('oil'), item('rice')],
    suppliers: [supplier('a'), supplier('b')],
    asks: [],
    waves: 3,
    ...parts,
  });

const line = (index: number, wave: number, packs: number): SourcedLine => ({ offer: index, wave, packs });

describe('an offer alone', () => {
  const alone = (asked: number, stock: number, terms: Partial<Offer>) => {
    const one = nightWith({
      offers: [offer(0, RICE, 10, 30, terms)],
      stock: [[RICE, stock]],
      asks: [{ good: RICE, quantity: asked }],
    });
    const { bought, offers } = otherOffers(one, [], RICE);
    return [bought, ...Object.values(offers[0]!.alone)];
  };

  it.each([
    // asked, stock, terms: what stock leaves, packs, base units, money
    [29, 0, {}, [29_000, 3, 30_000, 90]],
    [30, 0, {}, [30_000, 3, 30_000, 90]],
    [31, 0, {}, [31_000, 4, 40_000, 120]],
    [31, 1000, {}, [30_000, 3, 30_000, 90]],
    [31, 30_500, {}, [500, 1, 10_000, 30]],
    [31, 31_000, {}, [0, 0, 0, 0]],
    [31, 32_000, {}, [0, 0, 0, 0]],
    [29, 0, { packMultiple: 2 }, [29_000, 4, 40_000, 120]],
    [40, 0, { packMultiple: 2 }, [40_000, 4, 40_000, 120]],
    [29, 0, { minPacks: 5 }, [29_000, 5, 50_000, 150]],
    [29, 0, { minPacks: 5, packMultiple: 3 }, [29_000, 6, 60_000, 180]],
    [29, 0, { stockPacks: 2 }, [29_000, 2, 20_000, 60]],
    [29, 0, { stockPacks: 3, packMultiple: 2 }, [29_000, 2, 20_000, 60]],
    [29, 0, { stockPacks: 2, minPacks: 3 }, [29_000, 0, 0, 0]],
    [29, 0, { priceBreaks: [{ from: 3, price: 25 }] }, [29_000, 3, 30_000, 75]],
    [20, 0, { priceBreaks: [{ from: 3, price: 25 }] }, [20_000, 2, 20_000, 60]],
  ])('for %i asked and stock of %i (%j)', (asked, stock, terms, facts) => {
    expect(alone(asked, stock, terms)).toEqual(facts);
  });

  it('is forbidden wave by wave', () => {
    const one = nightWith({
      suppliers: [supplier('a', { minOrder: 30 }), supplier('b')],
      offers: [offer(0, RICE, 1, 10, { waves: [0, 2] }), offer(1, RICE, 1, 11, { waves: [1] })],
      asks: [{ good: RICE, quantity: 3 }],
    });
    const forbidsAfter = (...lines: SourcedLine[]) =>
      otherOffers(one, lines, RICE).offers.map(({ forbids }) =>
        forbids.map(({ wave, reasons }) => [wave, ...reasons]),
      );
    expect(forbidsAfter(line(0, 0, 2))).toEqual([[[0], [2, 'minimum-not-reached']], [[1]]]);
    expect(forbidsAfter(line(0, 2, 3))).toEqual([
      [
        [0, 'minimum-not-reached', 'pack-not-filled'],
        [2, 'pack-not-filled'],
      ],
      [[1, 'pack-not-filled']],
    ]);
  });
});

describe("a supplier's orders", () => {
  const terms: Partial<Supplier> = { deliveryFee: 7, freeDeliveryFrom: 100, minOrder: 30, maxGrams: 5000 };
  const parts: Partial<NightParts> = {
    suppliers: [supplier('a', terms), supplier('b', { deliveryFee: 3 })],
    offers: [
      offer(0, RICE, 1, 10, { waves: [2], packGrams: 700 }),
      offer(0, OIL, 1, 5, { waves: [0, 2], packGrams: 100 }),
      offer(1, OIL, 1, 6, { waves: [1] }),
    ],
    asks: [
      { good: RICE, quantity: 20 },
      { good: OIL, quantity: 20 },
    ],
  };
  const [one, empty] = [
    { lines: 1, deliveryFee: 7, toMinimum: 0 },
    { lines: 0, deliveryFee: 0, goods: 0, grams: 0, toMinimum: 30, toFreeDelivery: 100, gramsLeft: 5000 },
  ];

  it.each([
    [[], [empty, empty]],
    [
      [line(1, 0, 5)],
      [{ ...one, goods: 25, grams: 500, toMinimum: 5, toFreeDelivery: 75, gramsLeft: 4500 }, empty],
    ],
    [[line(1, 0, 6)], [{ ...one, goods: 30, grams: 600, toFreeDelivery: 70, gramsLeft: 4400 }, empty]],
    [[line(0, 2, 3)], [empty, { ...one, goods: 30, grams: 2100, toFreeDelivery: 70, gramsLeft: 2900 }]],
    [
      [line(0, 2, 9), line(1, 2, 2)],
      [
        empty,
        { ...one, lines: 2, goods: 100, grams: 6500, toFreeDelivery: 0, deliveryFee: 0, gramsLeft: -1500 },
      ],
    ],
    [[line(1, 0, 19)], [{ ...one, goods: 95, toFreeDelivery: 5 }, empty]],
    [[line(1, 0, 21)], [{ ...one, goods: 105, toFreeDelivery: 0, deliveryFee: 0 }, empty]],
    // Another supplier's order is none of these.
    [[line(2, 1, 20)], [empty, empty]],
  ])('come to what their lines come to: %j', (lines, facts) => {
    const { waves, supplier: of } = orderLimits(nightWith(parts), lines, 0);
    expect(of).toBe(0);
    expect(waves.map(({ wave }) => wave)).toEqual([0, 2]);
    expect(waves).toMatchObject(facts);
  });

  it('have no limit where none is told', () => {
    expect(orderLimits(nightWith(parts), [line(2, 1, 20)], 1).waves).toEqual([
      {
        wave: 1,
        lines: 1,
        goods: 120,
        deliveryFee: 3,
        grams: 0,
        toMinimum: 0,
        toFreeDelivery: null,
        gramsLeft: null,
        couldServe: [],
      },
    ]);
  });

  const served = (terms: Partial<Offer>, bag: number, packs: number) => {
    const one = nightWith({
      offers: [offer(0, RICE, 1, 10, { waves: [0, 2], ...terms }), offer(0, RICE, 3, bag, { waves: [0] })],
      asks: [{ good: RICE, quantity: 9 }],
    });
    return orderLimits(one, [line(0, 0, packs)], 0).waves.map(({ couldServe }) =>
      couldServe.map((facts) => [facts.packs, facts.amount]),
    );
  };

  it.each([
    // Of nine, packs are had; a bag of three comes in the first wave alone. By wave: packs and money of the cheapest.
    ['the cheapest of several offers', {}, 24, 5, [[[4, 40]], [[4, 40]]]],
    ['the first of equals', {}, 20, 5, [[[4, 40]], [[4, 40]]]],
    ['another where it is cheaper', {}, 19, 5, [[[2, 38]], [[4, 40]]]],
    ['the last of its stock', { stockPacks: 7 }, 24, 5, [[[2, 20]], [[2, 20]]]],
    ['none where the stock is gone', { stockPacks: 5 }, 24, 5, [[[2, 48]], []]],
    ['one', {}, 24, 8, [[[1, 10]], [[1, 10]]]],
    ['nothing where nobody lacks it', {}, 24, 9, [[], []]],
  ])('could serve %s', (_, terms, bag, packs, amounts) => {
    expect(served(terms, bag, packs)).toEqual(amounts);
  });

  it('could serve several items, in their order', () => {
    const [first] = orderLimits(
      nightWith({ ...parts, offers: [offer(0, RICE, 1, 10), offer(0, OIL, 1, 5)] }),
      [line(0, 0, 1)],
      0,
    ).waves;
    expect(first!.couldServe).toEqual([
      { item: OIL, packs: 20, amount: 100 },
      { item: RICE, packs: 19, amount: 190 },
    ]);
  });
});

describe('what a little more would gain', () => {
  const hintsFor = (terms: Partial<Supplier>, packs: number, reason: 'minimum-not-reached' | 'budget') => {
    const one = nightWith({
      suppliers: [supplier('a', terms), supplier('b', terms)],
      offers: [
        offer(1, RICE, 1, 10, { waves: [0] }),
        offer(0, RICE, 1, 10, { waves: [0, 1] }),
        offer(0, OIL, 1, 10, { waves: [1] }),
      ],
      asks: [
        { good: RICE, quantity: 20 },
        { good: OIL, quantity: 3 },
      ],
    });
    const lines = packs > 0 ? [line(0, 0, packs), line(1, 1, packs)] : [];
    const answer: Sourcing = {
      lines,
      supply: [0, 0],
      shortReason: ['minimum-not-reached', reason],
      status: 'feasible',
      method: '',
      bounds: [],
    };
    return orderHints(one, answer);
  };

  it.each([
    // Goods of 100 an order: less than twice the fee must be missing.
    [109, [9, 9]],
    [119, [19, 19]],
    [120, []],
    [100, []],
    [99, []],
  ])('is free delivery from %i', (from, missing) => {
    const hints = hintsFor({ deliveryFee: 10, freeDeliveryFrom: from }, 10, 'budget');
    const gained = hints.filter(({ kind }) => kind === 'free-delivery');
    expect(gained.map((hint) => hint.missing)).toEqual(missing);
    if (missing.length > 0)
      expect(gained.map(({ wave, supplier: of }) => [wave, of])).toEqual([
        [0, 1],
        [1, 0],
      ]);
    for (const hint of gained) expect(hint).toMatchObject({ saves: 10 });
  });

  it('is nothing where delivery costs nothing, is never free, or nothing is ordered', () => {
    expect(hintsFor({ deliveryFee: 0, freeDeliveryFrom: 105 }, 10, 'budget')).toEqual([]);
    expect(hintsFor({ deliveryFee: 10 }, 10, 'budget')).toEqual([]);
    expect(hintsFor({ deliveryFee: 100, freeDeliveryFrom: 105 }, 0, 'budget')).toEqual([]);
  });

  it('is a minimum that leaves people short, by wave and supplier', () => {
    // Rice could be 200 of each order, oil 30 more of the last.
    const hint = (of: number, wave: number, missing: number, items: readonly number[]) => ({
      kind: 'minimum',
      supplier: of,
      wave,
      missing,
      items,
    });
    expect(hintsFor({ minOrder: 240 }, 0, 'minimum-not-reached')).toEqual([
      hint(0, 0, 40, [RICE]),
      hint(1, 0, 40, [RICE]),
      hint(0, 1, 10, [OIL, RICE]),
    ]);
    expect(hintsFor({ minOrder: 230 }, 0, 'minimum-not-reached')).toEqual([
      hint(0, 0, 30, [RICE]),
      hint(1, 0, 30, [RICE]),
    ]);
    expect(hintsFor({ minOrder: 240 }, 0, 'budget')).toEqual([hint(0, 1, 10, [OIL])]);
    // An order that is placed below its minimum is not one to place.
    expect(hintsFor({ minOrder: 240 }, 1, 'minimum-not-reached')).toEqual([hint(0, 0, 60, [RICE])]);
  });
});
