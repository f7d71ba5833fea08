import type { Offer } from '../../../model/index.ts';
import type { Rows } from '../../rows.ts';
import { mostOf, runsOf } from '../../runs.ts';
import { pricesRise } from '../../terms.ts';

/**
 * The orders worth thinking of. Where one wave takes all of a supplier's offers, its load cannot be reached, and dividing
 * a line makes no pack cheaper nor halves its price when put together again, one order does all that several do: its fee is
 * no more than theirs, and its goods (at least half of what they add up to) reach every limit that each of them reached.
 * What two lines may leave over beyond their sum on one is the items' to know (see doubles.ts).
 *
 * @param apart suppliers whose waves are all worth thinking of
 */
export function openOrders(rows: Rows, need: Float64Array, apart: ReadonlySet<number>): Set<number> {
  const { suppliers, offers } = rows.catalogue;
  const open = new Set<number>();
  const ownOffers: number[][] = suppliers.map(() => []);
  offers.forEach((offer, index) => {
    if (need[offer.item]! > rows.stock[offer.item]!) ownOffers[offer.supplier]!.push(index);
  });
  const waves = Array.from({ length: rows.waves }, (_, wave) => wave);
  ownOffers.forEach((own, supplier) => {
    const terms = own.map((index) => offers[index]!);
    const { maxGrams } = suppliers[supplier]!;
    const roomy = maxGrams === null || mostGrams(rows, need, own) <= maxGrams;
    const common = waves.find((wave) => terms.every((offer) => offer.waves.includes(wave)));
    const one = !apart.has(supplier) && roomy && common !== undefined && terms.every(neverCheaperApart);
    for (const wave of one ? [common] : waves) open.add(wave * suppliers.length + supplier);
  });
  return open;
}

/** Nothing is cheaper in parts, and together no pack costs less than half of what it costs in parts. */
function neverCheaperApart(offer: Offer): boolean {
  const prices = [offer.packPrice, ...offer.priceBreaks.map(({ price }) => price)];
  return !pricesRise(offer) && 2 * Math.min(...prices) >= Math.max(...prices);
}

/** What all that could be bought of some offers weighs, item by item at its heaviest. */
function mostGrams(rows: Rows, need: Float64Array, own: readonly number[]): number {
  const { offers } = rows.catalogue;
  const grams = new Map<number, number>();
  for (const index of own) {
    const { item, packSize, packGrams } = offers[index]!;
    const wanted = need[item]! - rows.stock[item]!;
    // Beside any line at most the widest limit of the item is left over.
    const over = rows.offersOf[item]!.flatMap((of) => {
      const most = mostOf(offers[of]!, wanted, rows.fillThresholdMilli);
      return runsOf(offers[of]!, most, rows.fillThresholdMilli).map(({ limit }) => limit);
    });
    const most = Math.ceil((wanted + Math.max(0, ...over)) / packSize) * (packGrams ?? 0);
    grams.set(item, Math.max(grams.get(item) ?? 0, most));
  }
  let load = 0;
  for (const most of grams.values()) load += most;
  return load;
}
