import { compareKeys, type Offer, type StockRow, type Substitute } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { nameKey } from '../text/index.ts';
import { readBundles, type BundleDraft } from './bundles.ts';
import { deriveItems } from './derive-items.ts';
import { GoodsIndex } from './goods-index.ts';
import { readHandouts, type Handout } from './handouts.ts';
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
  readonly handouts: readonly Handout[];
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
  const coarse = sorted([...items, ...bundles]);
  const handouts = readHandouts(reading, new GoodsIndex(coarse, matches.accepted));
  const drafts = fineSteps(coarse, [
    ...bundles.flatMap(({ components }) => [...components]),
    ...handouts.map(({ good, quantity }) => [coarse[good]!.id, quantity] as const),
  ]);
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
    handouts,
  };
}

function sorted(drafts: readonly GoodDraft[]): GoodDraft[] {
  return drafts.toSorted((a, b) => compareKeys(a.id, b.id));
}

/**
 * A weight of which a bundle holds, or a handout gives, what is no multiple of 500 g is dealt by 50 g: these quantities are
 * asked for too.
 */
function fineSteps(
  drafts: readonly GoodDraft[],
  quantities: readonly (readonly [item: string, quantity: number])[],
): GoodDraft[] {
  const fine = new Set(quantities.filter(([, quantity]) => quantity % 500 !== 0).map(([item]) => item));
  return drafts.map((draft) =>
    draft.kind === 'item' && draft.step === null && fine.has(draft.id) ? { ...draft, step: 50 } : draft,
  );
}
