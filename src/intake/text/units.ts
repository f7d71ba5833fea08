import { nameKey } from './width.ts';

const LONGEST_UNIT = 20;
const GRAMS = new Map([
  ['斤', 500],
  ['市斤', 500],
  ['两', 50],
  ['公斤', 1000],
  ['千克', 1000],
  ['kg', 1000],
  ['kilo', 1000],
  ['kilogram', 1000],
  ['kilogramme', 1000],
  ['克', 1],
  ['g', 1],
  ['gm', 1],
  ['gram', 1],
  ['gramme', 1],
]);
/** Spellings of one word, by the word. */
const SPELLINGS = new Map([
  ['ltr', 'litre'], ['l', 'litre'], ['liter', 'litre'], ['升', 'litre'], ['ml', 'millilitre'], ['毫升', 'millilitre'],
  ['milliliter', 'millilitre'], ['pc', 'piece'], ['pkt', 'packet'], ['btl', 'bottle'], ['ctn', 'carton'], ['doz', 'dozen'],
]); // prettier-ignore

/** Grams of one unit where it is a weight; undefined for every count word. */
export function weightGrams(uom: string): number | undefined {
  if (uom.length > LONGEST_UNIT) return undefined;
  const key = nameKey(uom);
  return GRAMS.get(key) ?? (key.length > 2 && key.endsWith('s') ? GRAMS.get(key.slice(0, -1)) : undefined);
}

/** Words that mean one of whatever is counted, whichever uom the item has. */
export function isGenericCount(uom: string): boolean {
  const key = nameKey(uom);
  return key === '份' || key === 'portion' || key === 'portions';
}

/** True for two spellings of one unit: `box` and `boxes`, `loaf` and `loaves`. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || unitKey(a) === unitKey(b);
}

/** An English word without the ending of many, spelled in one way. */
function unitKey(uom: string): string {
  if (uom.length > LONGEST_UNIT) return uom;
  const key = nameKey(uom);
  const one = !/^[a-z]{3,}s$/.test(key)
    ? key
    : key.endsWith('aves')
      ? `${key.slice(0, -3)}f`
      : key.replace(/(?<=x|ch|sh|s)es$|s$/, '');
  return SPELLINGS.get(one) ?? one;
}

/** Grams; a weight without a step of its own is dealt by the first of these of which all that is asked of it is a multiple. */
export const WEIGHT_STEPS = [500, 250, 50] as const;
