import { cellNumber, foldWidth, LONGEST_TERM, weightGrams } from '../text/index.ts';
import { parsePackSpec, type PackSpec } from '../goods/index.ts';

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
const PRICE_ALONE = /^[¥￥$€£]?\s*(\d+(?:\.\d+)?)\s*(?:元|块)(?:\s*\/\s*[^\s\d/]{1,6})?$/;
const BRACKETED = /[([【]([^()[\]【】]*)[)\]】]/g;
const SPEC_AT_END = /^(.*[^\d\s.*×xX])\s*(\d+(?:\.\d+)?\s*[^\d\s/×*xX]{1,4}\s*\/\s*[^\d\s/]{1,4})$/;
const UNIT_WORD = /^[^\d\s]{1,3}$/;

export function productName(text: string): ProductName {
  if (text.length > LONGEST_TERM) return { name: text, unit: '', grams: null, price: '' };
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
  const said = inside.map(unitOfOne).find((found) => found !== undefined);
  const priced = inside.map((text) => PRICE_ALONE.exec(text)).find((match) => match !== null);
  return {
    name: bare === '' ? foldWidth(text).trim() : bare,
    unit: said?.unit ?? price?.[3] ?? '',
    grams: said?.grams ?? null,
    price: price?.[1] ?? price?.[2] ?? priced?.[1] ?? '',
  };
}

interface Unit {
  readonly unit: string;
  /** Grams of one; null where not said. */
  readonly grams: number | null;
}

/**
 * What stands in brackets behind a name says of one of it: `5斤/袋` a 袋 of 2500 g, `5斤` one 份 of 2500 g, `斤` that it is
 * weighed, `30枚/板` a 板. `12卷` says what is in it, and a remark nothing: undefined.
 */
function unitOfOne(text: string): Unit | undefined {
  if (UNIT_WORD.test(text) && (weightGrams(text) !== undefined || COUNTS.has(text)))
    return { unit: text, grams: null };
  const spec = parsePackSpec(text, (unit) => weightGrams(unit) !== undefined);
  if (spec === undefined || PRICE_ALONE.test(text)) return undefined;
  const grams = gramsOf(spec);
  if (spec.container !== '') return { unit: spec.container, grams };
  return grams === null ? undefined : { unit: COUNT, grams };
}

/**
 * What a list's 规格 counts its goods in: `5斤/袋` in 袋, `30枚/板` in 板, `5斤` in 斤; what is measured one by one, in these
 * ones, whatever they come in: `250ml*24盒` in 盒, `5L*4桶/箱` in 桶.
 */
export function unitOfSpec(text: string): Unit | undefined {
  // `斤` alone
  if (UNIT_WORD.test(text) && (weightGrams(text) !== undefined || COUNTS.has(text)))
    return { unit: text, grams: null };
  const spec = parsePackSpec(text, (unit) => weightGrams(unit) !== undefined);
  if (spec === undefined) return undefined;
  const { container, count, measure } = spec;
  if (count !== null && count.unit !== '' && (measure !== null || container === ''))
    return { unit: count.unit, grams: gramsOf({ ...spec, count: null }) };
  if (container !== '') return { unit: container, grams: gramsOf(spec) };
  if (count !== null) return undefined;
  return measure === null || gramsOf(spec) === null ? undefined : { unit: measure.unit, grams: null };
}

/** Of the whole; null where there is no weight, or none in whole grams. */
function gramsOf({ measure, count }: PackSpec): number | null {
  const each = measure === null ? undefined : weightGrams(measure.unit);
  const one = each === undefined ? undefined : cellNumber(measure!.number, each);
  const times = count === null ? 1 : cellNumber(count.number);
  return typeof one === 'number' && typeof times === 'number' && one * times > 0 ? one * times : null;
}

/** What is asked for without how much, where a cell has both: `商品*2`, `商品+2`; `牛奶12盒` may be a product. */
export function withoutMultiple(text: string): string {
  const folded = foldWidth(text).trim();
  if (folded.length > LONGEST_TERM) return folded;
  const bare = folded.replace(MULTIPLE, '').trim();
  return bare === '' ? folded : bare;
}

const MULTIPLE = /\s*[*xX×+]\s*\d+(?:\.\d+)?\s*[^\d\s()]{0,3}$/;

/** What one of anything is called where nothing says it. */
export const COUNT = '份';

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
