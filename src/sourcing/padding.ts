import type { Basket } from './basket.ts';
import { belowMinimum, lastIncrement, linesOfOrder } from './limits.ts';
import type { Rows } from './rows.ts';
import { previousPacks } from './terms.ts';

/**
 * Whether what only reaches an order's minimum costs more than `pad_to_minimum` lets (rule 10). Only without a fill
 * threshold can a whole increment serve nobody; with one there is nothing to ask.
 *
 * | minimum | a pack | packs needed | packs | pad_to_minimum | too dear |
 * | ------- | ------ | ------------ | ----- | -------------- | -------- |
 * | 40.00   | 10.00  | 3            | 4     | 10.00          | no       |
 * | 40.00   | 10.00  | 3            | 4     | 9.99           | yes      |
 * | 30.00   | 10.00  | 3            | 4     | 0.00           | no: it is superfluous, and taken off |
 */
export function overPadded(basket: Basket, order: number): boolean {
  if (basket.rows.fillThresholdMilli > 0 || basket.lineCount[order] === 0) return false;
  const lines = linesOfOrder(basket, order).map((line) => ({ line, packs: basket.packs[line]! }));
  const before = basket.orderTotal(order);
  for (const { line } of lines) strip(basket, line);
  const after = basket.orderTotal(order);
  const short = belowMinimum(basket, order);
  for (const { line, packs } of lines) basket.set(line, packs);
  return short && before - after > basket.rows.night.settings.sourcing.padToMinimum;
}

/** Some order may be padded to its minimum: then no model of ours knows all baskets, and none bounds their money. */
export function mayBePadded({ catalogue, need, stock, night }: Rows): boolean {
  return (
    night.settings.sourcing.padToMinimum > 0 &&
    catalogue.offers.some(
      ({ item, supplier }) => need[item]! > stock[item]! && catalogue.suppliers[supplier]!.minOrder > 0,
    )
  );
}

/** Takes off what serves nobody. */
function strip(basket: Basket, line: number): void {
  const { rows } = basket;
  const offer = rows.catalogue.offers[Math.floor(line / rows.waves)]!;
  while (basket.packs[line]! > 0 && basket.surplus(offer.item) >= lastIncrement(basket, line))
    basket.set(line, previousPacks(offer, basket.packs[line]!));
}
