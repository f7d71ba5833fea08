import { floorsOf, withoutPromised } from '../fair/index.ts';
import type { Night } from '../model/index.ts';

/** What households may have, added up by good and tier. Base units. */
export interface Wants {
  /** Tiers, the last (of all without a tag) included; before them one more for what was promised, if anything was. */
  readonly tiers: number;
  /** How many of them are not the site's own: 1 where something was promised. */
  readonly before: number;
  /** `byTier[good × tiers + tier]`. */
  readonly byTier: Float64Array;
  /** By good, all tiers. */
  readonly total: Float64Array;
}

/** @param wanted by demand entry: what a household may have under it */
export function addUpWants(night: Night, wanted: Float64Array): Wants {
  const { demand, site, settings } = night;
  const { goods } = night.catalogue;
  const floors = floorsOf(night);
  const before = floors === undefined ? 0 : 1;
  const tiers = before + settings.priority.length + 1;
  const byTier = new Float64Array(goods.length * tiers);
  const tierOf = Int32Array.from(site.households, (household) => household.tier);
  for (let entry = 0; entry < demand.length; entry++) {
    const first = demand.good[entry]! * tiers;
    const promised = floors === undefined ? 0 : Math.min(floors.own[entry]!, wanted[entry]!);
    if (promised > 0) byTier[first]! += promised;
    byTier[first + before + tierOf[demand.household[entry]!]!]! += wanted[entry]! - promised;
  }
  const total = new Float64Array(goods.length);
  for (let good = 0; good < goods.length; good++)
    for (let tier = 0; tier < tiers; tier++) total[good] = total[good]! + byTier[good * tiers + tier]!;
  return { tiers, before, byTier, total };
}

/** Usable stock by good, base units, without what was promised as a substitute. */
export function addUpStock(night: Night): Float64Array {
  const stock = new Float64Array(night.catalogue.goods.length);
  for (const row of night.catalogue.stock) if (row.usable) stock[row.item] = stock[row.item]! + row.quantity;
  return withoutPromised(night, stock);
}
