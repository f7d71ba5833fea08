import type { Catalogue, Offer } from '../../model/index.ts';
import { lastIncrement, packPrice, reckon, smallestLine, type Packs } from './priced.ts';

/** What rule 10 lets be left over: beside a line, and as padding of an order. Quantities in base units. */

/**
 * Whether so much of its item may be left over beside a line: at most (1 − fill_threshold) of its last increment, or at a
 * price break as much as every smaller count that serves as much would cost more.
 */
export function mayBeOver(offer: Offer, packs: number, over: number, fillThresholdMilli: number): boolean {
  const share = (1000 - fillThresholdMilli) * lastIncrement(offer, packs) * offer.packSize;
  return over * 1000 <= share || breakPays(offer, packs, over);
}

/** @returns how much too much that is */
export function tooMuch(offer: Offer, packs: number, over: number, fillThresholdMilli: number): number {
  if (mayBeOver(offer, packs, over, fillThresholdMilli)) return 0;
  const share = (1000 - fillThresholdMilli) * lastIncrement(offer, packs) * offer.packSize;
  return Math.ceil((over * 1000 - share) / 1000);
}

function breakPays(offer: Offer, packs: number, over: number): boolean {
  const smallest = smallestLine(offer);
  const before = packs - offer.packMultiple;
  if (packs <= smallest || !offer.priceBreaks.some(({ from }) => before < from && from <= packs))
    return false;
  const amount = packs * packPrice(offer, packs);
  // The fewest packs of each price are its cheapest: those that serve as much, and the first of a break.
  const fewest = Math.max(smallest, packs - Math.floor(over / offer.packSize));
  const whole = (count: number) => Math.ceil(count / offer.packMultiple) * offer.packMultiple;
  const firsts = [fewest, ...offer.priceBreaks.map(({ from }) => Math.max(from, fewest))].map(whole);
  return firsts.every((count) => count >= packs || count * packPrice(offer, count) > amount);
}

/** The order without all that serves nobody. */
export function stripped(
  catalogue: Catalogue,
  lines: readonly Packs[],
  spare: (item: number) => number,
): readonly Packs[] {
  const left = new Map<number, number>();
  return lines.flatMap((line) => {
    const offer = catalogue.offers[line.offer]!;
    let [{ packs }, rest] = [line, left.get(offer.item) ?? spare(offer.item)];
    while (packs > 0 && lastIncrement(offer, packs) * offer.packSize <= rest) {
      const less = lastIncrement(offer, packs);
      packs -= less;
      rest -= less * offer.packSize;
    }
    left.set(offer.item, rest);
    return packs > 0 ? [{ ...line, packs }] : [];
  });
}

/** An order's goods; 0 without a line. */
export function goodsOf(catalogue: Catalogue, lines: readonly Packs[]): number {
  const first = lines[0];
  if (first === undefined) return 0;
  return reckon(catalogue, catalogue.offers[first.offer]!.supplier, first.wave, lines).goods;
}

/** All lines without the packs that only reach a supplier's minimum: what the limit of surplus speaks of. */
export function withoutPadding(
  catalogue: Catalogue,
  orders: Iterable<readonly Packs[]>,
  spare: (item: number) => number,
): readonly Packs[] {
  const taken = new Map<number, number>();
  return [...orders].flatMap((lines) => {
    const rest = (item: number) => spare(item) - (taken.get(item) ?? 0);
    const least = stripped(catalogue, lines, rest);
    const { minOrder } = catalogue.suppliers[catalogue.offers[lines[0]!.offer]!.supplier]!;
    if (goodsOf(catalogue, least) >= minOrder) return lines;
    const quantities = (some: readonly Packs[], sign: number) => {
      for (const { offer: index, packs } of some) {
        const { item, packSize } = catalogue.offers[index]!;
        taken.set(item, (taken.get(item) ?? 0) + sign * packs * packSize);
      }
    };
    quantities(lines, 1);
    quantities(least, -1);
    return least;
  });
}
