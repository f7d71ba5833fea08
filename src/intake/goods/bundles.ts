import type { Money } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { nameKey } from '../text/index.ts';
import { toBaseUnits } from './convert.ts';
import type { GoodsIndex, KnownGood } from './goods-index.ts';
import type { BundleRow } from './named-rows.ts';

export interface BundleDraft extends KnownGood {
  readonly kind: 'bundle';
  readonly price: Money | null;
  /** Components by the items' ids. */
  readonly components: ReadonlyMap<string, number>;
}

/**
 * Bundles of which every row can be used; one that holds a bad row is unusable as a whole, for nobody could say what is in
 * it. A bundle's name is no item's.
 */
export function readBundles(reading: Reading, rows: readonly BundleRow[], index: GoodsIndex): BundleDraft[] {
  const byKey = new Map<string, BundleRow[]>();
  for (const row of rows) {
    const key = nameKey(row.bundle);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()].flatMap((own) => {
    const bundle = readBundle(reading, own, index, byKey);
    return bundle === undefined ? [] : [bundle];
  });
}

function readBundle(
  reading: Reading,
  rows: readonly BundleRow[],
  items: GoodsIndex,
  bundles: ReadonlyMap<string, unknown>,
): BundleDraft | undefined {
  const id = rows[0]!.bundle;
  const unusable = (row: BundleRow, field: string, reason: string): undefined => {
    report(reading, 'bundle-unusable', row.row.place(field), row.row.text(field), { bundle: id, reason });
    return undefined;
  };
  if (items.find(id) !== undefined) return unusable(rows[0]!, 'bundle', 'name-of-item');
  const components = new Map<string, number>();
  let price: Money | null = null;
  for (const row of rows) {
    const found = items.find(row.item);
    if (found === undefined) {
      return unusable(row, 'item', bundles.has(nameKey(row.item)) ? 'holds-bundle' : 'no-item');
    }
    const item = items.good(found);
    const quantity = toBaseUnits(row.row.text('quantity'), '', item);
    if (typeof quantity !== 'number' || quantity <= 0) return unusable(row, 'quantity', 'quantity');
    components.set(item.id, (components.get(item.id) ?? 0) + quantity);
    price ??= row.row.money('price') ?? null;
  }
  const name = rows.map((row) => row.row.text('name')).find((text) => text !== '') ?? id;
  return {
    id,
    name,
    aliases: [],
    kind: 'bundle',
    uom: '',
    baseUnits: 1000,
    isWeight: false,
    unitGrams: null,
    step: 1000,
    price,
    components,
  };
}
