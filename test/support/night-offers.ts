import type { Good, Item, Offer, Settings, Supplier } from '../../src/model/index.ts';
import { compareKeys } from '../../src/model/index.ts';
import type { Cell, NightDescription } from './night-description.ts';
import { scaled } from './night-settings.ts';
import { GRAMS } from './units.ts';
import { supplierRows } from './workspace-files.ts';

/** The offers of a description, sorted by item, supplier, SKU. */
export function offersOf(
  night: NightDescription,
  settings: Settings,
  goods: readonly Good[],
  suppliers: readonly Supplier[],
): Offer[] {
  const offers = (night.offers ?? []).map((row, index): Offer => {
    const ofSupplier = supplierRows(night).find((other) => String(other.supplier) === String(row.supplier));
    const at = placeOf(goods, row.item);
    const item = goods[at] as Item;
    const uom = String(row.uom ?? item.uom);
    const packSize = scaled(row.pack_size, GRAMS.get(uom) ?? 1000);
    return {
      supplier: placeOf(suppliers, row.supplier),
      sku: String(row.sku ?? row.item),
      item: at,
      name: String(row.name ?? item.name),
      packSize,
      packText: { size: String(row.pack_size), uom },
      packPrice: scaled(row.pack_price, settings.currency.scale),
      stockPacks: row.stock_packs === undefined ? null : Number(row.stock_packs),
      minPacks: Number(row.min_packs ?? 1),
      packMultiple: Number(row.pack_multiple ?? 1),
      priceBreaks: breaksOf(row.price_breaks, settings),
      waves: settings.waves.flatMap((wave, place) =>
        names(row.waves, wave.id) && names(ofSupplier?.waves, wave.id) ? [place] : [],
      ),
      packGrams: row.pack_grams === undefined ? gramsOf(item, packSize) : Number(row.pack_grams),
      place: { file: 'catalogs/offers.csv', row: index + 2 },
    };
  });
  return offers.sort((a, b) => a.item - b.item || a.supplier - b.supplier || compareKeys(a.sku, b.sku));
}

/** Where an id stands in a list; a description that names none is a mistake in the test. */
export function placeOf(list: readonly { readonly id: string }[], id: Cell): number {
  const place = list.findIndex((entry) => entry.id === String(id));
  if (place < 0) throw new Error(`the description names no ${id}`);
  return place;
}

function gramsOf(item: Item, packSize: number): number | null {
  if (item.isWeight) return packSize;
  return item.unitGrams === null ? null : (packSize * item.unitGrams) / item.baseUnits;
}

function breaksOf(cell: Cell | undefined, settings: Settings): { from: number; price: number }[] {
  if (cell === undefined || cell === '') return [];
  return String(cell)
    .split(';')
    .map((part) => {
      const [from = '', price = ''] = part.split('=');
      return { from: Number(from), price: scaled(price, settings.currency.scale) };
    });
}

/** `am;pm` names both; blank names every wave. */
function names(cell: Cell | undefined, wave: string): boolean {
  return cell === undefined || cell === '' || String(cell).split(';').includes(wave);
}
