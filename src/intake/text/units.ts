import { nameKey } from './width.ts';

const GRAMS = new Map([
  ['斤', 500],
  ['市斤', 500],
  ['两', 50],
  ['公斤', 1000],
  ['千克', 1000],
  ['kg', 1000],
  ['kgs', 1000],
  ['克', 1],
  ['g', 1],
]);

/** Grams of one unit where it is a weight; undefined for every count word. */
export function weightGrams(uom: string): number | undefined {
  return GRAMS.get(nameKey(uom));
}

/** Words that mean one of whatever is counted, whichever uom the item has. */
export function isGenericCount(uom: string): boolean {
  const key = nameKey(uom);
  return key === '份' || key === 'portion' || key === 'portions';
}

/** Grams; a weight without a step of its own is dealt by the first of these of which all that is asked of it is a multiple. */
export const WEIGHT_STEPS = [500, 250, 50] as const;
