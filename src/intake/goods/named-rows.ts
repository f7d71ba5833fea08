import type { Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';

/** A row of another table that names an item. */
export interface NamedRow {
  readonly row: TableRow;
  readonly item: string;
  readonly uom: string;
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

export function readNamedRows(reading: Reading): NamedRows {
  const components: BundleRow[] = [];
  for (const row of readTable(reading, 'bundles', columns.BUNDLES)) {
    const bundle = row.required('bundle');
    if (bundle !== undefined) components.push({ row, bundle, item: row.text('item'), uom: '' });
  }
  const offers: NamedRow[] = [];
  for (const row of readTable(reading, 'catalogs', columns.CATALOG)) {
    const item = row.text('item') === '' ? row.text('name') : row.required('item');
    if (item !== undefined && item !== '') offers.push({ row, item, uom: row.text('uom') });
    else row.required('item');
  }
  const stock: NamedRow[] = [];
  for (const row of readTable(reading, 'stock', columns.STOCK)) {
    const item = row.required('item');
    if (item !== undefined) stock.push({ row, item, uom: row.text('uom') });
  }
  return { offers, stock, components };
}
