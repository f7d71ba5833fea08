import { cellNumber, isGenericCount, isSameUnit, weightGrams } from '../text/index.ts';
import type { KnownGood } from './goods-index.ts';

/** `unit-unknown`: the unit converts to nothing of this good; `inexact`: not a whole number of base units. */
export type Conversion = number | 'not-a-number' | 'inexact' | 'unit-unknown';

/**
 * A quantity as a cell gives it, in base units of a good.
 *
 * A blank unit is the good's own. Weights convert to each other; a weight and a count only where `unitGrams` is known;
 * one count word to another never, except that 份 is one of whatever is counted.
 *
 * @param quantity decimal text; @param uom the cell's unit, '' where it has none
 */
export function toBaseUnits(quantity: string, uom: string, good: KnownGood): Conversion {
  const scale = scaleOf(uom, good);
  if (scale === undefined) return 'unit-unknown';
  const numerator = cellNumber(quantity, scale.numerator);
  if (numerator === undefined) return 'not-a-number';
  if (numerator === 'inexact') return 'inexact';
  const whole = numerator / scale.denominator;
  return Number.isSafeInteger(whole) ? whole : 'inexact';
}

/** Base units in one of that unit, as numerator ÷ denominator. */
function scaleOf(uom: string, good: KnownGood): { numerator: number; denominator: number } | undefined {
  if (uom === '' || isSameUnit(uom, good.uom)) return { numerator: good.baseUnits, denominator: 1 };
  const grams = weightGrams(uom);
  if (good.isWeight) {
    if (grams !== undefined) return { numerator: grams, denominator: 1 };
    return good.unitGrams === null ? undefined : { numerator: good.unitGrams, denominator: 1 };
  }
  if (grams !== undefined) {
    if (good.unitGrams === null) return undefined;
    return { numerator: grams * good.baseUnits, denominator: good.unitGrams };
  }
  return isGenericCount(uom) || good.uom === '' ? { numerator: good.baseUnits, denominator: 1 } : undefined;
}
