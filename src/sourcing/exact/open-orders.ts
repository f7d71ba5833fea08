import type { Rows } from '../rows.ts';

/**
 * The orders worth thinking of. A supplier that can bring all it is asked for in one wave, and whose load cannot be
 * reached, needs no second order: one order's fee is no more than two's and its goods reach every limit sooner.
 */
export function openOrders(rows: Rows, need: Float64Array): Set<number> {
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
    const roomy = load <= (suppliers[supplier]!.maxGrams ?? Infinity);
    const waves = Array.from({ length: rows.waves }, (_, wave) => wave);
    const common = waves.find((wave) => own.every((index) => offers[index]!.waves.includes(wave)));
    for (const wave of roomy && common !== undefined ? [common] : waves)
      open.add(wave * suppliers.length + supplier);
  });
  return open;
}
