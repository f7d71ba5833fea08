import type { Basket } from './basket.ts';
import { smallestPacks } from './terms.ts';

/** The limits of rules 2 and 10 of a basket, each a question with an exact answer. */

export function stockLeft(basket: Basket, line: number): number {
  const offer = Math.floor(line / basket.rows.waves);
  const { stockPacks } = basket.rows.catalogue.offers[offer]!;
  return stockPacks === null ? Infinity : stockPacks - basket.packsOfOffer[offer]!;
}

export function belowMinimum(basket: Basket, order: number): boolean {
  const supplier = basket.rows.catalogue.suppliers[order % basket.rows.catalogue.suppliers.length]!;
  return basket.lineCount[order]! > 0 && basket.goods[order]! < supplier.minOrder;
}

export function overWeight(basket: Basket, order: number): boolean {
  const supplier = basket.rows.catalogue.suppliers[order % basket.rows.catalogue.suppliers.length]!;
  return supplier.maxGrams !== null && basket.grams[order]! > supplier.maxGrams;
}

export function overBudget(basket: Basket): boolean {
  const { budget } = basket.rows.night.settings.sourcing;
  return budget !== null && basket.total > budget;
}

/** Lines of an item with packs on them, ascending. */
export function linesOf(basket: Basket, item: number): number[] {
  const { waves, offersOf } = basket.rows;
  const lines: number[] = [];
  for (const offer of offersOf[item]!)
    for (let wave = 0; wave < waves; wave++)
      if (basket.packs[offer * waves + wave]! > 0) lines.push(offer * waves + wave);
  return lines;
}

/** Base units of a line's last increment. */
export function lastIncrement(basket: Basket, line: number): number {
  const offer = basket.rows.catalogue.offers[Math.floor(line / basket.rows.waves)]!;
  const packs = basket.packs[line]!;
  return (packs <= smallestPacks(offer) ? packs : offer.packMultiple) * offer.packSize;
}

/** Lines with packs on them of an order, ascending. */
export function linesOfOrder(basket: Basket, order: number): number[] {
  const lines: number[] = [];
  if (basket.lineCount[order] === 0) return lines;
  for (let line = 0; line < basket.packs.length; line++)
    if (basket.packs[line]! > 0 && basket.order(line) === order) lines.push(line);
  return lines;
}
