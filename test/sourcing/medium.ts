import { instance, randomOf } from '../../bench/sourcing/instance.ts';
import type { Night, Offer, Supplier } from '../../src/model/index.ts';

/**
 * A night of a few items and suppliers with limits that bite: two waves as a rule, stock that the waves share, minimums
 * of several packs, loads.
 */
export function mediumNight(seed: number): Night {
  const random = randomOf(seed * 7 + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const base = instance(4 + Math.floor(random() * 10), 2 + Math.floor(random() * 3), seed);
  const waves = random() < 0.7 ? 2 : 1;
  const supplier = (terms: Supplier): Supplier => ({
    ...terms,
    minOrder: Math.round(terms.minOrder * random() * 0.25),
    freeDeliveryFrom: terms.freeDeliveryFrom === null ? null : Math.round(terms.freeDeliveryFrom * 0.25),
    maxGrams: random() < 0.4 ? Math.round(300_000 + random() * 3_000_000) : null,
  });
  const offer = (terms: Offer): Offer => ({
    ...terms,
    stockPacks: random() < 0.5 ? Math.ceil(random() * 40) : null,
    minPacks: random() < 0.3 ? pick([2, 3, 5]) : 1,
    waves: waves === 1 ? [0] : pick([[0, 1], [0, 1], [0, 1], [0], [1]]),
  });
  const { settings, catalogue, demand } = base;
  return {
    ...base,
    settings: {
      ...settings,
      waves: [
        { id: 'am', arrives: 480, ready: 570 },
        { id: 'pm', arrives: 800, ready: 840 },
      ].slice(0, waves),
      sourcing: { ...settings.sourcing, fillThresholdMilli: pick([250, 500, 1000]) },
    },
    catalogue: {
      ...catalogue,
      suppliers: catalogue.suppliers.map(supplier),
      offers: catalogue.offers.map(offer),
    },
    demand: { ...demand, asked: demand.asked.map((asked) => Math.ceil(asked / 4000) * 1000) },
  };
}
