import { array, constantFrom, integer, nat, option, record, tuple, type Arbitrary } from 'fast-check';
import type { Bundle, Night } from '../../src/model/index.ts';
import { mostOf } from '../../src/sourcing/runs.ts';
import type { Rows } from '../../src/sourcing/rows.ts';
import { smallestPacks } from '../../src/sourcing/terms.ts';
import { plainBundle } from '../support/index.ts';
import { item, night, offer, supplier } from './night.ts';

/** A bundle of items, `parts` in whole units. */
export function bundle(id: string, parts: readonly (readonly [item: number, units: number])[]): Bundle {
  return plainBundle(id, { components: parts.map(([of, units]) => ({ item: of, quantity: units * 1000 })) });
}

/**
 * Nights of two or three items with all that the rules know: a bundle, goods by weight, importances, steps, stock,
 * minimums, multiples, breaks, fees, loads, waves, a budget. Few packs on a line, so that all baskets can be tried.
 */
export const richNights: Arbitrary<Night> = record({
  weighed: constantFrom(true, false),
  steps: array(constantFrom(1000, 1000, 2000), { minLength: 3, maxLength: 3 }),
  importance: array(integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
  bundled: constantFrom(true, false),
  single: constantFrom(true, false, false),
  suppliers: array(
    record({
      deliveryFee: integer({ min: 0, max: 12 }),
      freeDeliveryFrom: option(integer({ min: 0, max: 60 })),
      minOrder: constantFrom(0, 0, 15, 30),
      maxGrams: option(integer({ min: 4, max: 20 }), { freq: 3 }),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  offers: array(
    record({
      s: nat(1),
      i: nat(2),
      size: constantFrom(1, 2, 3),
      price: integer({ min: 1, max: 30 }),
      stockPacks: integer({ min: 1, max: 4 }),
      minPacks: constantFrom(1, 1, 2),
      packMultiple: constantFrom(1, 1, 2),
      cheaper: option(record({ from: integer({ min: 2, max: 4 }), off: integer({ min: -3, max: 5 }) })),
      waves: constantFrom([0], [1], [0, 1]),
      packGrams: integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  asks: array(record({ good: nat(3), tier: nat(1), quantity: integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 5,
  }),
  stock: array(record({ i: nat(2), quantity: nat(4) }), { maxLength: 2 }),
  fill: constantFrom(250, 500, 1000),
  budget: option(integer({ min: 0, max: 120 }), { freq: 3 }),
}).map((parts) =>
  night({
    goods: [
      ...parts.steps.map((step, n) =>
        item(`i${n}`, {
          step,
          importance: parts.importance[n]!,
          ...(n === 0 && parts.weighed ? { isWeight: true, baseUnits: 500 } : {}),
        }),
      ),
      bundle('set', [
        [0, parts.steps[0]! / 1000],
        [1, (2 * parts.steps[1]!) / 1000],
      ]),
    ],
    suppliers: parts.suppliers.map((terms, n) => supplier(`s${n}`, terms)),
    offers: parts.offers
      .map(({ s, i, size, price, cheaper, ...terms }) =>
        offer(s, i, parts.single ? 1 : size, price, {
          ...terms,
          ...(parts.single ? { minPacks: 1, packMultiple: 1 } : {}),
          priceBreaks:
            cheaper === null || parts.single
              ? []
              : [{ from: cheaper.from, price: Math.max(0, price - cheaper.off) }],
        }),
      )
      .sort((a, b) => a.item - b.item || a.supplier - b.supplier),
    stock: parts.stock.map(({ i, quantity }) => [i, quantity * parts.steps[i]!] as const),
    asks: parts.asks
      .filter(({ good }) => good < 3 || parts.bundled)
      .map((ask) => ({ ...ask, quantity: (ask.quantity * (parts.steps[ask.good] ?? 1000)) / 1000 })),
    tiers: 2,
    waves: 2,
    sourcing: { fillThresholdMilli: parts.fill, budget: parts.budget },
  }),
);

/** What is wanted of the three items to stand in for others, and in what parts. */
export const extras = array(tuple(nat(2), constantFrom(1000, 2000, 3000)), {
  minLength: 3,
  maxLength: 3,
}).map((parts): [Float64Array, Float64Array] => [
  Float64Array.from([...parts.map(([count, part]) => count * part), 0]),
  Float64Array.from([...parts.map(([, part]) => part), 1]),
]);

/** Every basket of a small night by its lines' packs, those that break a limit too; undefined where they are too many. */
export function everyBasket(rows: Rows, most: number): Map<number, number>[] | undefined {
  let all: Map<number, number>[] = [new Map()];
  for (const [index, offer] of rows.catalogue.offers.entries()) {
    const bought = rows.need[offer.item]! - rows.stock[offer.item]!;
    if (bought <= 0) continue;
    for (const wave of offer.waves) {
      const counts: number[] = [];
      for (
        let n = smallestPacks(offer);
        n <= mostOf(offer, bought, rows.fillThresholdMilli);
        n += offer.packMultiple
      )
        counts.push(n);
      all = all.flatMap((packs) => [
        packs,
        ...counts.map((n) => new Map(packs).set(index * rows.waves + wave, n)),
      ]);
      if (all.length > most) return undefined;
    }
  }
  return all;
}
