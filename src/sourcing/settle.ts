import { cheapen, lighten } from './cut.ts';
import { bundleGroup } from './deal.ts';
import type { Basket } from './basket.ts';
import {
  belowMinimum,
  lastIncrement,
  linesOf,
  linesOfOrder,
  overBudget,
  overWeight,
  stockLeft,
} from './limits.ts';
import { overfull, overPadded } from './padding.ts';
import { compareShort, shortIn } from './score.ts';
import { nextPacks, previousPacks, smallestPacks, surplusLimit } from './terms.ts';

/**
 * The last word on every answer, whoever made it: brings a basket inside the limits, then takes off what serves nobody
 * and adds what serves someone until neither is left (rules 9 and 10). Every pass lowers the packs or raises what is
 * dealt, so it ends.
 */
export function settle(basket: Basket): void {
  const items = wantedItems(basket);
  for (;;) {
    mend(basket, items);
    trim(basket, items);
    if (!extend(basket, items)) return;
  }
}

function wantedItems(basket: Basket): number[] {
  const { rows } = basket;
  const items: number[] = [];
  rows.offersOf.forEach((offers, item) => {
    if (offers.length > 0) items.push(item);
  });
  return items;
}

/** Takes packs off until every limit holds. */
function mend(basket: Basket, items: readonly number[]): void {
  for (let again = true; again;) {
    again = false;
    for (const item of items)
      for (let lines = overfull(basket, item); lines.length > 0; lines = overfull(basket, item)) {
        takeOff(basket, lines[0]!, basket.surplus(item));
        again = true;
      }
    for (let order = 0; order < basket.goods.length; order++) {
      if (!belowMinimum(basket, order) && !overPadded(basket, order)) continue;
      clear(basket, order);
      again = true;
    }
    for (let order = 0; order < basket.goods.length; order++) {
      if (!overWeight(basket, order)) continue;
      lighten(basket, order);
      again = true;
    }
    if (overBudget(basket)) {
      cheapen(basket);
      again = true;
    }
  }
}

/**
 * Takes an increment off a line of which too much is left, and all others without which there would still be as much: who
 * gets what is not asked for each of the hundreds that a district may have too many.
 */
function takeOff(basket: Basket, line: number, surplus: number): void {
  const { catalogue, waves, night, fillThresholdMilli } = basket.rows;
  const offer = catalogue.offers[Math.floor(line / waves)]!;
  const before = basket.packs[line]!;
  // Where orders are padded, how much is too much is not the surplus alone.
  const over =
    night.settings.sourcing.padToMinimum > 0 ? 0 : surplus - surplusLimit(offer, before, fillThresholdMilli);
  const sure = Math.max(1, Math.floor(over / (offer.packMultiple * offer.packSize)));
  const last = Math.max(smallestPacks(offer), before - (sure - 1) * offer.packMultiple);
  basket.set(line, previousPacks(offer, Math.min(before, last)));
}

function clear(basket: Basket, order: number): void {
  for (const line of linesOfOrder(basket, order)) basket.set(line, 0);
}

function step(basket: Basket, line: number, move: typeof nextPacks): void {
  const offer = basket.rows.catalogue.offers[Math.floor(line / basket.rows.waves)]!;
  basket.set(line, move(offer, basket.packs[line]!));
}

/** Takes off increments without which nobody is shorter and the whole is not dearer; then whole orders. */
function trim(basket: Basket, items: readonly number[]): void {
  for (const item of items) for (const line of linesOf(basket, item)) while (trimLine(basket, item, line));
  for (let order = 0; order < basket.goods.length; order++) if (idle(basket, order)) clear(basket, order);
}

function trimLine(basket: Basket, item: number, line: number): boolean {
  const packs = basket.packs[line]!;
  if (packs === 0 || basket.surplus(item) < lastIncrement(basket, line)) return false;
  const before = basket.total;
  step(basket, line, previousPacks);
  if (basket.total <= before && !belowMinimum(basket, basket.order(line))) return true;
  basket.set(line, packs);
  return false;
}

/** An order without which nobody would be shorter. */
function idle(basket: Basket, order: number): boolean {
  const quantities = new Map<number, number>();
  for (const line of linesOfOrder(basket, order)) {
    const { item, packSize } = basket.rows.catalogue.offers[Math.floor(line / basket.rows.waves)]!;
    quantities.set(item, (quantities.get(item) ?? 0) + packSize * basket.packs[line]!);
  }
  if (quantities.size === 0) return false;
  return [...quantities].every(([item, quantity]) => basket.surplus(item) >= quantity);
}

/** Adds one increment where someone lacks and nothing forbids it; false where there is none to add. */
function extend(basket: Basket, items: readonly number[]): boolean {
  let any = false;
  for (const item of items) {
    if (basket.lacking(item) <= 0) continue;
    for (const line of candidates(basket, item)) while (tryAdd(basket, line)) any = true;
  }
  return any;
}

/** Every line that the item could stand on, cheapest first. */
function candidates(basket: Basket, item: number): number[] {
  const { waves, offersOf, catalogue } = basket.rows;
  const offers = [...offersOf[item]!].sort((a, b) => {
    const [x, y] = [catalogue.offers[a]!, catalogue.offers[b]!];
    return x.packPrice * y.packSize - y.packPrice * x.packSize || a - b;
  });
  return offers.flatMap((offer) => catalogue.offers[offer]!.waves.map((wave) => offer * waves + wave));
}

/** From so many increments on that may serve, they are tried together: to ask for each who gets what takes a district minutes. */
const TOGETHER = 16;

/** Adds increments to a line as long as they serve; false where none does. */
function tryAdd(basket: Basket, line: number): boolean {
  const { rows } = basket;
  const offer = rows.catalogue.offers[Math.floor(line / rows.waves)]!;
  const lacking = basket.lacking(offer.item);
  if (lacking <= 0) return false;
  const increment = offer.packMultiple * offer.packSize;
  const most = Math.floor(lacking / increment);
  for (let count = most >= TOGETHER ? most : 1; count > 1;) {
    const tried = tryIncrements(basket, line, count);
    if (tried === 'added') return true;
    if (tried === 'useless') break;
    // As many as were of use.
    count -= Math.ceil(tried / increment);
  }
  if (tryIncrements(basket, line, 1) !== 'added') return false;
  for (let count = most; count >= TOGETHER; count = Math.floor(count / 2)) tryIncrements(basket, line, count);
  return true;
}

/**
 * Adds increments to a line if they serve and nothing forbids it; several only if nothing is left over of them.
 *
 * @returns where they serve but some are left over, how many base units those are
 */
function tryIncrements(basket: Basket, line: number, count: number): 'added' | 'useless' | number {
  const { rows } = basket;
  const offer = rows.catalogue.offers[Math.floor(line / rows.waves)]!;
  const packs = basket.packs[line]!;
  const more = nextPacks(offer, packs) + (count - 1) * offer.packMultiple;
  const spare = stockLeft(basket, line);
  if (more - packs > spare) return count === 1 ? 'useless' : (more - packs - spare) * offer.packSize;
  const surplus = basket.surplus(offer.item);
  const group = bundleGroup(rows, offer.item);
  const before = shortIn(basket, group);
  const dealt = basket.dealt(offer.item);
  basket.set(line, more);
  const change = compareShort(shortIn(basket, group), before);
  const serving = change < 0 || (change === 0 && basket.dealt(offer.item) > dealt);
  const over = count === 1 ? 0 : basket.surplus(offer.item) - surplus;
  if (serving && over <= 0 && allowed(basket, line, group)) return 'added';
  basket.set(line, packs);
  return serving && over > 0 ? over : 'useless';
}

function allowed(basket: Basket, line: number, group: readonly number[]): boolean {
  const order = basket.order(line);
  if (belowMinimum(basket, order) || overWeight(basket, order) || overBudget(basket)) return false;
  if (group.some((good) => overfull(basket, good).length > 0)) return false;
  // Without a fill threshold a line may have a whole increment over: then the addition may make others superfluous.
  return basket.rows.fillThresholdMilli > 0 || exchanges(basket, group);
}

/** Takes off what an addition has made superfluous; false, and all as it was, where an order would be padded too dearly. */
function exchanges(basket: Basket, group: readonly number[]): boolean {
  const lines = group.flatMap((item) => linesOf(basket, item).map((line) => [item, line] as const));
  const before = lines.map(([, line]) => [line, basket.packs[line]!] as const);
  for (const [item, line] of lines) while (trimLine(basket, item, line));
  const orders = new Set(lines.map(([, line]) => basket.order(line)));
  if (![...orders].some((order) => overPadded(basket, order))) return true;
  for (const [line, packs] of before) basket.set(line, packs);
  return false;
}
