import type { Catalogue, Fraction, Good, Item, Settings, Supplier } from '../../src/model/index.ts';
import { compareKeys, parseScaled, greatestDivisor } from '../../src/model/index.ts';
import type { Cell, NightDescription } from './night-description.ts';
import { offersOf, placeOf } from './night-offers.ts';
import { scaled } from './night-settings.ts';
import { GRAMS } from './units.ts';
import { itemRows, supplierRows } from './workspace-files.ts';

/** Goods, offers, substitutes and stock of a description, sorted as the model says. */
export function catalogueOf(night: NightDescription, settings: Settings): Catalogue {
  const goods = [...itemsOf(night, settings), ...bundlesOf(night, settings)].sort((a, b) =>
    compareKeys(a.id, b.id),
  );
  const good = (id: Cell) => placeOf(goods, id);
  const item = (id: Cell) => goods[good(id)] as Item;
  const suppliers = suppliersOf(night, settings).sort((a, b) => compareKeys(a.id, b.id));
  const offers = offersOf(night, settings, goods, suppliers);
  const substitutes = (night.substitutes ?? []).map((row) => ({
    item: good(row.item),
    substitute: good(row.substitute),
    ratio: ratioOf(String(row.ratio ?? 1), item(row.item).baseUnits, item(row.substitute).baseUnits),
    rank: Number(row.rank ?? 1),
  }));
  const stock = (night.stock ?? []).map((row) => ({
    item: good(row.item),
    quantity: scaled(row.quantity, item(row.item).baseUnits),
    source: String(row.source ?? 'reserve'),
    expires: String(row.expires ?? ''),
    usable:
      row.expires === undefined || row.expires === '' || String(row.expires) >= (night.date ?? '2026-11-23'),
  }));
  return { goods, suppliers, offers, substitutes, stock };
}

function itemsOf(night: NightDescription, settings: Settings): Good[] {
  return itemRows(night).map((row): Item => {
    const uom = String(row.uom);
    const grams = GRAMS.get(uom);
    const baseUnits = grams ?? 1000;
    const asked = Object.values(night.demand ?? {}).flatMap((of) => of[String(row.item)] ?? []);
    const wholeJin = asked.every((quantity) => scaled(quantity, baseUnits) % 500 === 0);
    return {
      kind: 'item',
      id: String(row.item),
      name: String(row.name ?? row.item),
      uom,
      baseUnits,
      isWeight: grams !== undefined,
      category: String(row.category ?? ''),
      storage: (row.storage ?? 'ambient') as Item['storage'],
      step:
        row.step !== undefined
          ? scaled(row.step, baseUnits)
          : grams === undefined
            ? 1000
            : wholeJin
              ? 500
              : 50,
      unitGrams: grams ?? (row.unit_grams === undefined ? null : Number(row.unit_grams)),
      listPrice: row.list_price === undefined ? null : scaled(row.list_price, settings.currency.scale),
      maxPerHousehold: row.max_per_household === undefined ? null : scaled(row.max_per_household, baseUnits),
      importance: Number(row.importance ?? 1),
    };
  });
}

function bundlesOf(night: NightDescription, settings: Settings): Good[] {
  const rows = night.bundles ?? [];
  const order = [...itemRows(night)].map((row) => String(row.item));
  for (const row of rows) order.push(String(row.bundle));
  order.sort(compareKeys);
  const units = new Map(itemRows(night).map((row) => [String(row.item), GRAMS.get(String(row.uom)) ?? 1000]));
  const sorted = [...new Set(order)];
  return [...new Set(rows.map((row) => String(row.bundle)))].map((id) => {
    const own = rows.filter((row) => String(row.bundle) === id);
    const price = own.find((row) => row.price !== undefined)?.price;
    return {
      kind: 'bundle',
      id,
      name: String(own[0]?.name ?? id),
      uom: '份',
      baseUnits: 1000,
      step: 1000,
      price: price === undefined ? null : scaled(price, settings.currency.scale),
      maxPerHousehold: null,
      components: own.map((row) => ({
        item: sorted.indexOf(String(row.item)),
        quantity: scaled(row.quantity, units.get(String(row.item)) ?? 1000),
      })),
    };
  });
}

function suppliersOf(night: NightDescription, settings: Settings): Supplier[] {
  return supplierRows(night).map((row) => ({
    id: String(row.supplier),
    name: String(row.name ?? row.supplier),
    deliveryFee: scaled(row.delivery_fee ?? 0, settings.currency.scale),
    freeDeliveryFrom:
      row.free_delivery_from === undefined ? null : scaled(row.free_delivery_from, settings.currency.scale),
    minOrder: scaled(row.min_order ?? 0, settings.currency.scale),
    maxGrams: row.max_kg === undefined ? null : scaled(row.max_kg, 1000),
  }));
}

/** Units of the substitute for one unit of the item, turned into base units for base units. */
function ratioOf(text: string, itemBase: number, substituteBase: number): Fraction {
  const scale = 10 ** (text.split('.')[1] ?? '').length;
  const units = parseScaled(text, scale);
  if (typeof units !== 'number') throw new Error(`not a ratio: ${text}`);
  const [numerator, denominator] = [units * substituteBase, scale * itemBase];
  const divisor = greatestDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
