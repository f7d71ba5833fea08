import { SHORT_REASONS, type ShortReason } from '../model/index.ts';
import type { Basket } from './basket.ts';
import { belowMinimum, overBudget, overWeight, stockLeft } from './limits.ts';
import { overfull } from './padding.ts';
import { nextPacks } from './terms.ts';

/** By good: why it is short, before substitutes; null where nobody lacks it. */
export function reasonsOf(basket: Basket): (ShortReason | null)[] {
  const { catalogue, wants } = basket.rows;
  return catalogue.goods.map((good, index) => {
    if (basket.supply[index]! >= wants.total[index]!) return null;
    if (good.kind === 'item') return reasonOf(basket, index);
    const missing = (wants.total[index]! - basket.supply[index]!) / good.step;
    const short = good.components.filter(({ item, quantity }) => leftOver(basket, item) < quantity * missing);
    const reasons = new Set(short.map(({ item }) => reasonOf(basket, item)));
    return SHORT_REASONS.find((reason) => reasons.has(reason)) ?? 'out-of-stock';
  });
}

/**
 * What stands between an item and one more increment of it. A limit that alone forbids some increment comes before
 * limits that only forbid together; among those the first of the list.
 */
export function reasonOf(basket: Basket, item: number): ShortReason {
  const { offersOf, catalogue, waves } = basket.rows;
  if (offersOf[item]!.length === 0) return 'no-offer';
  const alone = new Set<ShortReason>();
  const together = new Set<ShortReason>();
  for (const offer of offersOf[item]!)
    for (const wave of catalogue.offers[offer]!.waves) {
      const broken = brokenBy(basket, offer * waves + wave);
      if (broken.length === 1) alone.add(broken[0]!);
      for (const reason of broken) together.add(reason);
    }
  const found = alone.size > 0 ? alone : together;
  return SHORT_REASONS.find((reason) => found.has(reason)) ?? 'pack-not-filled';
}

/** The limits that one more increment on a line would break. */
export function brokenBy(basket: Basket, line: number): ShortReason[] {
  const offer = basket.rows.catalogue.offers[Math.floor(line / basket.rows.waves)]!;
  const order = basket.order(line);
  const packs = basket.packs[line]!;
  const more = nextPacks(offer, packs);
  const broken: ShortReason[] = [];
  if (more - packs > stockLeft(basket, line)) broken.push('out-of-stock');
  basket.set(line, more);
  if (belowMinimum(basket, order)) broken.push('minimum-not-reached');
  if (overWeight(basket, order)) broken.push('weight-limit');
  if (overBudget(basket)) broken.push('budget');
  if (overfull(basket, offer.item).length > 0) broken.push('pack-not-filled');
  basket.set(line, packs);
  return broken;
}

/** Base units that are there and dealt to nobody. */
function leftOver(basket: Basket, item: number): number {
  return basket.rows.stock[item]! + basket.ordered[item]! - basket.dealt(item);
}
