import type { Good, Night } from '../model/index.ts';

/** What is asked for, capped by `max_per_household`, added up by good and tier. Base units. */
export interface Wants {
  /** Tiers, the last (of all without a tag) included. */
  readonly tiers: number;
  /** `byTier[good × tiers + tier]`. */
  readonly byTier: Float64Array;
  /** By good, all tiers. */
  readonly total: Float64Array;
}

/** One pass over the demand: a district has a million entries. */
export function addUpWants(night: Night): Wants {
  const { demand, site, settings } = night;
  const { goods } = night.catalogue;
  const tiers = settings.priority.length + 1;
  const byTier = new Float64Array(goods.length * tiers);
  const tierOf = Int32Array.from(site.households, (household) => household.tier);
  const caps = Float64Array.from(goods, (good) => good.maxPerHousehold ?? Infinity);
  for (let entry = 0; entry < demand.length; entry++) {
    const good = demand.good[entry]!;
    const asked = demand.asked[entry]!;
    const slot = good * tiers + tierOf[demand.household[entry]!]!;
    byTier[slot] = byTier[slot]! + Math.min(asked, caps[good]!);
  }
  const total = new Float64Array(goods.length);
  for (let good = 0; good < goods.length; good++)
    for (let tier = 0; tier < tiers; tier++) total[good] = total[good]! + byTier[good * tiers + tier]!;
  return { tiers, byTier, total };
}

/** Usable stock by good, base units. */
export function addUpStock(night: Night): Float64Array {
  const stock = new Float64Array(night.catalogue.goods.length);
  for (const row of night.catalogue.stock) if (row.usable) stock[row.item] = stock[row.item]! + row.quantity;
  return stock;
}

/**
 * What a base unit short weighs in goal (a): a unit of sale (500 g of a weight, one of a count) weighs its item's
 * importance, so a base unit weighs this many thousandths. A bundle weighs what its components do together, as the
 * balance counts it.
 *
 * | good                                | a unit of sale | of one base unit |
 * | ----------------------------------- | -------------- | ---------------- |
 * | 袋, importance 3                    | 1000           | 3                |
 * | 斤, importance 3                    | 500            | 6                |
 */
export function shortWeight(good: Good): number {
  if (good.kind === 'bundle') return 0;
  return good.importance * (good.isWeight ? 2 : 1);
}
