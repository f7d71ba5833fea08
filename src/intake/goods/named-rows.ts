import type { Reading } from '../reading.ts';
import type { GoodsIndex } from './goods-index.ts';
import { itemName } from './item-name.ts';
import { packCells, productOf } from './list-cells.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';

/** A row of another table that names an item. */
export interface NamedRow {
  readonly row: TableRow;
  readonly item: string;
  readonly uom: string;
  /** What stands in brackets behind the item's name; '' where nothing does. */
  readonly spec: string;
}

export interface BundleRow extends NamedRow {
  readonly bundle: string;
}

/** Rows of the tables that may name items which items.csv does not, read before it is known which items there are. */
export interface NamedRows {
  readonly offers: readonly NamedRow[];
  readonly stock: readonly NamedRow[];
  readonly components: readonly BundleRow[];
}

/** @param declared the items of items.csv */
export function readNamedRows(reading: Reading, declared: GoodsIndex): NamedRows {
  const components: BundleRow[] = [];
  for (const row of readTable(reading, 'bundles', columns.BUNDLES)) {
    const bundle = row.required('bundle');
    if (bundle !== undefined) components.push({ row, bundle, item: row.text('item'), uom: '', spec: '' });
  }
  const offers: NamedRow[] = [];
  for (const row of readTable(reading, 'catalogs', columns.CATALOG)) {
    const product = productOf(row);
    if (product === '') row.required('item');
    else offers.push({ row, uom: packCells(row).uom, ...itemName(product, declared) });
  }
  const stock: NamedRow[] = [];
  for (const row of readTable(reading, 'stock', columns.STOCK)) {
    const item = row.required('item');
    if (item !== undefined) stock.push({ row, uom: row.text('uom'), ...itemName(item, declared) });
  }
  return { offers, stock, components };
}
