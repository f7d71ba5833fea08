import { formatScaled } from '../../model/index.ts';
import type { GoodFacts } from './items.ts';
import { baseUnitsOf } from './items.ts';
import { decimalOf, gramsOf, moneyOf, numberText, wholeOf } from './numbers.ts';
import { meansOne, meansPack, packWritten, pricedFor } from './list-words.ts';
import type { TableRow } from './tables.ts';
import { fold, nameOf } from './text.ts';

/** What one pack holds. */
export interface PackFacts {
  readonly size: number;
  /** As it goes on an order. */
  readonly text: { readonly size: string; readonly uom: string };
  readonly grams: number | null;
  /** What the pack is called. */
  readonly container: string;
}

const CONTAINERS = new Set(['箱', '件', '提', '组', '筐', '篮', '扎', 'box', 'case', 'carton', 'tray']);
const AMOUNT = String.raw`(\d+(?:\.\d+)?)\s*([^\d\s.*×xX/]{0,6}?)`;
const PER = String.raw`\s*(?:(?:\/|每)\s*([^\d\s.*×/]{1,6}))?`;
const SPEC = new RegExp(String.raw`^${AMOUNT}(?:\s*[*×xX]\s*${AMOUNT})?${PER}$`);

/** By `pack_size` and `uom`, else by 规格, else by what stands behind the name in brackets. */
export function packOf(row: TableRow, ofName: string, good: GoodFacts): PackFacts | undefined {
  const { pack, uom } = packWritten(row);
  const written = pack || ofName;
  const number = numberText(written);
  if (number === undefined) return packOfSpec(written, good);
  const size = baseUnitsOf(number, uom, good);
  if (size === undefined || size <= 0) return undefined;
  return { size, text: { size: number, uom: uom === '' ? good.uom : uom }, grams: null, container: '' };
}

/** `5斤/袋`, `30枚/板`, `600ml*24瓶/箱`, `24*500g`. */
function packOfSpec(text: string, good: GoodFacts): PackFacts | undefined {
  const bare = fold(text)
    .trim()
    .replaceAll(/^(?:净含量|净重|规格|每?约|共)?[:：]?\s*|\s*(?:左右|装)$/g, '')
    .trim();
  const found = SPEC.exec(bare);
  if (found === null) return undefined;
  const [, a = '', unitA = '', b, unitB = '', container = ''] = found;
  const isMeasure = (unit: string) =>
    gramsOf(unit) !== undefined || ['ml', 'l', '毫升', '升'].includes(unit.toLowerCase());
  const first = { number: a, unit: unitA };
  const second = b === undefined ? undefined : { number: b, unit: unitB };
  let measure: typeof first | undefined;
  let count: typeof first | undefined;
  if (second === undefined) {
    if (isMeasure(unitA)) measure = first;
    else count = first;
  } else if (isMeasure(unitA) !== isMeasure(unitB)) {
    [measure, count] = isMeasure(unitA) ? [first, second] : [second, first];
  } else if (a === '1' && unitA === '' && !isMeasure(unitB)) count = second;
  else return undefined;
  const each = measure === undefined ? undefined : gramsOf(measure.unit);
  let grams: number | null = null;
  if (measure !== undefined && each !== undefined) {
    const one = decimalOf(measure.number, each);
    const times = count === undefined ? 1 : wholeOf(count.number);
    if (one === undefined || times === undefined) return undefined;
    grams = one * times;
  }
  const size = sizeOf(good, grams, count, container);
  if (size === undefined || size <= 0) return undefined;
  return { size, text: { size: formatScaled(size, good.baseUnits), uom: good.uom }, grams, container };
}

function sizeOf(
  good: GoodFacts,
  grams: number | null,
  count: { readonly number: string; readonly unit: string } | undefined,
  container: string,
): number | undefined {
  if (good.isWeight)
    return grams ?? (count === undefined ? undefined : baseUnitsOf(count.number, count.unit, good));
  const uom = nameOf(good.uom);
  if (container !== '' && nameOf(container) === uom) return good.baseUnits;
  if (count !== undefined) {
    const same = (count.unit !== '' && nameOf(count.unit) === uom) || good.uom === '';
    if (same || (count.unit === '' && !CONTAINERS.has(uom))) return baseUnitsOf(count.number, '', good);
  } else if (container === '' && (good.unitGrams === null || grams === null)) {
    return CONTAINERS.has(uom) ? undefined : good.baseUnits;
  }
  return grams === null ? undefined : baseUnitsOf(String(grams), 'g', good);
}

const PRICE = /^([+-]?[\d,.]+)\s*(?:元|块钱|块|yuan|rmb|cny|€|eur)?\s*(?:(?:\/|每|per\s)\s*(\D{1,8}))?$/i;

function writtenPrice(
  row: TableRow,
  scale: number,
): { readonly amount: number; readonly per: string } | undefined {
  const ofOne = row.text('pack_price') === '' && row.text('each_price') !== '';
  const cell = fold(row.text(ofOne ? 'each_price' : 'pack_price')).trim();
  const found = PRICE.exec(cell.replace(/^(?:[¥￥$€£]|rmb|cny|hk\$|us\$)\s*/i, ''));
  const amount = found === null ? undefined : moneyOf(found[1]!, scale);
  if (found === null || amount === undefined || amount < 0) return undefined;
  return { amount, per: nameOf(found[2] ?? (ofOne ? 'each' : pricedFor(row.header('pack_price')))) };
}

/** What a kilogram costs of what is paid by weight, in minor units. */
export function kgPriceOf(row: TableRow, scale: number): number | undefined {
  const written = writtenPrice(row, scale);
  const unit = written?.per === '' ? 1000 : gramsOf(written?.per ?? '');
  return written === undefined || unit === undefined ? undefined : times(written.amount, 1000, unit);
}

/** What a pack costs, in minor units: as written for the pack, or for a unit that it is made of. */
export function priceOf(
  row: TableRow,
  pack: PackFacts,
  grams: number | null,
  good: GoodFacts,
  scale: number,
): number | undefined {
  const written = writtenPrice(row, scale);
  if (written === undefined) return undefined;
  const { amount, per } = written;
  const ofUom = per !== '' && per === nameOf(good.uom) && per !== nameOf(pack.container);
  if (!ofUom && meansPack(per, pack.container)) return amount;
  if (ofUom || (meansOne(per) && !good.isWeight)) return times(amount, pack.size, good.baseUnits);
  const unit = gramsOf(per);
  return unit === undefined || grams === null ? undefined : times(amount, grams, unit);
}

function times(amount: number, by: number, over: number): number | undefined {
  const product = BigInt(amount) * BigInt(by);
  return product % BigInt(over) === 0n ? Number(product / BigInt(over)) : undefined;
}
