import { assert, asyncProperty } from 'fast-check';
import { expect, it } from 'vitest';
import type { Night, Sourcing } from '../../src/model/index.ts';
import { sourceOrders } from '../../src/sourcing/index.ts';
import { brute, compare, scoreOf } from './brute.ts';
import { nights } from './nights.ts';

/** More with STAGGER_CASES. */
const CASES = Number(process.env['STAGGER_CASES'] ?? 1000);

/** What only reaches a minimum is sought and bounded, not proven. */
const unpadded = nights.map((night) => {
  const sourcing = { ...night.settings.sourcing, padToMinimum: 0 };
  return { ...night, settings: { ...night.settings, sourcing } };
});

const scoreOfAnswer = (night: Night, answer: Sourcing): number[] => scoreOf(night, answer.lines);

it('equals brute force on small nights', async () => {
  let compared = 0;
  await assert(
    asyncProperty(unpadded, async (night) => {
      const best = brute(night, 3000);
      if (best === undefined) return;
      compared++;
      expect(scoreOfAnswer(night, await sourceOrders(night))).toEqual(best);
    }),
    { seed: 3, numRuns: CASES },
  );
  expect(compared).toBeGreaterThan(CASES / 2);
});

it('is never worse for one offer more', async () => {
  await assert(
    asyncProperty(nights, async (night) => {
      const { offers } = night.catalogue;
      if (offers.length === 0) return;
      const fewer = { ...night, catalogue: { ...night.catalogue, offers: offers.slice(0, -1) } };
      const before = scoreOfAnswer(fewer, await sourceOrders(fewer));
      expect(compare(scoreOfAnswer(night, await sourceOrders(night)), before)).toBeLessThanOrEqual(0);
    }),
    { seed: 11, numRuns: CASES / 5 },
  );
});

it('costs double where all money is doubled', async () => {
  await assert(
    asyncProperty(nights, async (night) => {
      const twice = doubled(night);
      const once = scoreOfAnswer(night, await sourceOrders(night));
      const tiers = night.settings.priority.length + 1;
      expect(scoreOfAnswer(twice, await sourceOrders(twice))[tiers]).toBe(2 * once[tiers]!);
    }),
    { seed: 12, numRuns: CASES / 5 },
  );
});

it('costs the same in whatever order suppliers and offers come', async () => {
  await assert(
    asyncProperty(nights, async (night) => {
      const turned = turnedRound(night);
      const once = scoreOfAnswer(night, await sourceOrders(night));
      expect(scoreOfAnswer(turned, await sourceOrders(turned))).toEqual(once);
    }),
    { seed: 13, numRuns: CASES / 5 },
  );
});

it('supplies no less of one item where more of another is asked', async () => {
  let grown = 0;
  await assert(
    asyncProperty(nights, async (night) => {
      const free = withoutJointLimits(night);
      if (free.demand.length === 0) return;
      const more = { ...free, demand: { ...free.demand, asked: free.demand.asked.slice() } };
      more.demand.asked[0]! += 3000;
      const good = free.demand.good[0]!;
      const before = await sourceOrders(free);
      const after = await sourceOrders(more);
      before.supply.forEach((amount, other) => {
        if (other !== good) expect(after.supply[other]).toBe(amount);
      });
      if (after.supply[good]! > before.supply[good]!) grown++;
    }),
    { seed: 14, numRuns: CASES / 5 },
  );
  expect(grown).toBeGreaterThan(CASES / 25);
});

/** Without limits that items share: loads, minimum orders, a budget. */
function withoutJointLimits(night: Night): Night {
  const { catalogue, settings } = night;
  const suppliers = catalogue.suppliers.map((supplier) => ({ ...supplier, minOrder: 0, maxGrams: null }));
  return {
    ...night,
    catalogue: { ...catalogue, suppliers },
    settings: { ...settings, sourcing: { ...settings.sourcing, budget: null } },
  };
}

function doubled(night: Night): Night {
  const { catalogue, settings } = night;
  const { budget, padToMinimum } = settings.sourcing;
  const sourcing = {
    ...settings.sourcing,
    budget: budget === null ? null : budget * 2,
    padToMinimum: padToMinimum * 2,
  };
  return {
    ...night,
    settings: { ...settings, sourcing },
    catalogue: {
      ...catalogue,
      suppliers: catalogue.suppliers.map((supplier) => ({
        ...supplier,
        deliveryFee: supplier.deliveryFee * 2,
        minOrder: supplier.minOrder * 2,
        freeDeliveryFrom: supplier.freeDeliveryFrom === null ? null : supplier.freeDeliveryFrom * 2,
      })),
      offers: catalogue.offers.map((offer) => ({
        ...offer,
        packPrice: offer.packPrice * 2,
        priceBreaks: offer.priceBreaks.map(({ from, price }) => ({ from, price: price * 2 })),
      })),
    },
  };
}

/** Suppliers and items in the opposite order, under the same terms. */
function turnedRound(night: Night): Night {
  const { catalogue, demand } = night;
  const supplierOf = (index: number): number => catalogue.suppliers.length - 1 - index;
  const goodOf = (index: number): number => catalogue.goods.length - 1 - index;
  return {
    ...night,
    catalogue: {
      ...catalogue,
      goods: catalogue.goods.toReversed(),
      suppliers: catalogue.suppliers.toReversed(),
      offers: catalogue.offers
        .map((offer) => ({ ...offer, supplier: supplierOf(offer.supplier), item: goodOf(offer.item) }))
        .sort((a, b) => a.item - b.item || a.supplier - b.supplier),
      stock: catalogue.stock.map((row) => ({ ...row, item: goodOf(row.item) })),
    },
    demand: { ...demand, good: demand.good.map(goodOf) },
  };
}

it('is never better than brute force where orders may be padded, and claims no more than is true', async () => {
  let compared = 0;
  await assert(
    asyncProperty(nights, async (night) => {
      if (night.settings.sourcing.padToMinimum === 0) return;
      const best = brute(night, 3000);
      if (best === undefined) return;
      compared++;
      const answer = await sourceOrders(night);
      const score = scoreOfAnswer(night, answer);
      expect(compare(score, best)).toBeGreaterThanOrEqual(0);
      if (answer.status === 'optimal') expect(score).toEqual(best);
    }),
    { seed: 14, numRuns: CASES },
  );
  expect(compared).toBeGreaterThan(CASES / 10);
});
