import { greatestDivisor } from '../model/index.ts';
import type { Rows } from './rows.ts';
import { smallestPacks } from './terms.ts';
import { shortWeight } from '../fair/index.ts';

/** What a weighted thousandth of a unit of sale short costs a search that adds it to money, minor units, by tier. */
export interface TierWeights {
  readonly byTier: readonly number[];
  /** The least shortage outweighs all money, and in a tier all that can be short in the tiers after it. */
  readonly apart: boolean;
}

/** Sums up to here stay exact beside multipliers' fractions. */
const LARGEST_SUM = 1e11;

/** Weights that keep the goals apart where the night is small enough for them; else such as a solver's arithmetic bears. */
export function tierWeights(rows: Rows): TierWeights {
  const { tiers } = rows.wants;
  const unit = leastShortage(rows);
  const byTier: number[] = [];
  let below = mostMoney(rows);
  for (let tier = tiers - 1; tier >= 0; tier--) {
    byTier[tier] = Math.floor(below / unit) + 1;
    below += byTier[tier]! * mostShort(rows, tier);
  }
  const together = rows.extra.some((amount) => amount > 0) || rows.bundlesOf.some((own) => own.length > 0);
  if (below <= LARGEST_SUM && !together) return { byTier, apart: true };
  return {
    byTier: Array.from({ length: tiers }, (_, tier) => 2000 * 8 ** Math.min(3, tiers - 1 - tier)),
    apart: false,
  };
}

/** No two shortages of a tier differ by less. */
function leastShortage(rows: Rows): number {
  let unit = 0;
  rows.catalogue.goods.forEach((good, index) => {
    if (good.kind === 'item' && rows.need[index]! > 0)
      unit = greatestDivisor(unit, good.step * shortWeight(good));
  });
  return Math.max(1, unit);
}

/** No basket worth having costs more. */
function mostMoney(rows: Rows): number {
  const { offers, suppliers } = rows.catalogue;
  let most = 0;
  for (const supplier of suppliers) most += supplier.deliveryFee * rows.waves;
  rows.need.forEach((need, item) => {
    if (need === 0) return;
    for (const index of rows.offersOf[item]!) {
      const offer = offers[index]!;
      const packs = Math.ceil(need / offer.packSize) + smallestPacks(offer) + offer.packMultiple;
      const price = Math.max(offer.packPrice, ...offer.priceBreaks.map((stair) => stair.price));
      most += packs * price * offer.waves.length;
    }
  });
  return most;
}

function mostShort(rows: Rows, tier: number): number {
  const { tiers } = rows.wants;
  return rows.catalogue.goods.reduce(
    (sum, good, index) => sum + rows.needByTier[index * tiers + tier]! * shortWeight(good),
    0,
  );
}
