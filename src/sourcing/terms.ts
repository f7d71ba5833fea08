import type { Offer } from '../model/index.ts';

/** A supplier's terms for a line: which counts of packs are legal, and what they cost. */

/**
 * The fewest packs of a line that is ordered at all: `minPacks` rounded up to the multiple.
 *
 * | min_packs | pack_multiple | smallest |
 * | --------- | ------------- | -------- |
 * | 1         | 1             | 1        |
 * | 5         | 1             | 5        |
 * | 5         | 3             | 6        |
 * | 1         | 4             | 4        |
 */
export function smallestPacks(offer: Offer): number {
  return Math.ceil(Math.max(1, offer.minPacks) / offer.packMultiple) * offer.packMultiple;
}

/** The most packs of a line where nothing but the stock limits them, a legal count; `limit` where there is no stock given. */
export function mostPacks(offer: Offer, limit: number): number {
  const most = Math.min(offer.stockPacks ?? limit, limit);
  const legal = Math.floor(most / offer.packMultiple) * offer.packMultiple;
  return legal < smallestPacks(offer) ? 0 : legal;
}

/** What one increment more or less changes: from 0 the smallest legal count, else the multiple. */
export function nextPacks(offer: Offer, packs: number): number {
  return packs === 0 ? smallestPacks(offer) : packs + offer.packMultiple;
}

export function previousPacks(offer: Offer, packs: number): number {
  return packs <= smallestPacks(offer) ? 0 : packs - offer.packMultiple;
}

/**
 * The price of a pack when `packs` stand on the line: the last break at or below that number, for all of them.
 *
 * | packs | `25.00`, breaks `10=22.50;50=21.00` | amount |
 * | ----- | ----------------------------------- | ------ |
 * | 9     | 25.00                               | 225.00 |
 * | 10    | 22.50                               | 225.00 |
 * | 49    | 22.50                               | 1102.50 |
 * | 50    | 21.00                               | 1050.00 |
 */
export function priceAt(offer: Offer, packs: number): number {
  let price = offer.packPrice;
  for (const { from, price: lower } of offer.priceBreaks) {
    if (from > packs) break;
    price = lower;
  }
  return price;
}

/** Some larger count is dearer a pack than a smaller one. */
export function pricesRise({ packPrice, priceBreaks }: Offer): boolean {
  return priceBreaks.some(({ price }, index) => price > (priceBreaks[index - 1]?.price ?? packPrice));
}

export function amountOf(offer: Offer, packs: number): number {
  return packs === 0 ? 0 : packs * priceAt(offer, packs);
}

/**
 * The surplus that rule 10 lets an item have beside a line of `packs`: (1 − fill_threshold) × its last increment, in
 * base units, rounded down (a surplus is whole).
 *
 * | packs | smallest | multiple | pack | fill_threshold | last increment | limit |
 * | ----- | -------- | -------- | ---- | -------------- | -------------- | ----- |
 * | 1     | 1        | 1        | 10   | 0.25           | 10             | 7     |
 * | 5     | 5        | 1        | 10   | 0.25           | 50             | 37    |
 * | 6     | 5        | 1        | 10   | 0.25           | 10             | 7     |
 * | 6     | 5        | 1        | 10   | 0              | 10             | 10    |
 * | 6     | 5        | 1        | 10   | 1              | 10             | 0     |
 */
export function surplusLimit(offer: Offer, packs: number, fillThresholdMilli: number): number {
  const increment = (packs - previousPacks(offer, packs)) * offer.packSize;
  const thousands = Math.floor(increment / 1000);
  const rest = increment - thousands * 1000;
  const share = 1000 - fillThresholdMilli;
  return share * thousands + Math.floor((share * rest) / 1000);
}
