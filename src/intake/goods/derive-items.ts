import { compareKeys } from '../../model/index.ts';
import { nameKey } from '../text/index.ts';
import type { GoodsIndex } from './goods-index.ts';
import { bareItem, type ItemDraft } from './items.ts';
import type { NamedRow, NamedRows } from './named-rows.ts';

/**
 * All items there are: those of items.csv, and those that only a catalog, stock or bundle file names. Such an item's uom,
 * as that of an item without one, is what catalogs call it, else what stock does; of several the first in key order, so
 * that no order of files or rows decides.
 *
 * @param bundleKeys name keys of bundles: what they name is no item
 * @param index of the declared items
 */
export function deriveItems(
  declared: readonly ItemDraft[],
  rows: NamedRows,
  bundleKeys: ReadonlySet<string>,
  index: GoodsIndex,
): ItemDraft[] {
  const uoms = new Map<number | string, string>();
  const names = new Map<string, string>();
  const see = (named: readonly NamedRow[], replace: boolean): void => {
    for (const { item, uom } of named) {
      if (item === '') continue;
      const found = index.find(item);
      const key = found ?? nameKey(item);
      if (typeof key === 'string') {
        if (bundleKeys.has(key)) continue;
        names.set(key, first(names.get(key), item));
      }
      if (uom !== '' && (replace || !uoms.has(key))) uoms.set(key, first(uoms.get(key), uom));
    }
  };
  see(rows.offers, true);
  const ofCatalogs = new Map(uoms);
  see(rows.stock, true);
  for (const [key, uom] of ofCatalogs) uoms.set(key, uom);
  see(rows.components, false);
  const completed = declared.map((item, number) => {
    const uom = uoms.get(number);
    if (item.uom !== '' || uom === undefined) return item;
    const { baseUnits, isWeight, step } = bareItem(item.id, item.name, uom);
    // Quantities of its own row were read as counts; only without any can the uom still become a weight.
    if (isWeight && (item.step !== 1000 || item.maxPerHousehold !== null)) return item;
    return { ...item, uom, baseUnits, isWeight, step: isWeight ? step : item.step };
  });
  const derived = [...names].map(([key, name]) => bareItem(name, '', uoms.get(key) ?? ''));
  return [...completed, ...derived];
}

function first(known: string | undefined, other: string): string {
  return known === undefined || compareKeys(other, known) < 0 ? other : known;
}
