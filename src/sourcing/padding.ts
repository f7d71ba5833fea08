import type { Basket } from './basket.ts';
import { belowMinimum, lastIncrement, linesOf, linesOfOrder } from './limits.ts';
import type { Rows } from './rows.ts';
import { previousPacks, surplusLimit } from './terms.ts';

/**
 * Whether what only reaches an order's minimum costs more than `pad_to_minimum` lets (rule 10).
 *
 * | minimum | a pack | packs needed | packs | pad_to_minimum | too dear |
 * | ------- | ------ | ------------ | ----- | -------------- | -------- |
 * | 40.00   | 10.00  | 3            | 4     | 10.00          | no       |
 * | 40.00   | 10.00  | 3            | 4     | 9.99           | yes      |
 * | 30.00   | 10.00  | 3            | 4     | 0.00           | no: it is superfluous, and taken off |
 */
export function overPadded(basket: Basket, order: number): boolean {
  if (!canBePadding(basket.rows) || basket.lineCount[order] === 0) return false;
  const before = basket.orderTotal(order);
  const lines = linesOfOrder(basket, order);
  return without(basket, lines, () => {
    const after = basket.orderTotal(order);
    return belowMinimum(basket, order) && before - after > basket.rows.night.settings.sourcing.padToMinimum;
  });
}

/**
 * The lines beside which more of their item is left over than rule 10 lets, padding not counted: what an order needs for its
 * minimum alone.
 */
export function overfull(basket: Basket, item: number): number[] {
  const { rows } = basket;
  const surplus = basket.surplus(item);
  if (surplus === 0) return [];
  const wide = (over: number, packsOn: (line: number) => number): number[] =>
    linesOf(basket, item).filter((line) => {
      const packs = packsOn(line);
      const offer = rows.catalogue.offers[Math.floor(line / rows.waves)]!;
      return packs > 0 && over > surplusLimit(offer, packs, rows.fillThresholdMilli);
    });
  const all = wide(surplus, (line) => basket.packs[line]!);
  if (all.length === 0 || rows.night.settings.sourcing.padToMinimum === 0) return all;
  const { packs, padding } = withoutPadding(basket, item);
  return wide(surplus - padding, (line) => packs.get(line) ?? basket.packs[line]!);
}

/** With a fill threshold and nothing to be spent on it, nothing that serves nobody is ever bought. */
function canBePadding({ fillThresholdMilli, night }: Rows): boolean {
  return fillThresholdMilli === 0 || night.settings.sourcing.padToMinimum > 0;
}

/** Some order may be padded to its minimum. */
export function mayBePadded({ catalogue, need, stock, night }: Rows): boolean {
  return (
    night.settings.sourcing.padToMinimum > 0 &&
    catalogue.offers.some(
      ({ item, supplier }) => need[item]! > stock[item]! && catalogue.suppliers[supplier]!.minOrder > 0,
    )
  );
}

interface Kept {
  /** Lines of the item whose packs only reach a minimum, and how many of them do not. */
  readonly packs: ReadonlyMap<number, number>;
  /** Base units of the item that are padding. */
  readonly padding: number;
}

/** Order after order, what of an item is padding. */
function withoutPadding(basket: Basket, item: number): Kept {
  const packs = new Map<number, number>();
  let padding = 0;
  const orders = new Set(linesOf(basket, item).map((line) => basket.order(line)));
  const undo: (readonly [line: number, packs: number])[] = [];
  for (const order of [...orders].sort((a, b) => a - b)) {
    const lines = linesOfOrder(basket, order);
    const had = lines.map((line) => [line, basket.packs[line]!] as const);
    for (const line of lines) strip(basket, line);
    const { suppliers } = basket.rows.catalogue;
    if (basket.goods[order]! >= suppliers[order % suppliers.length]!.minOrder) {
      for (const [line, count] of had) basket.set(line, count);
      continue;
    }
    undo.push(...had);
    for (const [line, count] of had) {
      const offer = basket.rows.catalogue.offers[Math.floor(line / basket.rows.waves)]!;
      if (offer.item !== item) continue;
      packs.set(line, basket.packs[line]!);
      padding += (count - basket.packs[line]!) * offer.packSize;
    }
  }
  for (const [line, count] of undo) basket.set(line, count);
  return { packs, padding };
}

/** What is asked of a basket without what serves nobody on some lines; it is then as it was. */
function without<T>(basket: Basket, lines: readonly number[], ask: () => T): T {
  const had = lines.map((line) => [line, basket.packs[line]!] as const);
  for (const line of lines) strip(basket, line);
  const told = ask();
  for (const [line, count] of had) basket.set(line, count);
  return told;
}

/** Takes off what serves nobody. */
function strip(basket: Basket, line: number): void {
  const { rows } = basket;
  const offer = rows.catalogue.offers[Math.floor(line / rows.waves)]!;
  while (basket.packs[line]! > 0 && basket.surplus(offer.item) >= lastIncrement(basket, line))
    basket.set(line, previousPacks(offer, basket.packs[line]!));
}
