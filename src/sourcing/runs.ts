import type { Offer } from '../model/index.ts';
import { mostPacks, plainLimit, smallestPacks, standsAtBreak, surplusLimit } from './terms.ts';

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
 * | 1         | 1        | 4      | 9    | 1–3, 4, 5–9               |
 */
export function runsOf(offer: Offer, most: number, fillThresholdMilli: number): Run[] {
  const smallest = smallestPacks(offer);
  const step = offer.packMultiple;
  // Where the minimum is one multiple, the last increment is the same at it and above it.
  const cuts = smallest === step ? [smallest] : [smallest, smallest + step];
  for (const { from } of offer.priceBreaks) {
    const first = Math.ceil(from / step) * step;
    if (first > smallest) cuts.push(first);
    if (first > smallest && isWide(offer, first, fillThresholdMilli)) cuts.push(first + step);
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

/** Beside this count more may be left over than beside others of the line: at a minimum of several multiples, at a break. */
export function isWide(offer: Offer, packs: number, fillThresholdMilli: number): boolean {
  return surplusLimit(offer, packs, fillThresholdMilli) > plainLimit(offer, fillThresholdMilli);
}

/**
 * The most packs of an offer that its stock leaves and that are worth thinking of, a legal count: those that serve all
 * that is wanted, and a price break beyond them if so much may be left over there.
 */
export function mostOf(offer: Offer, wanted: number, fillThresholdMilli: number): number {
  let enough = Math.ceil(wanted / offer.packSize) + smallestPacks(offer) + offer.packMultiple;
  for (const { from } of offer.priceBreaks) {
    const first = Math.ceil(from / offer.packMultiple) * offer.packMultiple;
    if (first <= enough || first > (offer.stockPacks ?? Infinity) || !standsAtBreak(offer, first)) continue;
    if (first * offer.packSize - wanted <= surplusLimit(offer, first, fillThresholdMilli)) enough = first;
  }
  return mostPacks(offer, enough);
}
