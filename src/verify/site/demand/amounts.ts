import type { GoodFacts } from '../items.ts';
import { baseUnitsOf, rateOf } from '../items.ts';
import { decimalOf } from '../numbers.ts';
import { chineseNumber, fold, NUMERALS } from '../text.ts';

const NUMBER = new RegExp(`(\\d+(?:,\\d{3})*(?:\\.\\d+)?)([½¼¾]?)|[½¼¾]|[${NUMERALS}]+|半`, 'g');
/** Longer ones first: `half a` is no `a`. */
const SPOKEN: readonly (readonly [word: RegExp, digits: string])[] = [
  [/(\d)\s+1\/2(?!\d)/g, '$1.5'], [/(\d)\s+1\/4(?!\d)/g, '$1.25'], [/(\d)\s+3\/4(?!\d)/g, '$1.75'],
  [/(?<![\d/])1\/2(?!\d)/g, '0.5'], [/(?<![\d/])1\/4(?!\d)/g, '0.25'], [/(?<![\d/])3\/4(?!\d)/g, '0.75'],
  [/\bhalf(?: an?)?\b/gi, '0.5'], [/\b(?:a )?quarter(?: of an?)?\b/gi, '0.25'],
  ...['an?|one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (words, i) => [new RegExp(`\\b(?:${words})\\b`, 'gi'), String(i + 1)] as const,
  ),
]; // prettier-ignore
const PARTS: Readonly<Record<string, string>> = { '½': '5', '¼': '25', '¾': '75' };

/**
 * Every amount of a good that numbers in a text may mean, in base units: in the unit that stands behind it, in the good's
 * own, in one that stands elsewhere beside it. Wide on purpose: it is asked whether a number can have been read so.
 */
export function amountsIn(text: string, good: GoodFacts): ReadonlySet<number> {
  let folded = fold(text);
  if (/[a-z]|\d\/\d/i.test(folded))
    for (const [word, number] of SPOKEN) folded = folded.replace(word, number);
  const found = new Set<number>();
  const portions = portionsIn(folded, good);
  for (const match of folded.matchAll(NUMBER)) {
    const after = folded.slice(match.index + match[0].length);
    // `1.2斤土豆`: of a list, the first of it.
    const listed = /(?:^|\n)\s*$/.test(folded.slice(0, match.index))
      ? /^\d{1,3}\.(\d+)$/.exec(match[0])?.[1]
      : undefined;
    const numbers = valuesOf(match[0], match[1], match[2], after);
    for (const number of listed === undefined ? numbers : [...numbers, listed]) {
      for (const unit of unitsAfter(after, folded, good)) add(found, baseUnitsOf(number, unit, good));
      for (const portion of portions) add(found, decimalOf(number, portion));
    }
  }
  // A tick in a questionnaire, or a name alone in one, is one of it.
  if (found.size === 0) found.add(good.baseUnits);
  return found;
}

function add(found: Set<number>, amount: number | undefined): void {
  if (amount !== undefined && amount > 0) found.add(amount);
}

/** What a number says as decimal text; `半` behind it or before a unit is a half more. */
function valuesOf(
  all: string,
  digits: string | undefined,
  part: string | undefined,
  after: string,
): readonly string[] {
  const whole = digits?.replaceAll(',', '') ?? (all === '半' ? '0.5' : String(chineseNumber(all) ?? ''));
  if (all in PARTS) return [`0.${PARTS[all]!}`];
  if (whole === '') return [];
  const decimals = /^,(\d{1,3})(?!\d)/.exec(after)?.[1];
  if (decimals !== undefined) return [whole, `${whole}.${decimals}`];
  if (/^\d+,\d{3}$/.test(all)) return [whole, all.replace(',', '.')];
  if (part !== undefined && part !== '') return [`${whole}.${PARTS[part]!}`];
  const half = /^[^\d\s]{0,3}半/.test(after) && !whole.includes('.');
  return half ? [whole, `${whole}.5`] : [whole];
}

/** Units that a number may have: one of the good's that follows it; else what follows, shorter and shorter; none; those that stand anywhere else. */
function unitsAfter(after: string, all: string, good: GoodFacts): readonly string[] {
  const next = /^\s*([^\d\s]{1,8})/.exec(after)?.[1] ?? '';
  const own = Array.from({ length: next.length }, (_, cut) => next.slice(0, next.length - cut));
  const meant = own.find((unit) => rateOf(unit, good) !== undefined);
  if (meant !== undefined) return [meant];
  const others = ['公斤', '千克', '斤', '两', '克', 'kg', 'g', '份'].filter((unit) =>
    all.toLowerCase().includes(unit),
  );
  return [...own, '', ...others];
}

/** Base units in one portion, where a text says what one holds: `5斤/袋`, `(5斤)`, `500g`. */
function portionsIn(text: string, good: GoodFacts): readonly number[] {
  if (!good.isWeight) return [];
  return [...text.matchAll(/(\d+(?:\.\d+)?)\s*(公斤|千克|斤|两|克|kg|g)/gi)].flatMap(
    ([, number = '', unit = '']) => {
      const rate = rateOf(unit, good);
      const portion = rate === undefined ? undefined : decimalOf(number, rate[0]);
      return portion === undefined || portion <= 0 ? [] : [portion];
    },
  );
}

/** A cell that is nothing but a number; undefined where it is anything else, or can be read in two ways. */
export function plainNumber(cell: string): string | undefined {
  const text = cell.trim();
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(text) ? text : undefined;
}

const ABOUT =
  /^[:：*×xX]?(?:\d{1,2}[-~～–—至]\d{1,2}(?![-\d])|\d+(?:\.\d+)?[^\d\s]{0,2}左右|两三|三四|四五|五六|六七|七八|八九|十几|几十|几|若干|一些|好几)/;

/** What stands behind a name, or in a quantity's cell, means about so much: nobody can say how much. */
export function isAbout(text: string): boolean {
  return ABOUT.test(text.trim());
}
