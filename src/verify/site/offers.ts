import type { Offer, Supplier } from '../../model/index.ts';
import { compareKeys } from '../../model/index.ts';
import { baseUnitsOf, type GoodFacts, type GoodsByName } from './items.ts';
import { inBrackets, meansPack, packWritten, productNamed } from './list-words.ts';
import type { NightSettings } from './night.ts';
import { decimalOf, gramsOf, moneyOf, wholeOf } from './numbers.ts';
import { kgPriceOf, packOf, priceOf, type PackFacts } from './packs.ts';
import type { Desk, TableRow } from './tables.ts';
import { filesOf, rowsOf } from './tables.ts';
import { fold, listOf, nameOf } from './text.ts';

export interface SupplierFacts extends Supplier {
  readonly waves: readonly number[];
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
}

/** suppliers.csv; where there is none, whoever a catalog names, without fee, minimum and limit, in every wave. */
export function readSuppliers(
  desk: Desk,
  settings: NightSettings,
  catalogs: readonly TableRow[],
): readonly SupplierFacts[] {
  const rows = [...rowsOf(desk, 'suppliers')];
  const known = new Map<string, SupplierFacts | undefined>();
  for (const row of rows) {
    const id = row.text('supplier');
    if (id !== '' && !known.has(nameOf(id))) known.set(nameOf(id), supplier(settings, row, id));
  }
  if (filesOf(desk, 'suppliers').length === 0) {
    const plain = { deliveryFee: 0, freeDeliveryFrom: null, minOrder: 0, maxGrams: null };
    const waves = settings.waves.map((_, wave) => wave);
    for (const id of catalogs.map(supplierNamed).sort(compareKeys)) {
      if (!known.has(nameOf(id)))
        known.set(nameOf(id), { id, name: id, ...plain, waves, contact: { name: '', phone: '', email: '' } });
    }
  }
  return [...known.values()].filter((one) => one !== undefined).sort((a, b) => compareKeys(a.id, b.id));
}

function supplier(settings: NightSettings, row: TableRow, id: string): SupplierFacts | undefined {
  const { scale } = settings.currency;
  const money = (field: string) => (row.text(field) === '' ? null : moneyOf(row.text(field), scale));
  const [fee, free, least] = ['delivery_fee', 'free_delivery_from', 'min_order'].map(money);
  const grams = row.text('max_kg') === '' ? null : decimalOf(row.text('max_kg'), 1000);
  const waves = wavesOf(settings, row);
  if (
    waves === undefined ||
    [fee, free, least, grams].some((value) => value === undefined || (value !== null && value < 0))
  )
    return undefined;
  return {
    id,
    name: row.text('name') || id,
    deliveryFee: fee ?? 0,
    freeDeliveryFrom: free ?? null,
    minOrder: least ?? 0,
    maxGrams: grams ?? null,
    waves,
    contact: { name: row.text('contact'), phone: row.text('phone'), email: row.text('email') },
  };
}

function wavesOf({ waves }: NightSettings, row: TableRow): readonly number[] | undefined {
  const named = listOf(row.text('waves'));
  if (named.length === 0) return waves.map((_, wave) => wave);
  const found = named.map((text) => waves.findIndex(({ id }) => nameOf(id) === nameOf(text)));
  return found.includes(-1) ? undefined : [...new Set(found)].sort((a, b) => a - b);
}

/** The supplier's column, else the file's name. */
export function supplierNamed(row: TableRow): string {
  return row.text('supplier') || row.file.slice(row.file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

/** The offers that can be used, sorted by item, supplier and SKU, and the rows that cannot: a second row of a SKU is none. */
export function readOffers(
  settings: NightSettings,
  rows: readonly TableRow[],
  goods: GoodsByName,
  suppliers: readonly SupplierFacts[],
): { readonly offers: readonly Offer[]; readonly unusable: readonly TableRow[] } {
  const byName = new Map(suppliers.map(({ name }, index) => [nameOf(name), index]));
  for (const [index, { id }] of suppliers.entries()) byName.set(nameOf(id), index);
  const offers = new Map<string, Offer>();
  const unusable: TableRow[] = [];
  for (const row of rows) {
    const index = byName.get(nameOf(supplierNamed(row)));
    const offer = index === undefined ? undefined : offerOf(settings, row, index, suppliers[index]!, goods);
    const key = `${index} ${offer?.sku}`;
    if (offer === undefined || offers.has(key)) unusable.push(row);
    else offers.set(key, offer);
  }
  const sorted = [...offers.values()].sort(
    (a, b) => a.item - b.item || a.supplier - b.supplier || compareKeys(a.sku, b.sku),
  );
  return { offers: sorted, unusable };
}

function offerOf(
  settings: NightSettings,
  row: TableRow,
  index: number,
  terms: SupplierFacts,
  goods: GoodsByName,
): Offer | undefined {
  const written = productNamed(row);
  const { item: name, spec } = goods.split(written);
  const item = goods.find(name);
  const good = goods.all[item];
  if (good?.kind !== 'item') return undefined;
  const pack = packOf(row, spec, good);
  const sku = row.has('sku') ? row.text('sku') : `${written} ${packWritten(row).pack}`.trim();
  if (pack === undefined) return undefined;
  const [stock, least, multiple] = ['stock_packs', 'min_packs', 'pack_multiple'].map((field) =>
    packsOf(row, field, pack, good),
  );
  const packGrams = row.text('pack_grams') === '' ? null : (wholeOf(row.text('pack_grams')) ?? Number.NaN);
  const breaks = breaksOf(row.text('price_breaks'), settings.currency.scale);
  const waves = wavesOf(settings, row)?.filter((wave) => terms.waves.includes(wave)) ?? [];
  const numbers = [stock, least, multiple, packGrams].every((value) => value === null || value! >= 0);
  const atLeastOne = [multiple, packGrams].every((value) => value === null || value! >= 1);
  if (sku === '' || !numbers || !atLeastOne || breaks === undefined || waves.length === 0) return undefined;
  const ofUnit = good.isWeight
    ? pack.size
    : good.unitGrams === null
      ? null
      : Math.ceil((pack.size * good.unitGrams) / good.baseUnits);
  const grams = packGrams ?? pack.grams ?? ofUnit;
  const isWeighed = good.isWeighed === true;
  const price = isWeighed
    ? kgPriceOf(row, settings.currency.scale)
    : priceOf(row, pack, grams, good, settings.currency.scale);
  if (price === undefined || (grams === null && (isWeighed || terms.maxGrams !== null))) return undefined;
  /** Of a pack that weighs so much, halves up. */
  const about = (kg: number) => Math.floor((2 * kg * grams! + 1000) / 2000);
  return {
    supplier: index,
    sku,
    item,
    name: row.text('name') || row.text('description') || good.name,
    packSize: pack.size,
    packText: pack.text,
    packPrice: isWeighed ? about(price) : price,
    ...(isWeighed ? { kgPrice: price } : {}),
    stockPacks: stock ?? null,
    minPacks: Math.max(1, least ?? 1),
    packMultiple: multiple ?? 1,
    priceBreaks: isWeighed
      ? breaks.map(({ from, price: kg }) => ({ from, price: about(kg), kgPrice: kg }))
      : breaks,
    waves,
    packGrams: grams,
    place: { file: row.file, row: row.row },
  };
}

/** A count of packs; of what is counted in the item's units, the packs that they make: of stock the whole ones, else as many as it takes. */
function packsOf(row: TableRow, field: string, pack: PackFacts, good: GoodFacts): number | null {
  const text = row.text(field);
  if (text === '') return null;
  const [, amount = '', written = ''] = /^([\d.,]+)\s*([^\d\s.,]{0,8})$/.exec(text) ?? [];
  const above = inBrackets(row.header(field));
  const isUnit = gramsOf(above) !== undefined || nameOf(above) === nameOf(good.uom);
  const unit = written || (isUnit ? above : '');
  if (meansPack(unit, pack.container)) return wholeOf(amount) ?? Number.NaN;
  const base = baseUnitsOf(amount, unit, good);
  if (base === undefined) return Number.NaN;
  return field === 'stock_packs' ? Math.floor(base / pack.size) : Math.ceil(base / pack.size);
}

/** `10=22.50;50=21.00`, ascending; undefined where it is anything else. */
function breaksOf(text: string, scale: number): Offer['priceBreaks'] | undefined {
  const parts = fold(text)
    .split(/[;、\n]/)
    .filter((part) => part.trim() !== '')
    .map((part) => part.split('='));
  const breaks = parts.map(([packs = '', money = '']) => ({
    from: wholeOf(packs) ?? 0,
    price: decimalOf(money, scale) ?? -1,
  }));
  const good =
    breaks.every(({ from, price }) => from >= 1 && price >= 0) && parts.every((part) => part.length === 2);
  if (!good || new Set(breaks.map(({ from }) => from)).size < breaks.length) return undefined;
  return breaks.sort((a, b) => a.from - b.from);
}
