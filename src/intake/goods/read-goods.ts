import { compareKeys, type Offer, type StockRow, type Substitute } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { nameKey, WEIGHT_STEPS } from '../text/index.ts';
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
  /** Item → step below 500 g that bundles and handouts make. */
  readonly finerStep: ReadonlyMap<string, number>;
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
  const drafts = sorted([...items, ...bundles]);
  const index = new GoodsIndex(drafts, matches.accepted);
  const handouts = readHandouts(reading, index);
  const finerStep = finerSteps([
    ...bundles.flatMap(({ components }) => [...components]),
    ...handouts.map(({ good, quantity }) => [drafts[good]!.id, quantity] as const),
  ]);
  matches.check(index);
  const suppliers = readSuppliers(
    reading,
    rows.offers.map(({ row }) => supplierText(row)),
  );
  const offers = readOffers(reading, rows.offers, index, suppliers);
  return {
    drafts,
    finerStep,
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

/** Steps below 500 g of weights that bundles hold and handouts give: these quantities are asked for too. By item. */
function finerSteps(quantities: readonly (readonly [item: string, quantity: number])[]): Map<string, number> {
  const finer = new Map<string, number>();
  for (const [item, quantity] of quantities) {
    const step = WEIGHT_STEPS.find((grams) => quantity % grams === 0) ?? WEIGHT_STEPS[2];
    finer.set(item, Math.min(step, finer.get(item) ?? WEIGHT_STEPS[0]));
  }
  return finer;
}
