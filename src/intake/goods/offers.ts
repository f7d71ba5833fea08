import type { Offer } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import type { TableRow } from '../tables/index.ts';
import { nearest } from '../text/index.ts';
import { toBaseUnits } from './convert.ts';
import type { GoodsIndex, KnownGood } from './goods-index.ts';
import type { NamedRow } from './named-rows.ts';
import { parsePriceBreaks } from './price-breaks.ts';
import type { SupplierDraft, Suppliers } from './suppliers.ts';
import { readWaves } from './waves.ts';

/** Catalog rows → offers; `item` is the good's index. A row that cannot be used is a reject, for its first reason. */
export function readOffers(
  reading: Reading,
  rows: readonly NamedRow[],
  goods: GoodsIndex,
  suppliers: Suppliers,
): Offer[] {
  const seen = new Map<string, TableRow>();
  return rows.flatMap(({ row, item }) => {
    const supplier = supplierIndex(reading, row, suppliers);
    const good = goods.find(item);
    // A row that names a bundle is no offer: a bundle is made here, of items.
    const isItem = good !== undefined && goods.good(good).kind === 'item';
    if (!isItem) report(reading, 'unknown-item', row.place('item'), item, { suggestion: '' });
    if (supplier === undefined || !isItem) return [];
    const offer = readOffer(reading, row, supplier, suppliers.list[supplier]!, good, goods.good(good));
    if (offer === undefined) return [];
    const key = `${supplier} ${offer.sku}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const first = `${earlier.file}:${earlier.row}`;
      report(reading, 'duplicate-row', row.place('sku'), offer.sku, { first });
      return [];
    }
    seen.set(key, row);
    return [offer];
  });
}

function readOffer(
  reading: Reading,
  row: TableRow,
  supplier: number,
  terms: SupplierDraft,
  item: number,
  good: KnownGood,
): Offer | undefined {
  const size = row.required('pack_size');
  const uom = row.text('uom') || good.uom;
  const sku = row.has('sku') ? row.required('sku') : `${row.text('item') || row.text('name')} ${size}${uom}`;
  if (size === undefined || sku === undefined) return undefined;
  const packSize = readPackSize(reading, row, size, good);
  const packPrice = row.required('pack_price') === undefined ? undefined : row.money('pack_price');
  const stockPacks = row.whole('stock_packs');
  const minPacks = row.whole('min_packs');
  const packMultiple = row.whole('pack_multiple', 1);
  const packGrams = row.whole('pack_grams', 1);
  const priceBreaks = parsePriceBreaks(row.text('price_breaks'), reading.settings.currency.scale);
  if (priceBreaks === undefined) {
    report(reading, 'bad-price-breaks', row.place('price_breaks'), row.text('price_breaks'));
  }
  const own = readWaves(reading, row);
  const waves = own.filter((wave) => terms.waves.includes(wave));
  if (packSize === undefined || packPrice == null || priceBreaks === undefined) return undefined;
  if ([stockPacks, minPacks, packMultiple, packGrams].includes(undefined)) return undefined;
  if (waves.length === 0) {
    // A wave that nobody knows was reported as such.
    if (own.length > 0 && terms.waves.length > 0)
      report(reading, 'no-common-wave', row.place('waves'), row.text('waves'), { supplier: terms.id });
    return undefined;
  }
  const grams = packGrams ?? packWeight(packSize, good);
  if (grams === null && terms.maxGrams !== null) {
    const facts = { supplier: terms.id, item: good.id, max: String(terms.maxGrams / 1000) };
    report(reading, 'weight-unknown', row.place('pack_grams'), '', facts);
    return undefined;
  }
  return {
    supplier,
    sku,
    item,
    name: row.text('name') || good.name,
    packSize,
    packText: { size, uom },
    packPrice,
    stockPacks: stockPacks ?? null,
    minPacks: Math.max(1, minPacks ?? 1),
    packMultiple: packMultiple ?? 1,
    priceBreaks,
    waves,
    packGrams: grams,
    place: { file: row.file, row: row.row },
  };
}

function readPackSize(reading: Reading, row: TableRow, size: string, good: KnownGood): number | undefined {
  const uom = row.text('uom');
  const packSize = toBaseUnits(size, uom, good);
  if (packSize === 'unit-unknown') {
    report(reading, 'unit-unknown', row.place('uom'), uom, { item: good.id, uom: good.uom });
    return undefined;
  }
  if (typeof packSize !== 'number' || packSize < 0) return row.bad('pack_size', 'positive');
  if (packSize > 0) return packSize;
  report(reading, 'zero-pack', row.place('pack_size'), size, { item: good.id });
  return undefined;
}

/** Grams of a pack by the weight of one unit, rounded up so that a load is never heavier than it says; null if not known. */
function packWeight(packSize: number, good: KnownGood): number | null {
  if (good.isWeight) return packSize;
  return good.unitGrams === null ? null : Math.ceil((packSize * good.unitGrams) / good.baseUnits);
}

/** The supplier's column, else the file's name. */
export function supplierText(row: TableRow): string {
  const named = row.text('supplier');
  if (named !== '') return named;
  const base = row.file.slice(row.file.lastIndexOf('/') + 1);
  return base.replace(/\.[^.]+$/, '');
}

function supplierIndex(reading: Reading, row: TableRow, suppliers: Suppliers): number | undefined {
  const text = supplierText(row);
  const found = suppliers.find(text);
  if (typeof found === 'number') return found;
  if (found === undefined && reading.broken.has('suppliers')) return undefined;
  const suggestion = nearest(text, suppliers.names(), 3).join(' | ');
  const code = found === 'unusable' ? 'supplier-unusable' : 'unknown-supplier';
  report(reading, code, row.place('supplier'), text, { suggestion });
  return undefined;
}
