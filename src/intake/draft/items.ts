import { compareKeys } from '../../model/index.ts';
import { bareItem, GoodsIndex, isPack, type KnownGood } from '../goods/index.ts';
import { nameKey, nearest, weightGrams } from '../text/index.ts';
import type { DemandProduct } from './read-blindly.ts';
import type { ListRow } from './price-lists.ts';
import { COUNT, type ProductName } from './product-name.ts';

/** An item of the draft; `units` are those of the sheets that are not its own. */
export interface DraftItem {
  readonly id: string;
  readonly uom: string;
  readonly aliases: readonly string[];
  readonly grams: number | null;
  readonly price: string;
  readonly otherUnits: readonly string[];
  /** Asked for, and in no price list by that name. */
  readonly unsold: boolean;
}

/**
 * One item for each name, but none for what a list calls nearly as something that is asked for and that no list has: whether
 * these are one is for staff to say, in matches.csv. An item's uom is what sheets ask it in: a header's unit, else the unit most cells have; else what a
 * price list counts it in; else `count`.
 *
 * @param count what one of anything is called
 */
export function draftItems(
  products: readonly DemandProduct[],
  rows: readonly ListRow[],
  count: string,
): DraftItem[] {
  const byKey = new Map<string, { asked: DemandProduct[]; listed: ListRow[] }>();
  const of = (name: string) => {
    const key = nameKey(name);
    const own = byKey.get(key) ?? { asked: [], listed: [] };
    byKey.set(key, own);
    return own;
  };
  for (const product of products) of(product.name).asked.push(product);
  for (const row of rows) of(row.product.name).listed.push(row);
  const unsold = [...byKey.values()]
    .filter(({ listed }) => listed.length === 0)
    .map(({ asked }) => asked[0]!.name);
  const wanted = [...byKey.values()].filter(
    ({ asked, listed }) => asked.length > 0 || nearest(listed[0]!.product.name, unsold, 1).length === 0,
  );
  const items = wanted.map(({ asked, listed }): DraftItem => {
    const all = [...asked, ...listed.map(({ product }) => product)];
    const units = [
      ...asked.flatMap(({ unit, units: cells }) => [unit, ...cells]),
      ...listed.map(({ product }) => product.unit),
    ];
    const named = [...new Set(units.filter((unit) => unit !== '' && unit !== COUNT))];
    const uom = named[0] ?? count;
    // `大米（10斤）` is one 份 of 5 kg, whatever else one is called.
    const isOne = ({ unit }: ProductName): boolean =>
      nameKey(unit) === nameKey(uom) || (unit === COUNT && weightGrams(uom) === undefined);
    // `5斤/袋` of what is asked for by weight.
    const weighed = (unit: string): boolean =>
      weightGrams(uom) !== undefined && all.some((one) => one.unit === unit && one.grams !== null);
    const grams = all.find((product) => product.grams !== null && isOne(product))?.grams ?? null;
    return {
      id: all[0]!.name,
      uom,
      aliases: asked.flatMap(({ aliases }) => aliases).toSorted(compareKeys),
      grams,
      price: asked.find(({ price }) => price !== '')?.price ?? '',
      // What any pack is called says nothing of the item.
      otherUnits: named
        .slice(1)
        .filter((unit) => !isPack(unit, uom) && !converts(unit, uom, grams) && !weighed(unit)),
      unsold: listed.length === 0,
    };
  });
  return items.sort((a, b) => compareKeys(a.id, b.id));
}

export const ITEMS_HEADER = ['item', 'uom', 'unit_grams', 'list_price', 'aliases', 'max_per_household'];

export function itemCells(item: DraftItem): string[] {
  return [item.id, item.uom, String(item.grams ?? ''), item.price, item.aliases.join(';'), ''];
}

export function draftGoods(items: readonly DraftItem[]): GoodsIndex {
  return new GoodsIndex(
    items.map(({ id, uom, grams }): KnownGood => ({ ...bareItem(id, '', uom), unitGrams: grams })),
  );
}

function converts(unit: string, uom: string, grams: number | null): boolean {
  const weights = [unit, uom].filter((word) => weightGrams(word) !== undefined).length;
  return unit === COUNT || weights === 2 || (weights === 1 && grams !== null);
}
