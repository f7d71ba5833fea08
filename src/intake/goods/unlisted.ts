import { report, suggest, type Reading } from '../reading.ts';
import { nameKey } from '../text/index.ts';
import type { GoodsIndex } from './goods-index.ts';
import type { NamedRow } from './named-rows.ts';

/**
 * Says once of each name in the price lists that looks like an item of items.csv and is none: it counts as an item of its
 * own, so that whoever asks for the other would go without.
 *
 * @param others name keys of what is not asked about: bundles, and names that staff said to be no other item's
 */
export function reportUnlisted(
  reading: Reading,
  offers: readonly NamedRow[],
  listed: GoodsIndex,
  others: ReadonlySet<string>,
): void {
  const names = [...listed.names()].map(({ name }) => name);
  const seen = new Set(others);
  for (const { row, item } of offers) {
    const key = nameKey(item);
    if (seen.has(key) || listed.find(item) !== undefined) continue;
    seen.add(key);
    const suggestion = suggest(reading, 'item', item, names);
    if (suggestion !== '') report(reading, 'unlisted-item', row.place('item'), item, { suggestion });
  }
}
