import type { Offer } from '../model/index.ts';
import type { Basket } from './basket.ts';
import { linesOfOrder, overBudget, overWeight } from './limits.ts';
import { previousPacks } from './terms.ts';

/** Takes the heaviest for their importance off an order until it can be carried. */
export function lighten(basket: Basket, order: number): void {
  cut(
    basket,
    linesOfOrder(basket, order),
    (offer) => offer.packGrams ?? 0,
    () => !overWeight(basket, order),
  );
}

/** Takes the dearest for their importance off all orders until the budget holds. */
export function cheapen(basket: Basket): void {
  const lines = [...basket.packs.keys()].filter((line) => basket.packs[line]! > 0);
  cut(
    basket,
    lines,
    (offer) => offer.packPrice,
    () => !overBudget(basket),
  );
}

/** Least worth for its burden first, an increment at a time; lines of equal worth in their order. */
function cut(
  basket: Basket,
  lines: readonly number[],
  burden: (offer: Offer) => number,
  done: () => boolean,
): void {
  const { catalogue, waves } = basket.rows;
  const offerOf = (line: number): Offer => catalogue.offers[Math.floor(line / waves)]!;
  const worth = (line: number): number => {
    const offer = offerOf(line);
    const good = catalogue.goods[offer.item]!;
    const units = offer.packSize * (good.kind === 'item' ? good.importance * (good.isWeight ? 2 : 1) : 1);
    return units / (burden(offer) + 1);
  };
  const order = lines
    .map((line) => ({ line, worth: worth(line) }))
    .sort((a, b) => a.worth - b.worth || a.line - b.line);
  for (const { line } of order)
    while (basket.packs[line]! > 0 && !done())
      basket.set(line, previousPacks(offerOf(line), basket.packs[line]!));
}
