import type { Catalogue, Offer } from '../../model/index.ts';
import type { OrderRow } from '../folder/rows.ts';

/** Packs of an offer in a wave: what orders.csv says, in the shape in which terms are checked. */
export interface Packs {
  readonly offer: number;
  readonly wave: number;
  readonly packs: number;
}

/** A purchase order's money and weight, reckoned from its packs. */
export interface Reckoned {
  readonly supplier: number;
  readonly wave: number;
  readonly goods: number;
  readonly fee: number;
  /** Null where a pack's weight is not known. */
  readonly grams: number | null;
}

/** The price of one pack when so many are on a line: that of the highest break reached, for all of them. */
export function packPrice(offer: Offer, packs: number): number {
  let price = offer.packPrice;
  for (const step of offer.priceBreaks) if (packs >= step.from) price = step.price;
  return price;
}

/** What a kilogram costs when so many packs are on a line; null where the item is not paid by weight. */
export function kgPrice(offer: Offer, packs: number): number | null {
  let price = offer.kgPrice ?? null;
  for (const step of offer.priceBreaks) if (packs >= step.from) price = step.kgPrice ?? null;
  return price;
}

/** The smallest number of packs that a line may hold: the minimum, made a multiple. */
export function smallestLine(offer: Offer): number {
  return Math.ceil(offer.minPacks / offer.packMultiple) * offer.packMultiple;
}

/** The packs by which a line last grew: all of its smallest size where it stands there, else a multiple. */
export function lastIncrement(offer: Offer, packs: number): number {
  return packs <= smallestLine(offer) ? packs : offer.packMultiple;
}

export function reckon(
  catalogue: Catalogue,
  supplier: number,
  wave: number,
  lines: readonly Packs[],
): Reckoned {
  let goods = 0;
  let grams: number | null = 0;
  for (const line of lines) {
    const offer = catalogue.offers[line.offer]!;
    goods += line.packs * packPrice(offer, line.packs);
    grams = grams === null || offer.packGrams === null ? null : grams + line.packs * offer.packGrams;
  }
  return { supplier, wave, goods, fee: feeOf(catalogue, supplier, goods), grams };
}

/** The delivery fee of an order: none from `free_delivery_from` on. */
export function feeOf(catalogue: Catalogue, supplier: number, goods: number): number {
  const { deliveryFee, freeDeliveryFrom } = catalogue.suppliers[supplier]!;
  return freeDeliveryFrom !== null && goods >= freeDeliveryFrom ? 0 : deliveryFee;
}

/** The packs of orders.csv whose offer is known, by supplier and wave. */
export function ordersOf(catalogue: Catalogue, rows: readonly OrderRow[]): ReadonlyMap<string, Packs[]> {
  const orders = new Map<string, Packs[]>();
  for (const row of rows) {
    if (row.offer < 0 || row.wave < 0 || row.packs <= 0) continue;
    const key = orderKey(catalogue.offers[row.offer]!.supplier, row.wave);
    let lines = orders.get(key);
    if (lines === undefined) orders.set(key, (lines = []));
    lines.push({ offer: row.offer, wave: row.wave, packs: row.packs });
  }
  return orders;
}

export function orderKey(supplier: number, wave: number): string {
  return `${supplier} ${wave}`;
}
