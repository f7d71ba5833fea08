import { askedOf, wantedOf, type Asked } from '../fair/index.ts';
import type { Catalogue, Night } from '../model/index.ts';
import { addUpStock, addUpWants, type Wants } from './wants.ts';

/**
 * A night as plain rows of numbers. A *line* is an offer in one wave (`offer × waves + wave`), an *order* a supplier in
 * one wave (`wave × suppliers + supplier`).
 */
export interface Rows {
  readonly night: Night;
  readonly catalogue: Catalogue;
  readonly waves: number;
  readonly fillThresholdMilli: number;
  readonly wants: Wants;
  /** Usable stock by good. */
  readonly stock: Float64Array;
  /** By good: what is to be had of it beyond that, to stand in for others that are short. */
  readonly extra: Float64Array;
  /** By good: whole parts in which that is dealt. */
  readonly extraStep: Float64Array;
  /** By good: everything wanted of it, loose, in bundles and as a substitute. */
  readonly need: Float64Array;
  /** The same by tier: `needByTier[good × tiers + tier]`. */
  readonly needByTier: Float64Array;
  /** Who asks, and by entry how much a household may have; undefined in another thread, where only sums are known. */
  readonly people: { readonly asked: Asked; readonly wanted: Float64Array } | undefined;
  /** By good: its offers, ascending. */
  readonly offersOf: readonly (readonly number[])[];
  /** By good: bundles that someone wants and that hold it, ascending. */
  readonly bundlesOf: readonly (readonly number[])[];
}

export function rowsOf(night: Night): Rows {
  const { catalogue } = night;
  const wanted = wantedOf(night);
  const wants = addUpWants(night, wanted);
  const need = wants.total.slice();
  const needByTier = wants.byTier.slice();
  const { tiers } = wants;
  const offersOf: number[][] = catalogue.goods.map(() => []);
  const bundlesOf: number[][] = catalogue.goods.map(() => []);
  catalogue.offers.forEach((offer, index) => offersOf[offer.item]!.push(index));
  catalogue.goods.forEach((good, index) => {
    if (good.kind === 'item' || wants.total[index] === 0) return;
    need[index] = 0;
    for (const { item, quantity } of good.components) {
      need[item] = need[item]! + quantity * (wants.total[index]! / good.step);
      bundlesOf[item]!.push(index);
      for (let tier = 0; tier < tiers; tier++)
        needByTier[item * tiers + tier]! += quantity * (wants.byTier[index * tiers + tier]! / good.step);
    }
  });
  return {
    night,
    catalogue,
    waves: night.settings.waves.length,
    fillThresholdMilli: night.settings.sourcing.fillThresholdMilli,
    wants,
    stock: addUpStock(night),
    extra: new Float64Array(need.length),
    extraStep: new Float64Array(need.length).fill(1),
    need,
    needByTier,
    people: { asked: askedOf(night), wanted },
    offersOf,
    bundlesOf,
  };
}

export function orderOf(rows: Rows, offer: number, wave: number): number {
  return wave * rows.catalogue.suppliers.length + rows.catalogue.offers[offer]!.supplier;
}

/** The rows with more wanted of substitutes. It is of the last tier: own names come first. */
export function withExtra(rows: Rows, extra: Float64Array, extraStep: Float64Array): Rows {
  const { tiers } = rows.wants;
  const need = rows.need.map((amount, good) => amount - rows.extra[good]! + extra[good]!);
  const needByTier = rows.needByTier.slice();
  extra.forEach((amount, good) => {
    needByTier[good * tiers + tiers - 1]! += amount - rows.extra[good]!;
  });
  return { ...rows, extra, extraStep, need, needByTier };
}

/**
 * What is short of an item where so much of its need is lacking: whole parts of what stands in for others first, then
 * whole steps.
 *
 * | lacking | step | extra | its parts | short |
 * | ------- | ---- | ----- | --------- | ----- |
 * | 700     | 1000 | 0     |           | 1000  |
 * | 700     | 500  | 3000  | 1500      | 1500  |
 * | 3200    | 500  | 3000  | 1500      | 3500  |
 */
export function shortOf(rows: Rows, item: number, lacking: number): number {
  if (lacking <= 0) return 0;
  const { step } = rows.catalogue.goods[item]!;
  const extra = rows.extra[item]!;
  if (lacking <= extra) return Math.ceil(lacking / rows.extraStep[item]!) * rows.extraStep[item]!;
  return extra + Math.ceil((lacking - extra) / step) * step;
}
