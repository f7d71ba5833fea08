import type { Offer } from '../../../model/index.ts';
import { isWide } from '../../runs.ts';
import { plainLimit } from '../../terms.ts';
import type { NetRun } from './net.ts';

/** A line on which an offer may stand. */
interface Place {
  readonly line: number;
  readonly lane: number;
}

/**
 * An offer on several lines at once, at counts beside each of which more may be left over (rule 10) than beside their sum on
 * one line: at a minimum of several multiples, or at a price break. All else that an offer of limited stock, or of an order
 * that is seen as one with another, could bring in several waves it can bring in one.
 *
 * @param runs the offer's, on any line
 * @param limits what is wanted, and how much there is
 */
export function doubles(
  offer: Offer,
  runs: readonly NetRun[],
  places: readonly Place[],
  { wanted, most, unit, fill }: { wanted: number; most: number; unit: number; fill: number },
): NetRun[] {
  // Where all but a whole increment may be left over anyway, an increment less on one line does as well.
  if (plainLimit(offer, fill) >= offer.packMultiple * offer.packSize - 1) return [];
  const wide = runs.filter(({ lo }) => isWide(offer, lo, fill));
  const found: NetRun[] = [];
  const extend = (from: number, chosen: readonly { place: Place; run: NetRun }[]): void => {
    const packs = chosen.reduce((sum, { run }) => sum + run.lo, 0);
    const limit = Math.min(...chosen.map(({ run }) => run.limit));
    if (packs > most || packs * offer.packSize > wanted + limit) return;
    const [first] = chosen;
    if (first !== undefined && chosen.length > 1)
      found.push({
        ...first.run,
        ...first.place,
        parts: chosen.map(({ place, run: { lo, lowest, highest } }) => ({
          ...place,
          packs: lo,
          lowest,
          highest,
        })),
        lo: 1,
        hi: 1,
        step: 1,
        pack: (packs * offer.packSize) / unit,
        limit,
      });
    places.forEach((place, index) => {
      if (index >= from) for (const run of wide) extend(index + 1, [...chosen, { place, run }]);
    });
  };
  extend(0, []);
  return found;
}
