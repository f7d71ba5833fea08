import {
  itemName,
  packOfSpec,
  packPrice,
  readListPrice,
  type GoodsIndex,
  type KnownGood,
} from '../goods/index.ts';
import { formatFixed } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { columns, readFiles, type TableRow, type TableSpec } from '../tables/index.ts';
import { cellNumber } from '../text/index.ts';
import { productName, unitOfSpec, type ProductName } from './product-name.ts';

/** A row of a price list, as it stands there. */
export interface ListRow {
  readonly row: TableRow;
  readonly product: ProductName;
  /** 规格, or what stands in brackets behind the name; '' where nothing does. */
  readonly spec: string;
}

/** A price list need say no more than what is sold and for how much. */
const LIST: TableSpec = { fields: columns.CATALOG.fields, required: ['item|name', 'pack_price'] };

export function readLists(
  reading: Reading,
  names: readonly string[],
): ReadonlyMap<string, readonly ListRow[]> {
  return new Map(
    names.map((name) => [
      name,
      Array.from(readFiles(reading, 'catalogs', [name], LIST), (row) => listRow(row)).filter(
        ({ product }) => product.name !== '',
      ),
    ]),
  );
}

function listRow(row: TableRow): ListRow {
  const text = row.text('item') || row.text('name');
  const named = productName(text);
  const spec =
    row.text('pack_size') || row.text('spec') || (/[([（【]\s*(\d[^)\]）】]*)/.exec(text)?.[1]?.trim() ?? '');
  const per = readListPrice(row.text('pack_price'), row.place('pack_price').column)?.per ?? '';
  const said = named.unit === '' ? unitOfSpec(spec) : undefined;
  const unit = row.text('uom') || named.unit || (said?.unit ?? per);
  return { row, product: { ...named, unit, grams: named.grams ?? said?.grams ?? null }, spec };
}

export const CATALOG_HEADER = ['sku', 'item', 'name', 'pack_size', 'uom', 'pack_price', 'pack_grams'];

/**
 * The row as a catalog's. What cannot be read stays as the list has it, so that nothing is lost and `check` points at it.
 *
 * @returns its cells, and whether they say what is in a pack and what it costs
 */
export function catalogRow(
  { row, product, spec }: ListRow,
  goods: GoodsIndex,
  scale: number,
): { readonly cells: readonly string[]; readonly complete: boolean } {
  const original = row.text('item') || row.text('name');
  const { item } = itemName(product.name, goods);
  const found = goods.find(item);
  const good = found === undefined ? undefined : goods.good(found);
  const pack = good === undefined ? undefined : packOf(spec, row.text('uom'), good);
  const listed = readListPrice(row.text('pack_price'), row.place('pack_price').column);
  const price =
    good === undefined || pack === undefined || listed === undefined
      ? undefined
      : packPrice(listed, pack, pack.grams ?? (good.isWeight ? pack.size : null), good, scale);
  const whole = typeof price === 'number' && price >= 0;
  const sku = row.text('sku') || [product.name, spec].filter((part) => part !== '').join(' ');
  const cells = [
    sku,
    good?.id ?? product.name,
    original === (good?.id ?? product.name) ? '' : original,
    pack?.text.size ?? spec,
    pack?.text.uom ?? row.text('uom'),
    whole ? formatFixed(price, scale) : row.text('pack_price'),
    row.text('pack_grams') || String(pack?.grams ?? ''),
  ];
  return { cells, complete: pack !== undefined && whole };
}

function packOf(spec: string, uom: string, good: KnownGood): ReturnType<typeof packOfSpec> {
  return packOfSpec(cellNumber(spec) === undefined ? spec : `${spec}${uom || good.uom}`, good);
}
