import type { TableRow } from '../tables/index.ts';
import { LONGEST_TERM, nameKey, weightGrams } from '../text/index.ts';
import { toBaseUnits } from './convert.ts';
import type { KnownGood } from './goods-index.ts';
import type { Pack } from './pack.ts';
import { bracketed, isPack } from './pack-words.ts';

const AMOUNT = /^([\d.,]+)\s*([^\d\s.,]{0,8})$/;

/** What a list calls the product: its item, else its name, else what describes it. */
export function productOf(row: TableRow): string {
  return row.text('item') || row.text('name') || row.text('description');
}

/** What it says is in a pack, and in which unit: a unit that is an amount (`1 kg`; `500` beside a column `g`) is the former. */
export function packCells(row: TableRow): { readonly spec: string; readonly uom: string } {
  const uom = row.text('uom');
  const spec = row.text('pack_size') || row.text('spec');
  if (!/^\d/.test(uom)) return { spec, uom };
  return { spec: spec || `${uom}${row.text('unit_type')}`, uom: '' };
}

/** The column that prices packs, else the one that prices what is inside. */
export function priceField(row: TableRow): 'pack_price' | 'each_price' {
  return row.text('pack_price') === '' && row.text('each_price') !== '' ? 'each_price' : 'pack_price';
}

/** What that column's prices are for, where its cells do not say: a header as `readListPrice` takes it. */
export function priceHeader(row: TableRow, field: 'pack_price' | 'each_price'): string {
  return field === 'each_price' ? '(each)' : row.place(field).column;
}

/**
 * A count of packs, as a list writes it: `18`, `18箱`; in units of the item (`200斤`, or 200 below `库存（斤）`) as many packs
 * as they make, rounded up or down. Null where blank; undefined where it is neither.
 */
export function packCount(
  row: TableRow,
  field: 'stock_packs' | 'min_packs' | 'pack_multiple',
  pack: Pack,
  good: KnownGood,
): number | null | undefined {
  const text = row.text(field);
  if (text === '') return null;
  const [, amount = '', written = ''] = (text.length > LONGEST_TERM ? null : AMOUNT.exec(text)) ?? [];
  const unit = written === '' ? unitIn(row.place(field).column, good) : written;
  if (amount === '') return undefined;
  const inPacks = isPack(unit, pack.container);
  const number = row.exact(field, amount);
  if (number === undefined || number === '') return undefined;
  const base = inPacks ? Number(number) : toBaseUnits(number, unit, good);
  if (typeof base !== 'number') return undefined;
  const packs = inPacks ? base : base / pack.size;
  const whole = field === 'stock_packs' ? Math.floor(packs) : Math.ceil(packs);
  return (inPacks && whole !== packs) || !Number.isSafeInteger(whole) ? undefined : whole;
}

/** A header's brackets hold a unit, or a remark that is none. */
function unitIn(header: string, good: KnownGood): string {
  const unit = bracketed(header);
  const known = weightGrams(unit) !== undefined || nameKey(unit) === nameKey(good.uom);
  return known ? unit : '';
}
