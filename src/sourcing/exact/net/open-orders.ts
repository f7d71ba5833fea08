import type { Rows } from '../../rows.ts';
import { pricesRise, smallestPacks } from '../../terms.ts';

/**
 * The orders worth thinking of. A supplier that can bring all it is asked for in one wave, and whose load cannot be
 * reached, needs no second order: one order's fee is no more than two's and its goods reach every limit sooner. Where a
 * larger count is dearer a pack, it may be cheaper to divide it.
 *
 * @param apart suppliers whose waves are all worth thinking of
 */
export function openOrders(
  rows: Rows,
  need: Float64Array,
  apart: ReadonlySet<number> = new Set(),
): Set<number> {
  const { suppliers, offers } = rows.catalogue;
  const open = new Set<number>();
  const ownOffers: number[][] = suppliers.map(() => []);
  offers.forEach((offer, index) => {
    if (need[offer.item]! > rows.stock[offer.item]!) ownOffers[offer.supplier]!.push(index);
  });
  ownOffers.forEach((own, supplier) => {
    const grams = new Map<number, number>();
    for (const index of own) {
      const { item, packSize, packGrams } = offers[index]!;
      const wanted = need[item]! - rows.stock[item]!;
      const most = Math.ceil((2 * wanted) / packSize + 1) * (packGrams ?? 0);
      grams.set(item, Math.max(grams.get(item) ?? 0, most));
    }
    let load = 0;
    for (const most of grams.values()) load += most;
    const dearer = own.some((index) => pricesRise(offers[index]!));
    const roomy = !apart.has(supplier) && !dearer && load <= (suppliers[supplier]!.maxGrams ?? Infinity);
    const waves = Array.from({ length: rows.waves }, (_, wave) => wave);
    const common = waves.find((wave) => own.every((index) => offers[index]!.waves.includes(wave)));
    for (const wave of roomy && common !== undefined ? [common] : waves)
      open.add(wave * suppliers.length + supplier);
  });
  return open;
}

/**
 * Suppliers of which two orders can serve more than one: two lines at a minimum of several multiples may leave more over
 * (rule 10) than their sum on one line.
 *
 * @param short by good: base units that must be short where each supplier has but the orders that are open
 * @param shortWith the same for any orders that are open
 */
export function worthTwoOrders(
  rows: Rows,
  need: Float64Array,
  short: Float64Array,
  shortWith: (open: ReadonlySet<number>) => Float64Array,
): Set<number> {
  const { offers } = rows.catalogue;
  const doubled = new Set<number>();
  if (rows.fillThresholdMilli === 0 || rows.fillThresholdMilli === 1000) return doubled;
  for (const offer of offers)
    if (offer.waves.length > 1 && short[offer.item]! > 0 && smallestPacks(offer) > offer.packMultiple)
      doubled.add(offer.supplier);
  if (doubled.size === 0) return doubled;
  const less = shortWith(openOrders(rows, need, doubled));
  const helped = new Set(
    offers.filter(({ item }) => less[item]! < short[item]!).map(({ supplier }) => supplier),
  );
  return new Set([...doubled].filter((supplier) => helped.has(supplier)));
}
