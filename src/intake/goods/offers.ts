import { weighedPrice, type Money, type Offer } from '../../model/index.ts';
import { report, suggest, type Reading } from '../reading.ts';
import type { TableRow } from '../tables/index.ts';
import { toBaseUnits } from './convert.ts';
import type { GoodsIndex, KnownGood } from './goods-index.ts';
import { packCells, packCount, priceField, priceHeader, productOf } from './list-cells.ts';
import type { NamedRow } from './named-rows.ts';
import { packOfSpec, type Pack } from './pack.ts';
import { kgPrice, packPrice, readListPrice } from './price.ts';
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
  return rows.flatMap(({ row, item, spec }) => {
    const supplier = supplierIndex(reading, row, suppliers);
    const good = goods.find(item);
    // A row that names a bundle is no offer: a bundle is made here, of items.
    const isItem = good !== undefined && goods.good(good).kind === 'item';
    if (!isItem) report(reading, 'unknown-item', row.place('item'), item, { suggestion: '' });
    if (supplier === undefined || !isItem) return [];
    const offer = readOffer(
      reading,
      { row, spec },
      supplier,
      suppliers.list[supplier]!,
      good,
      goods.good(good),
    );
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
  { row, spec }: Pick<NamedRow, 'row' | 'spec'>,
  supplier: number,
  terms: SupplierDraft,
  item: number,
  good: KnownGood,
): Offer | undefined {
  const pack = readPack(reading, row, spec, good);
  const sku = row.has('sku') ? row.required('sku') : `${productOf(row)} ${packCells(row).spec}`.trim();
  if (pack === undefined || sku === undefined) return undefined;
  const stockPacks = packsIn(row, 'stock_packs', pack, good);
  const minPacks = packsIn(row, 'min_packs', pack, good);
  const packMultiple = packsIn(row, 'pack_multiple', pack, good);
  const packGrams = row.whole('pack_grams', 1);
  const priceBreaks = parsePriceBreaks(row.text('price_breaks'), reading.settings.currency.scale);
  if (priceBreaks === undefined) {
    report(reading, 'bad-price-breaks', row.place('price_breaks'), row.text('price_breaks'));
  }
  const waves = readWaves(reading, row)?.filter((wave) => terms.waves.includes(wave));
  if (waves === undefined || priceBreaks === undefined) return undefined;
  if ([stockPacks, minPacks, packMultiple, packGrams].includes(undefined)) return undefined;
  if (waves.length === 0) {
    report(reading, 'no-common-wave', row.place('waves'), row.text('waves'), { supplier: terms.id });
    return undefined;
  }
  const grams = packGrams ?? pack.grams ?? packWeight(pack.size, good);
  const price = readPrice(reading, row, pack, grams, good);
  if (price === undefined) return undefined;
  if (grams === null && (terms.maxGrams !== null || good.isWeighed === true)) {
    const max = terms.maxGrams === null ? '' : String(terms.maxGrams / 1000);
    const facts = { supplier: terms.id, item: good.id, max };
    report(reading, 'weight-unknown', row.place('pack_grams'), '', facts);
    return undefined;
  }
  return {
    supplier,
    sku,
    item,
    name: row.text('name') || row.text('description') || good.name,
    packSize: pack.size,
    packText: pack.text,
    ...weighed(good, grams!, price, priceBreaks),
    stockPacks: stockPacks ?? null,
    minPacks: Math.max(1, minPacks ?? 1),
    packMultiple: packMultiple ?? 1,
    waves,
    packGrams: grams,
    place: { file: row.file, row: row.row },
  };
}

function packsIn(
  row: TableRow,
  field: 'stock_packs' | 'min_packs' | 'pack_multiple',
  pack: Pack,
  good: KnownGood,
): number | null | undefined {
  const min = field === 'pack_multiple' ? 1 : 0;
  const packs = packCount(row, field, pack, good);
  return packs === undefined || (packs !== null && packs < min)
    ? row.bad(field, 'whole', { min: String(min) })
    : packs;
}

/** By `pack_size`, else by `规格`, else by what stands in brackets behind the name; reported where neither can be read. */
function readPack(reading: Reading, row: TableRow, ofName: string, good: KnownGood): Pack | undefined {
  const field = row.text('pack_size') === '' && row.has('spec') ? 'spec' : 'pack_size';
  const { spec, uom } = packCells(row);
  const size = spec || ofName || row.required(field);
  if (size === undefined) return undefined;
  const number = row.exact(field, size);
  if (number === undefined) return undefined;
  if (number === '') return packOfSpec(size, good) ?? row.bad(field, 'pack');
  const packSize = toBaseUnits(number, uom, good);
  if (packSize === 'unit-unknown') {
    report(reading, 'unit-unknown', row.place('uom'), uom, { item: good.id, uom: good.uom });
    return undefined;
  }
  if (typeof packSize !== 'number' || packSize < 0) return row.bad(field, 'positive');
  if (packSize > 0) {
    return { size: packSize, text: { size: number, uom: uom || good.uom }, grams: null, container: '' };
  }
  report(reading, 'zero-pack', row.place(field), size, { item: good.id });
  return undefined;
}

function readPrice(
  reading: Reading,
  row: TableRow,
  pack: Pack,
  grams: number | null,
  good: KnownGood,
): Money | undefined {
  const field = priceField(row);
  const cell = row.required(field);
  if (cell === undefined) return undefined;
  const place = row.place(field);
  const { code, scale } = reading.settings.currency;
  const listed = readListPrice(cell, priceHeader(row, field));
  const amount = listed === undefined ? '' : row.exact(field, listed.amount);
  if (amount === undefined) return undefined;
  const price =
    listed === undefined
      ? undefined
      : good.isWeighed === true
        ? kgPrice({ ...listed, amount }, scale)
        : packPrice({ ...listed, amount }, pack, grams, good, scale);
  if (typeof price === 'number' && price >= 0) return price;
  if (listed !== undefined && price === undefined && listed.per !== '' && amount !== '') {
    report(reading, 'unit-unknown', place, listed.per, { item: good.id, uom: good.uom });
    return undefined;
  }
  report(reading, 'bad-money', place, cell, { currency: code, decimals: String(String(scale).length - 1) });
  return undefined;
}

/** Prices of a kilogram as what a pack costs about, where that is how an item is paid. */
function weighed(
  good: KnownGood,
  grams: number,
  price: Money,
  priceBreaks: Offer['priceBreaks'],
): Pick<Offer, 'packPrice' | 'kgPrice' | 'priceBreaks'> {
  if (good.isWeighed !== true) return { packPrice: price, priceBreaks };
  return {
    packPrice: weighedPrice(price, grams),
    kgPrice: price,
    priceBreaks: priceBreaks.map(({ from, price: kg }) => ({
      from,
      price: weighedPrice(kg, grams),
      kgPrice: kg,
    })),
  };
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
  const suggestion = suggest(reading, 'supplier', text, suppliers.names());
  const code = found === 'unusable' ? 'supplier-unusable' : 'unknown-supplier';
  report(reading, code, row.place('supplier'), text, { suggestion });
  return undefined;
}
