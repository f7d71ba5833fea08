import { compareKeys, type StockRow } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { toBaseUnits } from './convert.ts';
import type { GoodsIndex } from './goods-index.ts';
import type { NamedRow } from './named-rows.ts';

/** Stock rows that can be used or have expired, sorted by item and expiry; what expired is kept, unusable, with a warning. */
export function readStock(reading: Reading, rows: readonly NamedRow[], goods: GoodsIndex): StockRow[] {
  const stock: StockRow[] = [];
  for (const { row, item: name, uom } of rows) {
    const item = goods.find(name);
    if (item === undefined || goods.good(item).kind === 'bundle') {
      report(reading, 'unknown-item', row.place('item'), name, { suggestion: '' });
      continue;
    }
    const text = row.required('quantity');
    const expires = row.date('expires');
    if (text === undefined || expires === undefined) continue;
    const good = goods.good(item);
    const quantity = toBaseUnits(text, uom, good);
    if (quantity === 'unit-unknown') {
      report(reading, 'unit-unknown', row.place('uom'), uom, { item: good.id, uom: good.uom });
    } else if (typeof quantity === 'string') {
      report(reading, 'bad-quantity', row.place('quantity'), text, { item: good.id });
    } else if (quantity < 0) {
      report(reading, 'negative-quantity', row.place('quantity'), text, { item: good.id });
    } else {
      const usable = expires === '' || expires >= reading.date;
      if (!usable) report(reading, 'expired', row.place('expires'), expires, { item: good.id });
      stock.push({ item, quantity, source: row.text('source'), expires, usable });
    }
  }
  // Rows equal in all of these are equal in all that anybody sees.
  return stock.sort(
    (a, b) =>
      a.item - b.item ||
      compareKeys(a.expires, b.expires) ||
      compareKeys(a.source, b.source) ||
      a.quantity - b.quantity,
  );
}
