import {
  isOneItem,
  isPack,
  itemName,
  packCells,
  packCount,
  packOfSpec,
  packPrice,
  priceField,
  priceHeader,
  productOf,
  readListPrice,
  type GoodsIndex,
  type KnownGood,
  type Pack,
} from '../goods/index.ts';
import { csvText, formatFixed, problem, type Problem } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { tabsOf } from '../../sheets/index.ts';
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
const LIST: TableSpec = {
  fields: columns.CATALOG.fields,
  required: ['item|name|description', 'pack_price|each_price'],
};

/** Rows of each list, of all tabs of a workbook that are shown; what holds something else is a warning of the reading's. */
export function readLists(
  reading: Reading,
  names: readonly string[],
): ReadonlyMap<string, readonly ListRow[]> {
  return new Map(names.map((name) => [name, readList(reading, name)]));
}

function readList(reading: Reading, name: string): ListRow[] {
  const tabs = tabsOf(reading.source, name);
  const shown = tabs.filter(({ hidden }) => !hidden).map((tab) => tab.name);
  if (shown.length < 2) return readPart(reading, name).rows;
  const parts = shown.map((tab) => ({ tab, ...readPart({ ...reading, problems: [] }, `${name}#${tab}`) }));
  const lists = parts.filter(({ problems }) => !problems.some(({ code }) => code === 'header-missing'));
  // A list of nothing but tabs that cannot be read is told tab by tab.
  const read = lists.length > 0 ? lists : parts;
  for (const { problems } of read) reading.problems.push(...problems);
  const unread = tabs.filter((tab) => !read.some((part) => part.tab === tab.name));
  if (unread.length > 0) {
    const joined = (found: readonly string[]): string => found.join(', ');
    const facts = { read: joined(read.map(({ tab }) => tab)), sheets: joined(unread.map((tab) => tab.name)) };
    reading.problems.push(problem('sheets-unread', { file: name }, '', facts));
  }
  return read.flatMap(({ rows }) => rows);
}

function readPart(reading: Reading, name: string): { rows: ListRow[]; problems: readonly Problem[] } {
  const rows = Array.from(readFiles(reading, 'catalogs', [name], LIST), (row) => listRow(row));
  return { rows: rows.filter(({ product }) => product.name !== ''), problems: reading.problems };
}

function listRow(row: TableRow): ListRow {
  const text = productOf(row);
  const named = productName(text);
  const cells = packCells(row);
  const spec = cells.spec || (/[([（【]\s*(\d[^)\]）】]*)/.exec(text)?.[1]?.trim() ?? '');
  const per = readListPrice(row.text(priceField(row)), priceHeader(row, priceField(row)))?.per ?? '';
  const said = named.unit === '' ? unitOfSpec(spec) : undefined;
  const unit = cells.uom || named.unit || (said?.unit ?? unitOfPrice(per));
  return { row, product: { ...named, unit, grams: named.grams ?? said?.grams ?? null }, spec };
}

/** A price for a pack or for one of something says no unit. */
function unitOfPrice(per: string): string {
  return isPack(per, '') || isOneItem(per) ? '' : per;
}

const COUNTS = ['stock_packs', 'min_packs', 'pack_multiple'] as const;
/** Words for a stock without a limit, which a catalog leaves blank. */
const NO_LIMIT =
  /^(?:不限(?:量)?|无限(?:量)?|無限|充足|充裕|足量|有货|有貨|有|现货|在售|unlimited|no limit|in stock|available|plenty|yes|y|✓|√)$/i;
const AS_WRITTEN = ['price_breaks', 'waves', 'shelf_life_days'] as const;
const ALWAYS = ['sku', 'item', 'name', 'pack_size', 'uom', 'pack_price', 'pack_grams'] as const;
const CATALOG_HEADER = ['supplier', ...ALWAYS, ...COUNTS, ...AS_WRITTEN];

/** A catalog of such rows, without columns that its list does not have. */
export function catalogText(rows: readonly (readonly string[])[]): string {
  const always: readonly string[] = ALWAYS;
  const kept = CATALOG_HEADER.map((field, column) => ({ field, column })).filter(
    ({ field, column }) => always.includes(field) || rows.some((cells) => cells[column] !== ''),
  );
  return csvText(
    kept.map(({ field }) => field),
    rows.map((cells) => kept.map(({ column }) => cells[column]!)),
  );
}

/**
 * The row as a catalog's. What cannot be read stays as the list has it, so that nothing is lost and `check` points at it.
 *
 * @returns its cells, whether they say what is in a pack and what it costs, and its word for a stock without a limit
 */
export function catalogRow(
  { row, product, spec }: ListRow,
  goods: GoodsIndex,
  scale: number,
): { readonly cells: readonly string[]; readonly complete: boolean; readonly noLimit: string } {
  const original = productOf(row);
  const { item } = itemName(product.name, goods);
  const found = goods.find(item);
  const good = found === undefined ? undefined : goods.good(found);
  const uom = packCells(row).uom;
  const pack = good === undefined ? undefined : packOf(spec, uom, good);
  const price = good === undefined || pack === undefined ? undefined : priceOf(row, pack, good, scale);
  const stock = row.text('stock_packs');
  const noLimit = NO_LIMIT.test(stock) ? stock : '';
  const whole = typeof price === 'number' && price >= 0;
  const sku = row.text('sku') || [product.name, spec].filter((part) => part !== '').join(' ');
  const cells = [
    row.text('supplier'),
    sku,
    good?.id ?? product.name,
    original === (good?.id ?? product.name) ? '' : original,
    pack?.text.size ?? spec,
    pack?.text.uom ?? uom,
    whole ? formatFixed(price, scale) : row.text(priceField(row)),
    row.text('pack_grams') || String(pack?.grams ?? ''),
    ...COUNTS.map((field) => {
      if (field === 'stock_packs' && noLimit !== '') return '';
      const count = pack === undefined || good === undefined ? undefined : packCount(row, field, pack, good);
      return count === undefined ? row.text(field) : String(count ?? '');
    }),
    ...AS_WRITTEN.map((field) => row.text(field)),
  ];
  return { cells, complete: pack !== undefined && whole, noLimit };
}

function priceOf(row: TableRow, pack: Pack, good: KnownGood, scale: number): number | 'inexact' | undefined {
  const field = priceField(row);
  const listed = readListPrice(row.text(field), priceHeader(row, field));
  const amount = listed === undefined ? '' : row.exact(field, listed.amount);
  if (listed === undefined || amount === undefined || amount === '') return undefined;
  return packPrice(
    { ...listed, amount },
    pack,
    pack.grams ?? (good.isWeight ? pack.size : null),
    good,
    scale,
  );
}

function packOf(spec: string, uom: string, good: KnownGood): Pack | undefined {
  const number = cellNumber(spec);
  // `斤` alone is one of it.
  const one = /^[^\d\s]{1,4}$/.test(spec) ? `1${spec}` : spec;
  return packOfSpec(number === undefined ? one : `${spec}${uom || good.uom}`, good);
}
