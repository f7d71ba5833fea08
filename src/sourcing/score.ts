import type { Basket } from './basket.ts';
import { overBudget, belowMinimum, linesOf, overWeight, stockLeft } from './limits.ts';
import { overfull, overPadded } from './padding.ts';
import { shortWeight } from '../fair/index.ts';

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
  const { goods, suppliers } = rows.catalogue;
  let surplus = 0;
  let unreplaced = 0;
  goods.forEach((good, index) => {
    if (good.kind === 'bundle') return;
    unreplaced += (rows.extra[index]! - basket.dealtForOthers(index)) * shortWeight(good);
    if (basket.ordered[index]! > 0) surplus += basket.surplus(index) * (good.isWeight ? 2 : 1);
  });
  let orders = 0;
  let late = 0;
  basket.lineCount.forEach((count, order) => {
    if (count === 0) return;
    orders++;
    late += Math.floor(order / suppliers.length);
  });
  const short = shortIn(basket, [...goods.keys()]);
  return { short, unreplaced, money: basket.total, orders, surplus, late };
}

/** By tier: what is short of these goods before substitutes, weighted thousandths of units of sale. */
export function shortIn(basket: Basket, some: readonly number[]): number[] {
  const { tiers, byTier } = basket.rows.wants;
  const { goods } = basket.rows.catalogue;
  const short = Array.from({ length: tiers }, () => 0);
  for (const index of some) {
    const good = goods[index]!;
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
  }
  return short;
}

export function compareShort(a: readonly number[], b: readonly number[]): number {
  for (const [tier, short] of a.entries()) if (short !== b[tier]) return short - b[tier]!;
  return 0;
}

/** Below 0 where `a` is the better. */
export function compareScores(a: Score, b: Score): number {
  return (
    compareShort(a.short, b.short) ||
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
    if (belowMinimum(basket, order) || overWeight(basket, order) || overPadded(basket, order)) return false;
  if (overBudget(basket)) return false;
  return basket.rows.offersOf.every(
    (offers, item) =>
      overfull(basket, item).length === 0 &&
      (offers.length === 0 || linesOf(basket, item).every((line) => stockLeft(basket, line) >= 0)),
  );
}
