import type { Basket } from './basket.ts';
import { overBudget, belowMinimum, linesOf, overfull, overWeight, stockLeft } from './limits.ts';
import { shortWeight } from './wants.ts';

/** The goals in their order, each to be made small: shortage tier by tier, money, orders, surplus, lateness. All exact. */
export interface Score {
  /** By tier: weighted thousandths of units of sale, before substitutes. */
  readonly short: readonly number[];
  /** What is wanted of substitutes and not had, thousandths of units of sale, weighted. */
  readonly unreplaced: number;
  readonly money: number;
  readonly orders: number;
  /** Thousandths of units of sale. */
  readonly surplus: number;
  /** Waves that orders wait for, added up. */
  readonly late: number;
}

export function scoreOf(basket: Basket): Score {
  const { rows } = basket;
  const { tiers, byTier } = rows.wants;
  const { goods, suppliers } = rows.catalogue;
  const short = Array.from({ length: tiers }, () => 0);
  let surplus = 0;
  let unreplaced = 0;
  goods.forEach((good, index) => {
    let left = basket.supply[index]!;
    const weight =
      good.kind === 'item'
        ? shortWeight(good)
        : good.components.reduce((sum, c) => sum + shortWeight(goods[c.item]!) * c.quantity, 0) / good.step;
    for (let tier = 0; tier < tiers; tier++) {
      const want = byTier[index * tiers + tier]!;
      const given = Math.min(want, left);
      left -= given;
      short[tier]! += (want - given) * weight;
    }
    const extra = rows.extra[index]!;
    if (good.kind === 'item' && extra > 0) unreplaced += Math.min(extra, basket.lacking(index)) * weight;
    if (good.kind === 'item' && basket.ordered[index]! > 0)
      surplus += basket.surplus(index) * (good.isWeight ? 2 : 1);
  });
  let orders = 0;
  let late = 0;
  basket.lineCount.forEach((count, order) => {
    if (count === 0) return;
    orders++;
    late += Math.floor(order / suppliers.length);
  });
  return { short, unreplaced, money: basket.total, orders, surplus, late };
}

/** Below 0 where `a` is the better. */
export function compareScores(a: Score, b: Score): number {
  for (const [tier, short] of a.short.entries()) if (short !== b.short[tier]) return short - b.short[tier]!;
  return (
    a.unreplaced - b.unreplaced ||
    a.money - b.money ||
    a.orders - b.orders ||
    a.surplus - b.surplus ||
    a.late - b.late
  );
}

/** Every limit of rules 2 and 10 holds. */
export function holds(basket: Basket): boolean {
  for (let order = 0; order < basket.goods.length; order++)
    if (belowMinimum(basket, order) || overWeight(basket, order)) return false;
  if (overBudget(basket)) return false;
  return basket.rows.offersOf.every(
    (offers, item) =>
      overfull(basket, item).length === 0 &&
      (offers.length === 0 || linesOf(basket, item).every((line) => stockLeft(basket, line) >= 0)),
  );
}
