import { cellNumber, foldWidth, weightGrams } from '../text/index.ts';
import { parsePackSpec } from '../goods/index.ts';

/** A product as a header or a list names it, taken apart: `土豆(5斤/袋) 12元` is 土豆, a 袋 of 2500 g. */
export interface ProductName {
  readonly name: string;
  /** What one is counted in; '' where it is not said. */
  readonly unit: string;
  /** Grams of that one; null where not said. */
  readonly grams: number | null;
  /** Decimal text; '' where it is not said. */
  readonly price: string;
}

const QUESTION = /^\s*(?:\d{1,3}\s*[.、)）]|[(（]\d{1,3}[)）])\s*/;
const PRICE =
  /[\s,:]*(?<![\d.])(?:[¥￥$€£]\s*(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(?:元|块))(?:\s*\/\s*([^\s\d/]{1,6}))?\s*$/;
const BRACKETED = /[([【]([^()[\]【】]*)[)\]】]/g;
const SPEC_AT_END = /^(.*[^\d\s.*×xX])\s*(\d+(?:\.\d+)?\s*[^\d\s/×*xX]{1,4}\s*\/\s*[^\d\s/]{1,4})$/;
const UNIT_WORD = /^[^\d\s]{1,3}$/;

export function productName(text: string): ProductName {
  let rest = foldWidth(text).trim().replace(QUESTION, '');
  const found = PRICE.exec(rest);
  const price = found !== null && found.index > 0 ? found : undefined;
  if (price !== undefined) rest = rest.slice(0, price.index);
  const inside = [...rest.matchAll(BRACKETED)].map((match) => match[1]!.trim());
  let bare = rest.replaceAll(BRACKETED, ' ').replaceAll(/\s+/g, ' ').trim();
  const atEnd = SPEC_AT_END.exec(bare);
  if (atEnd !== null) {
    bare = atEnd[1]!;
    inside.push(atEnd[2]!);
  }
  const said = inside.map(unitSaid).find((found) => found !== undefined);
  return {
    name: bare === '' ? foldWidth(text).trim() : bare,
    unit: said?.unit ?? price?.[3] ?? '',
    grams: said?.grams ?? null,
    price: price?.[1] ?? price?.[2] ?? '',
  };
}

/**
 * `5斤/袋` → 袋 of 2500 g; `5斤` → 份 of 2500 g; `斤` → 斤; `30枚/板` → 板;
 * `500g*20袋` → 袋 of 500 g; undefined for a remark.
 */
export function unitSaid(text: string): { unit: string; grams: number | null } | undefined {
  const spec = parsePackSpec(text, (unit) => weightGrams(unit) !== undefined);
  if (spec !== undefined) {
    const { container, measure, count } = spec;
    const each = measure === null ? undefined : weightGrams(measure.unit);
    const whole = each === undefined ? null : cellNumber(measure!.number, each);
    const grams = typeof whole === 'number' && whole > 0 ? whole : null;
    if (container !== '') return { unit: container, grams: count === null ? grams : null };
    if (count !== null) return count.unit === '' ? undefined : { unit: count.unit, grams };
    if (grams === null) return undefined;
    return measure!.number === '1' ? { unit: measure!.unit, grams: null } : { unit: '份', grams };
  }
  return UNIT_WORD.test(text) && (weightGrams(text) !== undefined || COUNTS.has(text))
    ? { unit: text, grams: null }
    : undefined;
}

const COUNTS = new Set([
  '份',
  '袋',
  '盒',
  '箱',
  '包',
  '瓶',
  '桶',
  '板',
  '提',
  '个',
  '只',
  '条',
  '把',
  '捆',
  '罐',
  '枚',
]);
