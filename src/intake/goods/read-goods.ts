import { compareKeys, type Offer, type StockRow, type Substitute } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { nameKey } from '../text/index.ts';
import { readBundles, type BundleDraft } from './bundles.ts';
import { deriveItems } from './derive-items.ts';
import { GoodsIndex } from './goods-index.ts';
import { readItems, type ItemDraft } from './items.ts';
import { readMatches } from './matches.ts';
import { readNamedRows } from './named-rows.ts';
import { readOffers, supplierText } from './offers.ts';
import { readStock } from './stock.ts';
import { readSubstitutes } from './substitutes.ts';
import { reportUnlisted } from './unlisted.ts';
import { readSuppliers, type Suppliers } from './suppliers.ts';

export type GoodDraft = ItemDraft | BundleDraft;

/** Everything about goods that does not wait for demand. Goods' indices are final. */
export interface GoodsTables {
  /** Sorted by id. */
  readonly drafts: readonly GoodDraft[];
  readonly index: GoodsIndex;
  readonly suppliers: Suppliers;
  readonly offers: readonly Offer[];
  readonly stock: readonly StockRow[];
  readonly substitutes: readonly Substitute[];
}

export function readGoods(reading: Reading): GoodsTables {
  const declared = readItems(reading);
  const matches = readMatches(reading);
  const listed = new GoodsIndex(declared, matches.accepted);
  const rows = readNamedRows(reading, listed);
  const bundleKeys = new Set(rows.components.map((row) => nameKey(row.bundle)));
  const items = deriveItems(declared, rows, bundleKeys, listed);
  if (declared.length > 0)
    reportUnlisted(reading, rows.offers, listed, new Set([...bundleKeys, ...matches.refused]));
  const bundles = readBundles(reading, rows.components, new GoodsIndex(items, matches.accepted));
  const drafts: GoodDraft[] = [...fineSteps(items, bundles), ...bundles].sort((a, b) =>
    compareKeys(a.id, b.id),
  );
  const index = new GoodsIndex(drafts, matches.accepted);
  matches.check(index);
  const suppliers = readSuppliers(
    reading,
    rows.offers.map(({ row }) => supplierText(row)),
  );
  const offers = readOffers(reading, rows.offers, index, suppliers);
  return {
    drafts,
    index,
    suppliers,
    offers: offers.sort((a, b) => a.item - b.item || a.supplier - b.supplier || compareKeys(a.sku, b.sku)),
    stock: readStock(reading, rows.stock, index),
    substitutes: readSubstitutes(reading, index),
  };
}

/** A weight of which some bundle holds what is no multiple of 500 g is dealt by 50 g: a bundle's quantities are asked for too. */
function fineSteps(items: readonly ItemDraft[], bundles: readonly BundleDraft[]): ItemDraft[] {
  return items.map((item) => {
    const fine =
      item.step === null && bundles.some((bundle) => (bundle.components.get(item.id) ?? 0) % 500 !== 0);
    return fine ? { ...item, step: 50 } : item;
  });
}
