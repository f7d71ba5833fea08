import { describe, expect, it } from 'vitest';
import type { Commitments } from '../../src/model/index.ts';
import { remainderOf } from '../../src/sourcing/committed.ts';
import { item, night, offer, supplier } from './night.ts';

type Line = Commitments['lines'][number];

const line = (wave: number, atLeast: number, atMost: number | null, of: number): Line => ({
  offer: of,
  wave,
  atLeast,
  atMost,
});

/**
 * What is still to be had of an offer: supplier (1 and above: an order that is open already), waves, packs.
 *
 * @param sent packs that went out, by wave
 * @param limits what may be added, by wave
 */
function left(
  stockPacks: number | null,
  sent: Readonly<Record<number, number>>,
  limits: Readonly<Record<number, number>> = {},
): readonly unknown[] {
  const out = Object.entries(sent);
  const whole = night({
    goods: [item('rice')],
    suppliers: [supplier('farm', { deliveryFee: 500, minOrder: 900 })],
    offers: [
      offer(0, 0, 1, 100, { stockPacks, waves: [0, 1] }),
      ...out.map(([wave, packs]) => offer(0, 0, 1, 70, { stockPacks: packs, waves: [Number(wave)] })),
    ],
    asks: [{ good: 0, quantity: 50 }],
    waves: 2,
  });
  const lines = [
    ...Object.entries(limits).map(([wave, most]) => line(Number(wave), 0, most, 0)),
    ...out.map(([wave, packs], at) => line(Number(wave), packs, null, at + 1)),
  ];
  const { catalogue } = remainderOf(whole, { lines, announced: [] }).night;
  return catalogue.offers.map((part) => [part.supplier, part.waves, part.stockPacks, part.packPrice]);
}

describe('what is still to be had of an offer', () => {
  it.each([
    ['nothing went out', 10, {}, {}, [[0, [0, 1], 10]]],
    [
      'four in the first wave, which count against nothing',
      10,
      { 0: 4 },
      {},
      [
        [0, [1], 10],
        [1, [0], 10],
      ],
    ],
    [
      'four, and the supplier can add one',
      10,
      { 0: 4 },
      { 0: 1 },
      [
        [0, [1], 10],
        [1, [0], 1],
      ],
    ],
    [
      'four, and no more',
      10,
      { 0: 4 },
      { 0: 0 },
      [
        [0, [1], 10],
        [1, [0], 0],
      ],
    ],
    [
      'none can come',
      10,
      {},
      { 0: 0 },
      [
        [0, [1], 10],
        [1, [0], 0],
      ],
    ],
    [
      'without a limit',
      null,
      { 0: 4 },
      {},
      [
        [0, [1], null],
        [1, [0], null],
      ],
    ],
    [
      'both waves',
      10,
      { 0: 4, 1: 2 },
      {},
      [
        [1, [0], 10],
        [2, [1], 10],
      ],
    ],
  ] as const)('%s', (_, stock, sent, limits, parts) => {
    expect(left(stock, sent, limits)).toEqual(parts.map((part) => [...part, 100]));
  });
});

describe('what is added to an open order', () => {
  const terms = {
    minPacks: 6,
    packMultiple: 2,
    priceBreaks: [
      { from: 4, price: 90 },
      { from: 10, price: 80 },
    ],
  };
  const whole = night({
    goods: [item('oil'), item('rice')],
    suppliers: [
      supplier('farm', { deliveryFee: 500, freeDeliveryFrom: 9000, minOrder: 900, maxGrams: 20_000 }),
      supplier('shop', { minOrder: 300 }),
    ],
    offers: [
      offer(0, 0, 1, 70, { waves: [0], packGrams: 1000 }),
      offer(0, 1, 1, 100, { waves: [0], packGrams: 1500, ...terms }),
      offer(1, 1, 1, 110, { waves: [0] }),
      offer(0, 1, 1, 90, { waves: [0], packGrams: 1500 }),
    ],
    asks: [{ good: 1, quantity: 50 }],
    stock: [[1, 2000]],
    sourcing: { budget: 5000 },
  });
  const remaining = () =>
    remainderOf(whole, { lines: [line(0, 8, null, 3), line(0, 0, 3, 2)], announced: [] });

  it('is a line of its own, without a fee or a minimum order, and within the load that is left', () => {
    const { catalogue } = remaining().night;
    const part = catalogue.offers.find(({ item: of, supplier: by }) => of === 1 && by === 2)!;
    expect(part).toMatchObject({ packPrice: 100, ...terms });
    expect(catalogue.suppliers[2]).toMatchObject({
      deliveryFee: 0,
      freeDeliveryFrom: null,
      minOrder: 0,
      maxGrams: 8000,
    });
  });

  it('takes other goods of the supplier in too, on their own terms', () => {
    const { catalogue } = remaining().night;
    const oil = catalogue.offers.filter(({ item: of }) => of === 0);
    expect(oil.map(({ supplier: by, minPacks, packPrice }) => [by, minPacks, packPrice])).toEqual([
      [2, 1, 70],
    ]);
  });

  it('is no cause for a minimum order where less comes than was sent', () => {
    const { catalogue } = remaining().night;
    expect(catalogue.suppliers[3]).toMatchObject({ minOrder: 0 });
    expect(catalogue.suppliers[1]).toMatchObject({ minOrder: 300 });
  });

  it('counts what went out as stock, and its money as spent', () => {
    const { night: rest, committed } = remaining();
    const { catalogue, settings } = rest;
    expect(catalogue.stock.map(({ quantity, usable }) => [quantity, usable])).toEqual([
      [2000, true],
      [8000, true],
    ]);
    // 8 × 90 and a fee of 500.
    expect(settings.sourcing.budget).toBe(5000 - 720 - 500);
    expect(committed).toEqual([{ offer: 3, wave: 0, packs: 8 }]);
  });
});
