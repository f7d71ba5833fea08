import { cellNumber, foldWidth, LONGEST_TERM, nameKey, weightGrams } from '../text/index.ts';
import type { KnownGood } from './goods-index.ts';
import type { Pack } from './pack.ts';
import { isOneItem, isPack, perOfHeader } from './pack-words.ts';

const SIGN = /^(?:[¥￥$€£]|rmb|cny|hk\$|us\$)\s*/i;
const PRICE = /^([+-]?[\d,.]+)\s*(?:元|块钱|块|yuan|rmb|cny|€|eur)?\s*(?:(?:\/|每|per\s)\s*(\D{1,8}))?$/i;
/** A price as a list writes it: `12`, `¥12.50`, `12元`, `2.35元/斤`. */
export interface ListPrice {
  /** Decimal text. */
  readonly amount: string;
  /** What it is the price of; '' where it is not said. */
  readonly per: string;
}

/** @param header the column's, which may say what prices are for: `单价（元/斤）` */
export function readListPrice(cell: string, header: string): ListPrice | undefined {
  if (cell.length > LONGEST_TERM || header.length > LONGEST_TERM) return undefined;
  const match = PRICE.exec(foldWidth(cell).trim().replace(SIGN, ''));
  if (match === null) return undefined;
  const per = match[2]?.trim() ?? perOfHeader(header);
  return { amount: match[1]!, per };
}

/**
 * The price of a pack in minor units: what is written, where it is said to be for the pack or for nothing in particular;
 * else multiplied by what is in the pack. 'inexact' where that is no whole number of minor units; undefined where the unit
 * is none that the pack is made of.
 */
export function packPrice(
  price: ListPrice,
  pack: Pack,
  grams: number | null,
  good: KnownGood,
  scale: number,
): number | 'inexact' | undefined {
  const amount = cellNumber(price.amount, scale);
  if (typeof amount !== 'number') return amount;
  const per = nameKey(price.per);
  if (per === nameKey(good.uom) && per !== '' && per !== nameKey(pack.container)) {
    return divided(amount, pack.size, good.baseUnits);
  }
  if (isPack(per, pack.container)) return amount;
  if (isOneItem(per) && !good.isWeight) return divided(amount, pack.size, good.baseUnits);
  const unit = weightGrams(per);
  return unit === undefined || grams === null ? undefined : divided(amount, grams, unit);
}

/** The price of a kilogram, which is what is written where nothing else is said; undefined where it is none of a weight. */
export function kgPrice({ amount: text, per }: ListPrice, scale: number): number | 'inexact' | undefined {
  const amount = cellNumber(text, scale);
  if (typeof amount !== 'number') return amount;
  const unit = per === '' ? 1000 : weightGrams(nameKey(per));
  return unit === undefined ? undefined : divided(amount, 1000, unit);
}

function divided(amount: number, times: number, by: number): number | 'inexact' {
  const product = BigInt(amount) * BigInt(times);
  const quotient = product / BigInt(by);
  const exact = quotient * BigInt(by) === product && quotient <= BigInt(Number.MAX_SAFE_INTEGER);
  return exact ? Number(quotient) : 'inexact';
}
