import { describe, expect, it } from 'vitest';
import type { Night } from '../../src/model/index.ts';
import { sourceOrders } from '../../src/sourcing/index.ts';
import { item, night, offer, supplier } from './night.ts';

/** Nights on which a simplification of the model once passed for a proof. */

const answered = async (one: Night) => {
  const { lines, status, bounds } = await sourceOrders(one);
  const bound = (name: string) => bounds.find(({ objective }) => objective === name);
  return {
    status,
    lines: lines.map(({ offer: of, wave, packs }) => [of, wave, packs]),
    short: bound('shortage.')!,
    money: bound('money')!,
  };
};

const [A, B] = [0, 1];

/** So many others that no small method will do. */
const crowd = (count: number) => ({
  goods: Array.from({ length: count }, (_, n) => item(`other${n}`)),
  offers: Array.from({ length: count }, (_, n) => offer(A, n + 1, 1, 10, { waves: [0, 1] })),
  asks: Array.from({ length: count }, (_, n) => ({ good: n + 1, quantity: 1 })),
});

describe('two orders of a supplier', () => {
  /** 41 are wanted: by tens, at least three of them, or one by one and dear. */
  const twice = (others: number, fill = 250): Night => {
    const { goods, offers, asks } = crowd(others);
    return night({
      goods: [item('rice'), ...goods],
      suppliers: [supplier('a'), supplier('b')],
      offers: [offer(A, 0, 10, 10, { minPacks: 3, waves: [0, 1] }), offer(B, 0, 1, 1000), ...offers],
      asks: [{ good: 0, quantity: 41 }, ...asks],
      waves: 2,
      sourcing: { fillThresholdMilli: fill },
    });
  };

  it.each([
    ['small', 0],
    ['large', 200],
  ])('are placed where that is cheaper, in a %s night', async (_, others) => {
    const { status, lines, money } = await answered(twice(others));
    expect(status).toBe('optimal');
    expect(money).toEqual({ objective: 'money', value: 60 + 10 * others, lowerBound: 60 + 10 * others });
    expect(lines.filter(([of]) => of === 0)).toEqual([
      [0, 0, 3],
      [0, 1, 3],
    ]);
  });

  it('are not where an increment may be wholly over', async () => {
    const { status, lines } = await answered(twice(0, 0));
    expect([status, lines]).toEqual(['optimal', [[0, 0, 5]]]);
  });

  it('are placed where only each alone reaches the minimum order', async () => {
    // Five at 10 are an order; ten at 4 are not, and nor are eleven or twelve.
    const { status, lines } = await answered(
      night({
        goods: [item('rice')],
        suppliers: [supplier('a', { minOrder: 50 })],
        offers: [offer(A, 0, 1, 10, { waves: [0, 1], priceBreaks: [{ from: 6, price: 4 }] })],
        asks: [{ good: 0, quantity: 10 }],
        waves: 2,
      }),
    );
    expect([status, lines]).toEqual([
      'optimal',
      [
        [0, 0, 5],
        [0, 1, 5],
      ],
    ]);
  });
});

describe('a price break', () => {
  const broken = (price: number, more: Partial<Parameters<typeof night>[0]> = {}) =>
    answered(
      night({
        goods: [item('rice')],
        suppliers: [supplier('a'), supplier('b')],
        offers: [offer(A, 0, 1, 100, { priceBreaks: [{ from: 10, price }] })],
        asks: [{ good: 0, quantity: 9 }],
        ...more,
      }),
    );

  it('is taken though more is left over than a pack that is needed would leave', async () => {
    expect(await broken(80)).toMatchObject({
      status: 'optimal',
      lines: [[0, 0, 10]],
      money: { value: 800, lowerBound: 800 },
    });
  });

  it('is not where fewer cost no more', async () => {
    expect(await broken(90)).toMatchObject({ status: 'optimal', lines: [[0, 0, 9]] });
  });

  it('is taken however far beyond the need it lies', async () => {
    const far = await broken(1, {
      offers: [offer(A, 0, 1, 100, { priceBreaks: [{ from: 200, price: 1 }] })],
    });
    expect(far).toMatchObject({ status: 'optimal', lines: [[0, 0, 200]], money: { value: 200 } });
  });
});

describe('packs of a small common divisor', () => {
  /** 240 kg in packs of 997 g and of a kilogram, beside others. */
  const fine = (kilograms: number, sizes: readonly number[], others = 0): Night => {
    const { goods, offers, asks } = crowd(others);
    return night({
      goods: [item('rice', { isWeight: true, baseUnits: 500, step: 500 }), ...goods],
      suppliers: [supplier('a'), supplier('b', { deliveryFee: 5 })],
      offers: [
        ...sizes.map((size, n) => offer(n % 2, 0, size / 1000, size - n * 3)),
        ...offers.map((own) => ({ ...own, waves: [0] })),
      ],
      asks: [{ good: 0, quantity: kilograms }, ...asks],
    });
  };

  it.each([
    ['997 g and a kilogram', 240, [997, 1000], 0],
    ['454 g and 500 g', 300, [454, 500], 0],
    ['454 g and 500 g, in a large night', 300, [454, 500], 200],
  ])('are proven exactly: %s', async (_, kilograms, sizes, others) => {
    const { status, short, money } = await answered(fine(kilograms, sizes, others));
    expect([status, short.value]).toEqual(['optimal', 0]);
    // Every number of the first, and what is then the fewest of the second.
    const [first = 0, second = 0] = sizes;
    let least = Infinity;
    for (let n = 0; n * first < kilograms * 1000 + first; n++) {
      const m = Math.max(0, Math.ceil((kilograms * 1000 - n * first) / second));
      const over = n * first + m * second - kilograms * 1000;
      if ((n > 0 && over > 0.75 * first) || (m > 0 && over > 0.75 * second)) continue;
      least = Math.min(least, n * first + m * (second - 3) + (m > 0 ? 5 : 0));
    }
    expect(money.value - 10 * others).toBe(least);
  });

  it.each([0, 200])(
    'claim nothing where the table of an item would be too large (%i others)',
    async (others) => {
      const { status, lines, short, money } = await answered(fine(4000, [997, 1000], others));
      expect(lines.length).toBeGreaterThan(others);
      expect([short.value, short.lowerBound]).toEqual([0, 0]);
      expect(money.lowerBound).toBeLessThanOrEqual(money.value);
      expect(status === 'optimal').toBe(money.lowerBound === money.value);
    },
  );
});

describe('padding to a minimum', () => {
  /** Eight are wanted, ten reach the minimum; perhaps somebody else has them, dearer. */
  const padded = (
    padToMinimum: number,
    other: number | null,
    more: Partial<Parameters<typeof night>[0]> = {},
  ) =>
    answered(
      night({
        goods: [item('rice')],
        suppliers: [supplier('a', { minOrder: 100 }), supplier('b')],
        offers: [offer(A, 0, 1, 10), ...(other === null ? [] : [offer(B, 0, 1, other)])],
        asks: [{ good: 0, quantity: 8 }],
        sourcing: { fillThresholdMilli: 250, padToMinimum },
        ...more,
      }),
    );

  it('is sought under a fill threshold, and not counted as surplus', async () => {
    const { lines, short, money } = await padded(20, null);
    expect([lines, short.value, short.lowerBound]).toEqual([[[0, 0, 10]], 0, 0]);
    // Proven is no more than what the goods that serve somebody cost.
    expect(money).toEqual({ objective: 'money', value: 100, lowerBound: 80 });
  });

  it('is not where it would cost more than is let', async () => {
    const { status, lines, short } = await padded(19, null);
    expect([status, lines, short.value]).toEqual(['optimal', [], 8000]);
  });

  it.each([
    [12, [[1, 0, 8]]],
    [13, [[0, 0, 10]]],
  ])('is where that is cheaper than another at %i', async (other, lines) => {
    expect((await padded(20, other)).lines).toEqual(lines);
  });

  it('takes the cheapest packs that reach it and that the load lets, of what somebody asked for', async () => {
    const { lines, money } = await padded(30, null, {
      goods: [item('rice'), item('oil'), item('salt')],
      suppliers: [supplier('a', { minOrder: 100, maxGrams: 10_000 })],
      offers: [
        offer(A, 0, 1, 10, { packGrams: 1000 }),
        offer(A, 1, 1, 7, { packGrams: 500 }),
        // Nobody asked for it.
        offer(A, 2, 1, 1, { packGrams: 1 }),
      ],
      asks: [
        { good: 0, quantity: 8 },
        { good: 1, quantity: 1 },
      ],
    });
    // 87 serve; two of oil more make 101, one of rice and one of oil 104, and no way costs less.
    expect([lines, money.value]).toEqual([
      [
        [0, 0, 8],
        [1, 0, 3],
      ],
      101,
    ]);
  });
});
