import { Basket } from './basket.ts';
import { belowMinimum, linesOfOrder } from './limits.ts';
import { bestPattern, type Choice } from './program.ts';
import { orderOf, type Rows } from './rows.ts';
import { mostOf } from './runs.ts';

/**
 * A first basket: every item bought at its own best from the orders that may be placed; orders that miss their minimum,
 * or cost more in fees than they save, are given up one by one. Loads and the budget are for `settle` to see to.
 */
export function choose(rows: Rows): Basket {
  const basket = new Basket(rows);
  // By order: whether it may be placed.
  const open = homeOrders(rows);
  for (const item of rows.offersOf.keys()) buy(basket, open, item);
  for (let order = worstMiss(basket); order >= 0; order = worstMiss(basket)) close(basket, open, order);
  for (const order of basket.goods.keys()) saveFee(basket, open, order);
  return basket;
}

/** Of each supplier the wave that most of its offers can come in, the earliest of those. */
function homeOrders(rows: Rows): Uint8Array {
  const { suppliers, offers } = rows.catalogue;
  const count = new Float64Array(suppliers.length * rows.waves);
  offers.forEach((offer, index) => {
    for (const wave of offer.waves) count[orderOf(rows, index, wave)]! += 1;
  });
  const open = new Uint8Array(count.length);
  suppliers.forEach((_, supplier) => {
    let best = 0;
    for (let wave = 1; wave < rows.waves; wave++)
      if (count[wave * suppliers.length + supplier]! > count[best * suppliers.length + supplier]!)
        best = wave;
    open[best * suppliers.length + supplier] = 1;
  });
  return open;
}

function buy(basket: Basket, open: Uint8Array, item: number): void {
  const { rows } = basket;
  const stages: Choice[][] = [];
  for (const offer of rows.offersOf[item]!) {
    const terms = rows.catalogue.offers[offer]!;
    for (let wave = 0; wave < rows.waves; wave++) basket.set(offer * rows.waves + wave, 0);
    const stage: Choice[] = [];
    for (const wave of terms.waves) {
      const most = mostOf(terms, rows.need[item]!, rows.fillThresholdMilli);
      if (open[orderOf(rows, offer, wave)] === 1 && most > 0)
        stage.push({ line: offer * rows.waves + wave, most });
    }
    if (stage.length > 0) stages.push(stage);
  }
  for (const { line, packs } of bestPattern(rows, item, stages, (_, price) => price).lines)
    basket.set(line, packs);
}

/** The order that is furthest below its minimum, in proportion; -1 where none is. */
function worstMiss(basket: Basket): number {
  let worst = -1;
  let least = Infinity;
  for (let order = 0; order < basket.goods.length; order++) {
    if (!belowMinimum(basket, order)) continue;
    const { suppliers } = basket.rows.catalogue;
    const share = basket.goods[order]! / suppliers[order % suppliers.length]!.minOrder;
    if (share < least) [worst, least] = [order, share];
  }
  return worst;
}

function close(basket: Basket, open: Uint8Array, order: number): void {
  const items = new Set(linesOfOrder(basket, order).map((line) => itemOf(basket, line)));
  open[order] = 0;
  for (const item of items) buy(basket, open, item);
}

function itemOf(basket: Basket, line: number): number {
  return basket.rows.catalogue.offers[Math.floor(line / basket.rows.waves)]!.item;
}

/** Gives an order up where the same can be dealt for less without it. */
function saveFee(basket: Basket, open: Uint8Array, order: number): void {
  const lines = linesOfOrder(basket, order);
  if (lines.length === 0) return;
  const items = [...new Set(lines.map((line) => itemOf(basket, line)))];
  const { waves, offersOf } = basket.rows;
  const touched = items.flatMap((item) => offersOf[item]!.flatMap((offer) => linesAt(offer, waves)));
  const packs = touched.map((line) => basket.packs[line]!);
  const dealt = items.map((item) => basket.dealt(item));
  const before = basket.total;
  close(basket, open, order);
  const same = items.every((item, index) => basket.dealt(item) >= dealt[index]!);
  if (same && basket.total < before && basket.goods.every((_, other) => !belowMinimum(basket, other))) return;
  open[order] = 1;
  touched.forEach((line, index) => basket.set(line, packs[index]!));
}

function linesAt(offer: number, waves: number): number[] {
  return Array.from({ length: waves }, (_, wave) => offer * waves + wave);
}
