import type { GoodsIndex } from '../goods/index.ts';
import { toBaseUnits } from '../goods/index.ts';
import { foldWidth, weightGrams } from '../text/index.ts';

/** What the header of a wide sheet's column asks for. */
export interface ItemHeader {
  readonly good: number;
  /** The unit of the quantities below, as `Quantities` reads it: `斤`, or `5斤/袋` for bags of five; '' where none is named. */
  readonly uom: string;
}

/** Longer headers are sentences; the patterns below are for short texts. */
const LONGEST = 200;

const QUESTION = /^\s*(?:[qQ]?\d{1,3}\s*[.、)）:：]|[（(]\d{1,3}[)）])\s*/;
const MONEY = String.raw`(?:[¥￥$€£]\s*\d{1,6}(?:\.\d{1,2})?|\d{1,6}(?:\.\d{1,2})?\s*(?:元|块钱|块|rmb|cny|yuan|usd))`;
/** `12元`, `¥12`, `12元/袋`, at the end. */
const PRICE = new RegExp(
  String.raw`[\s,，:：]*(?:价格|单价|price)?[\s:：]*${MONEY}(?:\s*/\s*(?<per>[^\s/()[\]【】〔〕{}]{1,8}))?\s*$`,
  'i',
);
/** A row of a form's grid stands in brackets behind the question. */
const GRID = /\[([^[\]]+)\]\s*$/;
const BRACKETED = /[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/g;
const SPEC = /^(\d+(?:\.\d+)?)\s*([^\d\s/×*xX]{1,4})\s*(?:\/\s*([^\d\s/]{1,4}))?$/;
const SPEC_AT_END = /\s*(\d+(?:\.\d+)?\s*[^\d\s/×*xX]{1,4}(?:\s*\/\s*[^\d\s/]{1,4})?)\s*$/;
const PER_UNIT = /^([^/]+)\/\s*([^\s\d/]{1,8})$/;
const UNIT_WORD = /^[^\d\s]{1,8}$/;

/**
 * The item that a header names: as it stands, else without its question's number, its price and what is in brackets.
 * A unit or specification left out of the name is the unit of the cells. Only exact names and aliases: undefined otherwise.
 */
export function readItemHeader(header: string, goods: GoodsIndex): ItemHeader | undefined {
  const exact = goods.find(header);
  if (exact !== undefined) return { good: exact, uom: '' };
  if (header.length > LONGEST) return undefined;
  let text = foldWidth(header).trim().replace(QUESTION, '');
  // A matrix question: `5、请填写数量—土豆`, `How many? [bread (loaf)]`.
  const parts = [text, text.split(/—+|[:：]/).at(-1)!, GRID.exec(text)?.[1] ?? ''];
  for (const part of parts) {
    text = part.trim();
    const price = PRICE.exec(text);
    if (price !== null) text = text.slice(0, price.index).trim();
    const found = withoutSpec(text, price?.groups?.['per'] ?? '', goods);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutSpec(text: string, pricedPer: string, goods: GoodsIndex): ItemHeader | undefined {
  const whole = goods.find(text);
  if (whole !== undefined) return { good: whole, uom: unitOf(pricedPer, whole, goods) };
  const inside = [...text.matchAll(BRACKETED)].map((match) => match[1]!.replace(PRICE, '').trim());
  const bare = text.replaceAll(BRACKETED, ' ').trim();
  const good = goods.find(bare);
  // A row of a form's grid stands in brackets behind the question: `How many? [potatoes]`.
  const asked = inside.length === 1 && good === undefined ? goods.find(inside[0]!) : undefined;
  if (asked !== undefined) return { good: asked, uom: '' };
  if (good !== undefined) {
    // Another pack of the same name is another item: nobody says which.
    if (inside.some((one) => holdsOther(one, good, goods))) return undefined;
    const units = [...inside, pricedPer].map((unit) => unitOf(unit, good, goods));
    return { good, uom: units.find((unit) => unit !== '') ?? '' };
  }
  // `面包/个`
  const [, name = '', per = ''] = PER_UNIT.exec(bare) ?? [];
  const counted = per === '' ? undefined : goods.find(name);
  if (counted !== undefined) return { good: counted, uom: unitOf(per, counted, goods) };
  const spec = SPEC_AT_END.exec(bare);
  if (spec === null) return undefined;
  const named = goods.find(bare.slice(0, spec.index));
  if (named === undefined || holdsOther(spec[1]!, named, goods)) return undefined;
  return { good: named, uom: unitOf(spec[1]!, named, goods) };
}

/**
 * What a unit or specification beside a name says of the quantities: `斤`; `5斤/袋` that they count bags; `500g` of an item
 * that is weighed, that they count portions of that. A remark (`必填`, `每户限2`) and the contents of what is counted
 * (`30枚`) say nothing.
 */
export function unitOf(text: string, good: number, goods: GoodsIndex): string {
  if (text.length > LONGEST) return '';
  const { isWeight, uom } = goods.good(good);
  const spec = SPEC.exec(text);
  if (spec !== null) {
    const [, , unit = '', outer] = spec;
    if (isWeight) return weightGrams(unit) === undefined ? '' : text;
    return outer ?? '';
  }
  if (!UNIT_WORD.test(text)) return '';
  return weightGrams(text) !== undefined || text === uom || COUNT_WORDS.has(text) ? text : '';
}

const HOLDS =
  /^(\d+(?:\.\d+)?)\s*(kgs?|g|公斤|千克|市斤|斤|两|克)\s*(?:装|(?:[/每一]\s*)?[^\d\s/*×]{0,4})?$/i;

/** True where a text says that one of a good holds another weight than it has: `5kg/袋` of a bag of ten. */
export function holdsOther(text: string, good: number, goods: GoodsIndex): boolean {
  const known = goods.good(good);
  if (text.length > LONGEST || known.isWeight || known.unitGrams === null) return false;
  const [, number = '', unit = ''] = HOLDS.exec(foldWidth(text).trim()) ?? [];
  return number !== '' && toBaseUnits(number, unit.toLowerCase(), known) !== known.baseUnits;
}

/** Words that are units wherever they stand alone in brackets. */
export const COUNT_WORDS = new Set([...'份箱盒袋提板件包瓶罐桶个只枚条块支把捆串打组套盘筐篮听卷片颗根棵头尾双', 'bag', 'bags', 'box', 'boxes', 'pack', 'packs', 'piece', 'pieces', 'pcs', 'bottle', 'bottles', 'dozen', 'each', 'loaf', 'can', 'cans', 'tray', 'carton', 'bunch']); // prettier-ignore
