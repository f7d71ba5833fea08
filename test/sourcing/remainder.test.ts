import { describe, expect, it } from 'vitest';
import type { Commitments } from '../../src/model/index.ts';
import { remainderOf } from '../../src/sourcing/committed.ts';
import { item, night, offer, supplier } from './night.ts';

type Line = Commitments['lines'][number];

const line = (wave: number, atLeast: number, atMost: number | null = null, of = 0): Line => ({
  offer: of,
  wave,
  atLeast,
  atMost,
});

/** What is still to be had: supplier (1 and above: an order that is open already), waves, packs. */
function left(stockPacks: number | null, lines: readonly Line[]): readonly unknown[] {
  const whole = night({
    goods: [item('rice')],
    suppliers: [supplier('farm', { deliveryFee: 500, minOrder: 900 })],
    offers: [offer(0, 0, 1, 100, { stockPacks, waves: [0, 1] })],
    asks: [{ good: 0, quantity: 50 }],
    waves: 2,
  });
  const { catalogue } = remainderOf(whole, { lines, announced: [] }).night;
  return catalogue.offers.map((part) => [part.supplier, part.waves, part.stockPacks]);
}

describe('what is still to be had of an offer', () => {
  it.each([
    ['nothing went out', 10, [], [[0, [0, 1], 10]]],
    [
      'four in the first wave',
      10,
      [line(0, 4)],
      [
        [0, [1], 0],
        [1, [0], 6],
      ],
    ],
    [
      'four, and the supplier confirmed five',
      10,
      [line(0, 4, 5)],
      [
        [0, [1], 5],
        [1, [0], 1],
      ],
    ],
    [
      'four, and no more',
      10,
      [line(0, 4, 4)],
      [
        [0, [1], 6],
        [1, [0], 0],
      ],
    ],
    [
      'four of which only three can come',
      10,
      [line(0, 3, 3)],
      [
        [0, [1], 7],
        [1, [0], 0],
      ],
    ],
    [
      'none can come',
      10,
      [line(0, 0, 0)],
      [
        [0, [1], 10],
        [1, [0], 0],
      ],
    ],
    [
      'more than the supplier has',
      3,
      [line(0, 4)],
      [
        [0, [1], 0],
        [1, [0], 0],
      ],
    ],
    [
      'confirmed beyond what the supplier has',
      5,
      [line(0, 4, 9)],
      [
        [0, [1], 0],
        [1, [0], 1],
      ],
    ],
    [
      'without a limit',
      null,
      [line(0, 4)],
      [
        [0, [1], null],
        [1, [0], null],
      ],
    ],
    [
      'without a limit but the confirmed',
      null,
      [line(0, 4, 6)],
      [
        [0, [1], null],
        [1, [0], 2],
      ],
    ],
    [
      'both waves',
      10,
      [line(0, 4), line(1, 2)],
      [
        [1, [0], 4],
        [2, [1], 0],
      ],
    ],
    [
      'both waves, one at its most',
      10,
      [line(0, 4, 4), line(1, 2)],
      [
        [1, [0], 0],
        [2, [1], 4],
      ],
    ],
  ] as const)('%s', (_, stock, lines, parts) => {
    expect(left(stock, lines)).toEqual(parts);
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
    ],
    asks: [{ good: 1, quantity: 50 }],
    stock: [[1, 2000]],
    sourcing: { budget: 5000 },
  });
  const remaining = () =>
    remainderOf(whole, { lines: [line(0, 8, null, 1), line(0, 0, 3, 2)], announced: [] });

  it('has no minimum, no fee, the price that its packs have reached, and the load that is left', () => {
    const { catalogue } = remaining().night;
    const part = catalogue.offers.find(({ item: of, supplier: by }) => of === 1 && by === 2)!;
    expect(part).toMatchObject({ minPacks: 2, packPrice: 90, priceBreaks: [{ from: 2, price: 80 }] });
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
    expect(committed).toEqual([{ offer: 1, wave: 0, packs: 8 }]);
  });
});
