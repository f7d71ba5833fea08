import { array, constant, constantFrom, integer, nat, oneof, option, record, tuple } from 'fast-check';
import { item, night, offer, supplier } from './night.ts';

/** Small nights of all kinds: minimums, multiples, breaks, fees, loads, waves, budgets. */
export const nights = record({
  items: integer({ min: 1, max: 4 }),
  suppliers: array(
    record({
      deliveryFee: integer({ min: 0, max: 20 }),
      freeDeliveryFrom: option(integer({ min: 1, max: 60 })),
      minOrder: oneof(constant(0), integer({ min: 0, max: 60 })),
      maxGrams: option(integer({ min: 1, max: 30 }), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  waves: integer({ min: 1, max: 2 }),
  fill: constantFrom(250, 0, 500, 1000, 100),
  pad: constantFrom(0, 5, 20),
  budget: option(integer({ min: 0, max: 150 }), { freq: 2 }),
  seed: integer(),
})
  .chain((shape) =>
    record({
      shape: constant(shape),
      offers: array(
        record({
          s: nat(shape.suppliers.length - 1),
          i: nat(shape.items - 1),
          size: constantFrom(1, 2, 3, 5, 10),
          price: integer({ min: 0, max: 30 }),
          stockPacks: option(nat(6)),
          minPacks: constantFrom(1, 1, 2, 4),
          packMultiple: constantFrom(1, 1, 2),
          cheaper: option(record({ from: integer({ min: 2, max: 6 }), off: integer({ min: 1, max: 5 }) })),
          wave: nat(2),
          grams: integer({ min: 1, max: 5 }),
        }),
        { maxLength: 8 },
      ),
      asks: array(
        record({
          good: nat(shape.items - 1),
          tier: nat(1),
          quantity: integer({ min: 1, max: 12 }),
        }),
        { maxLength: 6 },
      ),
      stock: array(tuple(nat(shape.items - 1), integer({ min: 0, max: 5000 })), { maxLength: 2 }),
    }),
  )
  .map(({ shape, offers, asks, stock }) =>
    night({
      goods: Array.from({ length: shape.items }, (_, n) => item(`i${n}`)),
      suppliers: shape.suppliers.map((s, n) => supplier(`s${n}`, s)),
      offers: offers
        .map((o) =>
          offer(o.s, o.i, o.size, o.price, {
            stockPacks: o.stockPacks,
            minPacks: o.minPacks,
            packMultiple: o.packMultiple,
            priceBreaks:
              o.cheaper === null
                ? []
                : [{ from: o.cheaper.from, price: Math.max(0, o.price - o.cheaper.off) }],
            waves: shape.waves === 1 ? [0] : o.wave === 2 ? [0, 1] : [o.wave],
            packGrams: o.grams,
          }),
        )
        .sort((a, b) => a.item - b.item || a.supplier - b.supplier),
      asks,
      stock,
      tiers: 2,
      waves: shape.waves,
      sourcing: { fillThresholdMilli: shape.fill, padToMinimum: shape.pad, budget: shape.budget },
    }),
  );
