import type { Offer } from '../../../model/index.ts';
import { smallestPacks, surplusLimit } from '../../terms.ts';

/** Legal counts lo, lo + step, … hi of a line, all at one price and with one surplus limit. */
export interface Run {
  readonly lo: number;
  readonly hi: number;
  readonly step: number;
  /** Minor units of a pack. */
  readonly price: number;
  /** Base units. */
  readonly limit: number;
}

/**
 * The counts up to `most` of an offer, cut where the price or the surplus limit changes.
 *
 * | min_packs | multiple | breaks | most | runs                      |
 * | --------- | -------- | ------ | ---- | ------------------------- |
 * | 1         | 1        | none   | 9    | 1–9                       |
 * | 5         | 2        | none   | 12   | 6, 8–12                   |
 * | 1         | 1        | 4      | 9    | 1–3, 4–9                  |
 */
export function runsOf(offer: Offer, most: number, fillThresholdMilli: number): Run[] {
  const smallest = smallestPacks(offer);
  const step = offer.packMultiple;
  // Where the minimum is one multiple, the last increment is the same at it and above it.
  const cuts = smallest === step ? [smallest] : [smallest, smallest + step];
  for (const { from } of offer.priceBreaks) {
    const first = Math.ceil(from / step) * step;
    if (first > smallest) cuts.push(first);
  }
  const starts = [...new Set(cuts)].sort((a, b) => a - b);
  return starts.flatMap((lo, index) => {
    const hi = Math.min((starts[index + 1] ?? Infinity) - step, lo + Math.floor((most - lo) / step) * step);
    if (hi < lo) return [];
    let price = offer.packPrice;
    for (const stair of offer.priceBreaks) if (stair.from <= lo) price = stair.price;
    return [{ lo, hi, step, price, limit: surplusLimit(offer, lo, fillThresholdMilli) }];
  });
}
