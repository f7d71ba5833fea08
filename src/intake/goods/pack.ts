import { formatScaled } from '../../model/index.ts';
import { cellNumber, nameKey, weightGrams } from '../text/index.ts';
import { toBaseUnits } from './convert.ts';
import type { KnownGood } from './goods-index.ts';
import { parsePackSpec, type PackSpec, type SpecAmount } from './pack-spec.ts';

/** What one pack of an offer holds. */
export interface Pack {
  /** Base units of the item. */
  readonly size: number;
  /** As it goes on an order: decimal text and unit. */
  readonly text: { readonly size: string; readonly uom: string };
  /** As the specification says; null where it does not. */
  readonly grams: number | null;
  /** What the pack is called; '' where it is not said. */
  readonly container: string;
}

/** Words for what holds several: one of them may be the item itself or what it comes in, and a count alone does not say. */
const CONTAINERS = new Set(['箱', '件', '提', '组', '筐', '篮', '扎', 'box', 'case', 'carton', 'tray']);

/**
 * What a specification says of a pack of this item; undefined where it says nothing or two things.
 *
 * An item that is weighed takes the weight of the whole. A counted one is one pack where its uom is what the pack is
 * called (5斤/袋 of an item in 袋), else the count inside where the units agree, else by the grams of one unit.
 */
export function packOfSpec(text: string, good: KnownGood): Pack | undefined {
  const spec = parsePackSpec(text, (unit) => weightGrams(unit) !== undefined);
  if (spec === undefined) return undefined;
  const grams = specGrams(spec);
  const size = grams === undefined ? undefined : baseUnits(spec, grams, good);
  if (size === undefined || size <= 0) return undefined;
  const { container } = spec;
  const whole = { size: formatScaled(size, good.baseUnits), uom: good.uom };
  return { size, text: whole, grams: grams ?? null, container };
}

function baseUnits(spec: PackSpec, grams: number | null, good: KnownGood): number | undefined {
  if (good.isWeight) {
    if (grams !== null) return grams;
    return spec.count === null ? undefined : exact(spec.count.number, spec.count.unit, good);
  }
  const same = (unit: string): boolean => unit !== '' && nameKey(unit) === nameKey(good.uom);
  if (same(spec.container)) return good.baseUnits;
  const { count } = spec;
  if (count !== null) {
    if (same(count.unit) || good.uom === '') return exact(count.number, '', good);
    if (count.unit === '' && !CONTAINERS.has(nameKey(good.uom))) return exact(count.number, '', good);
    if (grams === null) return undefined;
  } else if (spec.container === '' && (good.unitGrams === null || grams === null)) {
    // `500g` alone is what one of the item is.
    return CONTAINERS.has(nameKey(good.uom)) ? undefined : good.baseUnits;
  }
  return grams === null ? undefined : exact(String(grams), 'g', good);
}

/** Grams of the whole; null where the specification gives no weight; undefined where they are no whole number. */
function specGrams({ measure, count }: PackSpec): number | null | undefined {
  const each = measure === null ? undefined : weightGrams(measure.unit);
  if (measure === null || each === undefined) return null;
  const grams = cellNumber(measure.number, each);
  const times = count === null ? 1 : wholeNumber(count);
  return typeof grams === 'number' && times !== undefined ? grams * times : undefined;
}

function wholeNumber({ number }: SpecAmount): number | undefined {
  const whole = cellNumber(number);
  return typeof whole === 'number' ? whole : undefined;
}

function exact(number: string, unit: string, good: KnownGood): number | undefined {
  const quantity = toBaseUnits(number, unit, good);
  return typeof quantity === 'number' ? quantity : undefined;
}
