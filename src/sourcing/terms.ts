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
 * The surplus that rule 10 lets an item have beside a line of `packs`, in base units: (1 − fill_threshold) × its last
 * increment, rounded down (a surplus is whole); or, at a price break, as much as leaves no smaller count that serves as
 * much for the same money or less.
 *
 * | packs | smallest | multiple | pack | prices       | fill_threshold | last increment | limit             |
 * | ----- | -------- | -------- | ---- | ------------ | -------------- | -------------- | ----------------- |
 * | 1     | 1        | 1        | 10   | 1.00         | 0.25           | 10             | 7                 |
 * | 5     | 5        | 1        | 10   | 1.00         | 0.25           | 50             | 37                |
 * | 6     | 5        | 1        | 10   | 1.00         | 0.25           | 10             | 7                 |
 * | 6     | 5        | 1        | 10   | 1.00         | 0              | 10             | 10                |
 * | 6     | 5        | 1        | 10   | 1.00         | 1              | 10             | 0                 |
 * | 10    | 1        | 1        | 1    | 1.00 10=0.80 | 0.25           | 1              | 1: 9 cost more, 8 do not |
 * | 11    | 1        | 1        | 1    | 1.00 10=0.80 | 0.25           | 1              | 0                 |
 */
export function surplusLimit(offer: Offer, packs: number, fillThresholdMilli: number): number {
  const increment = (packs - previousPacks(offer, packs)) * offer.packSize;
  const share = shareOf(increment, 1000 - fillThresholdMilli);
  if (!standsAtBreak(offer, packs)) return share;
  return Math.max(share, (packs - noDearer(offer, packs)) * offer.packSize - 1);
}

/** What beside a line that is neither at its minimum nor at a price break may be left over. */
export function plainLimit({ packMultiple, packSize }: Offer, fillThresholdMilli: number): number {
  return shareOf(packMultiple * packSize, 1000 - fillThresholdMilli);
}

function shareOf(increment: number, milli: number): number {
  const thousands = Math.floor(increment / 1000);
  return milli * thousands + Math.floor((milli * (increment - thousands * 1000)) / 1000);
}

/** The last increment is what reached a break. */
export function standsAtBreak(offer: Offer, packs: number): boolean {
  const before = previousPacks(offer, packs);
  return before > 0 && offer.priceBreaks.some(({ from }) => before < from && from <= packs);
}

/** The largest legal count below `packs`, or none, that costs as much or less. */
function noDearer(offer: Offer, packs: number): number {
  const amount = amountOf(offer, packs);
  const stairs = [{ from: 0, price: offer.packPrice }, ...offer.priceBreaks];
  for (let at = stairs.length - 1; at >= 0; at--) {
    const { from, price } = stairs[at]!;
    if (from >= packs) continue;
    const below = Math.min(packs, stairs[at + 1]?.from ?? packs) - 1;
    const affordable = price === 0 ? below : Math.min(below, Math.floor(amount / price));
    const legal = Math.floor(affordable / offer.packMultiple) * offer.packMultiple;
    if (legal >= from && legal >= smallestPacks(offer)) return legal;
  }
  return 0;
}
