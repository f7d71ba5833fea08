import type { Fraction, Good, Offer, StockRow, Substitute } from '../../model/index.ts';
import { compareKeys } from '../../model/index.ts';
import type { GoodFacts, Named } from './items.ts';
import { bareItem, baseUnitsOf, completed, GoodsByName, readItems, readMatches } from './items.ts';
import type { NightSettings } from './night.ts';
import { dateOf, decimalOf, moneyOf, wholeOf } from './numbers.ts';
import type { SupplierFacts } from './offers.ts';
import { readOffers, readSuppliers } from './offers.ts';
import type { Desk, TableRow } from './tables.ts';
import { rowsOf } from './tables.ts';
import { packWritten, productNamed } from './list-words.ts';
import { listOf, nameOf } from './text.ts';

/** All of the catalogue but the steps of weights that wait for what is asked for. */
export interface GoodsRead {
  readonly names: GoodsByName;
  readonly suppliers: readonly SupplierFacts[];
  readonly offers: readonly Offer[];
  readonly stock: readonly StockRow[];
  /** Rows of catalogs and stock that can be nothing: rejects. */
  readonly unusable: readonly Unusable[];
  readonly substitutes: readonly Substitute[];
  readonly handouts: readonly Handout[];
  /** By good: what a bundle holds. */
  readonly components: ReadonlyMap<number, readonly { readonly item: number; readonly quantity: number }[]>;
  readonly prices: ReadonlyMap<string, number>;
}

export type Unusable = Pick<TableRow, 'file' | 'sheet' | 'row'>;

export interface Handout {
  readonly good: number;
  readonly quantity: number;
  readonly perResident: boolean;
  readonly zones: readonly number[] | undefined;
  readonly tags: readonly string[] | undefined;
}

interface BundleFacts {
  readonly facts: GoodFacts;
  readonly price: number | undefined;
  /** By item id. */
  readonly parts: ReadonlyMap<string, number>;
}

export function readGoods(desk: Desk, settings: NightSettings): GoodsRead {
  const { scale } = settings.currency;
  const declared = readItems(desk, scale);
  const accepted = readMatches(desk);
  const listed = new GoodsByName(declared, accepted);
  const catalogs = [...rowsOf(desk, 'catalogs')];
  const stockRows = [...rowsOf(desk, 'stock')];
  const bundleRows = [...rowsOf(desk, 'bundles')].filter((row) => row.text('bundle') !== '');
  const named = (row: TableRow): Named => ({
    ...listed.split(productNamed(row)),
    uom: packWritten(row).uom,
  });
  const bundleNames = new Set(bundleRows.map((row) => nameOf(row.text('bundle'))));
  const items = completed(
    declared,
    {
      offers: catalogs.map(named),
      stock: stockRows.map(named),
      components: bundleRows.map((row) => ({ item: row.text('item'), uom: '' })),
    },
    bundleNames,
    accepted,
  );
  const bundles = readBundles(bundleRows, new GoodsByName(items, accepted), scale);
  const coarse = [...items, ...bundles.map(({ facts }) => facts)].sort((a, b) => compareKeys(a.id, b.id));
  const handouts = readHandouts(desk, settings, new GoodsByName(coarse, accepted));
  // What a bundle holds and a handout gives is asked for too: what is no multiple of a pound makes the steps finer.
  const given = new Map<string, number[]>();
  const give = (id: string, quantity: number) => given.set(id, [...(given.get(id) ?? []), quantity]);
  for (const { parts } of bundles) for (const [id, quantity] of parts) give(id, quantity);
  for (const { good, quantity } of handouts) give(coarse[good]!.id, quantity);
  const goods = coarse.map((good) => {
    const finer = given.get(good.id)?.map((quantity) => stepOf(quantity)) ?? [];
    return finer.length === 0 ? good : { ...good, finest: Math.min(...finer) };
  });
  const names = new GoodsByName(goods, accepted);
  const suppliers = readSuppliers(desk, settings, catalogs);
  const { offers, unusable } = readOffers(settings, catalogs, names, suppliers);
  const { stock, unusable: badStock } = readStock(desk, stockRows, names);
  return {
    names,
    suppliers,
    offers,
    stock,
    unusable: [...unusable, ...badStock],
    substitutes: readSubstitutes(desk, names),
    handouts,
    components: new Map(
      bundles.map(({ facts, parts }) => [
        names.find(facts.id),
        [...parts]
          .map(([id, quantity]) => ({ item: names.find(id), quantity }))
          .sort((a, b) => a.item - b.item),
      ]),
    ),
    prices: new Map(
      bundles.flatMap(({ facts, price }) => (price === undefined ? [] : [[facts.id, price] as const])),
    ),
  };
}

/** The largest of 500, 250 and 50 g of which a quantity is a multiple; 1 where it is of none. */
export function stepOf(quantity: number): number {
  return [500, 250, 50].find((step) => quantity % step === 0) ?? 1;
}

/** A bundle that holds one row which cannot be used is none. */
function readBundles(rows: readonly TableRow[], items: GoodsByName, scale: number): readonly BundleFacts[] {
  const byName = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = nameOf(row.text('bundle'));
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return [...byName.values()].flatMap((own): BundleFacts[] => {
    const id = own[0]!.text('bundle');
    const parts = new Map<string, number>();
    for (const row of own) {
      const good = items.all[items.find(row.text('item'))];
      const quantity = good === undefined ? undefined : baseUnitsOf(row.text('quantity'), '', good);
      if (good === undefined || quantity === undefined || quantity <= 0) return [];
      parts.set(good.id, (parts.get(good.id) ?? 0) + quantity);
    }
    if (items.find(id) >= 0) return [];
    const name = own.map((row) => row.text('name')).find((text) => text !== '') ?? id;
    const price = own
      .map((row) => moneyOf(row.text('price'), scale))
      .find((money) => money !== undefined && money >= 0);
    return [{ facts: { ...bareItem(id, name, ''), kind: 'bundle', step: 1000 }, price, parts }];
  });
}

function readHandouts(desk: Desk, { zones }: NightSettings, goods: GoodsByName): readonly Handout[] {
  return [...rowsOf(desk, 'handouts')].flatMap((row): Handout[] => {
    const good = goods.find(row.text('item'));
    const facts = goods.all[good];
    const quantity =
      facts === undefined ? undefined : baseUnitsOf(row.text('quantity'), row.text('uom'), facts);
    const named = listOf(row.text('zones')).map((text) =>
      zones.findIndex(({ id }) => nameOf(id) === nameOf(text)),
    );
    const tags = listOf(row.text('tags')).map((tag) => tag.toLowerCase());
    const per = nameOf(row.text('per'));
    const perResident = ['residents', 'resident', 'person', '人', '每人', '按人'].includes(per);
    const perHousehold = ['', 'household', 'households', '户', '每户', '按户'].includes(per);
    const steps = quantity === undefined || quantity <= 0 ? 1 : quantity % (facts!.step ?? 50);
    if (quantity === undefined || steps !== 0 || named.includes(-1) || (!perResident && !perHousehold))
      return [];
    return [
      {
        good,
        quantity,
        perResident,
        zones: named.length === 0 ? undefined : named,
        tags: tags.length === 0 ? undefined : tags,
      },
    ];
  });
}

function readStock(
  desk: Desk,
  rows: readonly TableRow[],
  goods: GoodsByName,
): { readonly stock: readonly StockRow[]; readonly unusable: readonly TableRow[] } {
  const stock: StockRow[] = [];
  const unusable: TableRow[] = [];
  for (const row of rows) {
    const item = goods.find(goods.split(row.text('item')).item);
    const good = goods.all[item];
    const expires = row.text('expires') === '' ? '' : dateOf(row.text('expires'));
    const quantity =
      good?.kind === 'item' ? baseUnitsOf(row.text('quantity'), row.text('uom'), good) : undefined;
    if (quantity === undefined || quantity < 0 || expires === undefined) unusable.push(row);
    else
      stock.push({
        item,
        quantity,
        source: row.text('source'),
        expires,
        usable: expires === '' || expires >= desk.date,
      });
  }
  return { stock, unusable };
}

function readSubstitutes(desk: Desk, goods: GoodsByName): readonly Substitute[] {
  const seen = new Set<string>();
  return [...rowsOf(desk, 'substitutes')].flatMap((row): Substitute[] => {
    const [item, substitute] = [goods.find(row.text('item')), goods.find(row.text('substitute'))];
    const [from, to] = [goods.all[item], goods.all[substitute]];
    const ratio = decimalOf(row.text('ratio') || '1', 1_000_000);
    const rank = row.text('rank') === '' ? 1 : wholeOf(row.text('rank'));
    const isUsable =
      from?.kind === 'item' && to?.kind === 'item' && item !== substitute && rank !== undefined && rank >= 0;
    if (!isUsable || ratio === undefined || ratio <= 0 || seen.has(`${item} ${substitute}`)) return [];
    seen.add(`${item} ${substitute}`);
    return [{ item, substitute, ratio: fraction(ratio * to.baseUnits, 1_000_000 * from.baseUnits), rank }];
  });
}

function fraction(numerator: number, denominator: number): Fraction {
  let [a, b] = [numerator, denominator];
  while (b > 0) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}

/** @param steps by good: those of weights that waited */
export function goodsOf(
  { names, components, prices }: GoodsRead,
  steps: ReadonlyMap<number, number>,
): readonly Good[] {
  return names.all.map((good, index): Good => {
    const { id, name, uom, baseUnits, isWeight, category, storage, listPrice, importance } = good;
    if (good.kind === 'bundle') {
      const price = prices.get(id) ?? null;
      return {
        kind: 'bundle',
        id,
        name,
        uom,
        baseUnits: 1000,
        step: 1000,
        price,
        maxPerHousehold: null,
        components: components.get(index) ?? [],
      };
    }
    const step = good.step ?? Math.min(good.finest, steps.get(index) ?? 500);
    return {
      kind: 'item', id, name, uom, baseUnits, isWeight, category, storage, step,
      unitGrams: isWeight ? baseUnits : good.unitGrams,
      listPrice, ...(good.isWeighed === true ? { isWeighed: true as const } : {}), maxPerHousehold: good.max === null ? null : good.max - (good.max % step), importance,
    }; // prettier-ignore
  });
}
