import fc from 'fast-check';
import { item, night, offer, supplier } from './night.ts';

/** Small nights of all kinds: minimums, multiples, breaks, fees, loads, waves, budgets. */
export const nights = fc
  .record({
    items: fc.integer({ min: 1, max: 4 }),
    suppliers: fc.array(
      fc.record({
        deliveryFee: fc.integer({ min: 0, max: 20 }),
        freeDeliveryFrom: fc.option(fc.integer({ min: 1, max: 60 })),
        minOrder: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
        maxGrams: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    waves: fc.integer({ min: 1, max: 2 }),
    fill: fc.constantFrom(250, 0, 500, 1000, 100),
    pad: fc.constantFrom(0, 5, 20),
    budget: fc.option(fc.integer({ min: 0, max: 150 }), { freq: 2 }),
    seed: fc.integer(),
  })
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      offers: fc.array(
        fc.record({
          s: fc.nat(shape.suppliers.length - 1),
          i: fc.nat(shape.items - 1),
          size: fc.constantFrom(1, 2, 3, 5, 10),
          price: fc.integer({ min: 0, max: 30 }),
          stockPacks: fc.option(fc.nat(6)),
          minPacks: fc.constantFrom(1, 1, 2, 4),
          packMultiple: fc.constantFrom(1, 1, 2),
          cheaper: fc.option(
            fc.record({ from: fc.integer({ min: 2, max: 6 }), off: fc.integer({ min: 1, max: 5 }) }),
          ),
          wave: fc.nat(2),
          grams: fc.integer({ min: 1, max: 5 }),
        }),
        { maxLength: 8 },
      ),
      asks: fc.array(
        fc.record({
          good: fc.nat(shape.items - 1),
          tier: fc.nat(1),
          quantity: fc.integer({ min: 1, max: 12 }),
        }),
        { maxLength: 6 },
      ),
      stock: fc.array(fc.tuple(fc.nat(shape.items - 1), fc.integer({ min: 0, max: 5000 })), { maxLength: 2 }),
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
