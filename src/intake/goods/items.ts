import type { Money, Storage } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';
import { cellNumber, nameKey, weightGrams } from '../text/index.ts';
import { toBaseUnits } from './convert.ts';
import type { KnownGood } from './goods-index.ts';

/** An item as its table describes it, or as a catalog, stock or bundle names it. */
export interface ItemDraft extends KnownGood {
  readonly kind: 'item';
  readonly category: string;
  readonly storage: Storage;
  readonly listPrice: Money | null;
  /** Base units, not yet in whole steps. */
  readonly maxPerHousehold: number | null;
  readonly importance: number;
  /** Where it is described; undefined for one that only other tables name. */
  readonly row: TableRow | undefined;
}

const STORAGE = new Map<string, Storage>([
  ...['ambient', '常温', '室温', '阴凉'].map((word) => [word, 'ambient'] as const),
  ...['chilled', '冷藏', '保鲜', 'chill', 'fridge'].map((word) => [word, 'chilled'] as const),
  ...['frozen', '冷冻', 'freezer'].map((word) => [word, 'frozen'] as const),
]);

const PRICED_BY = new Map<string, 'count' | 'weight'>([
  ...['count', 'piece', '按件', '件数', '数量'].map((word) => [word, 'count'] as const),
  ...['weight', 'kg', '重量', '按重量', '称重', '按斤', '公斤'].map((word) => [word, 'weight'] as const),
]);

/** items.csv. A second row for an item is a reject; a cell that cannot be read is reported and taken as blank. */
export function readItems(reading: Reading): ItemDraft[] {
  const first = new Map<string, TableRow>();
  const items: ItemDraft[] = [];
  for (const row of readTable(reading, 'items', columns.ITEMS)) {
    const id = row.required('item');
    if (id === undefined) continue;
    const earlier = first.get(nameKey(id));
    if (earlier !== undefined) {
      report(reading, 'duplicate-row', row.place('item'), id, { first: `${earlier.file}:${earlier.row}` });
      continue;
    }
    first.set(nameKey(id), row);
    items.push(readItem(row, id));
  }
  return items;
}

function readItem(row: TableRow, id: string): ItemDraft {
  const known = bareItem(id, row.text('name'), row.text('uom'));
  const pieceGrams = row.whole('unit_grams', 1) ?? null;
  const good: KnownGood = { ...known, aliases: row.list('aliases'), unitGrams: pieceGrams };
  const importance = row.whole('importance', 1) ?? 1;
  const isWeighed = row.choice('priced_by', PRICED_BY) === 'weight';
  return {
    ...known,
    ...good,
    kind: 'item',
    step: quantityCell(row, 'step', good, 1) ?? known.step,
    category: row.text('category'),
    storage: row.choice('storage', STORAGE) ?? 'ambient',
    listPrice: row.money('list_price') ?? null,
    ...(isWeighed ? { isWeighed } : {}),
    maxPerHousehold: quantityCell(row, 'max_per_household', good, 0),
    importance: importance > 9 ? (row.bad('importance', 'whole', { min: '1', max: '9' }) ?? 9) : importance,
    row,
  };
}

/** An item of which only its name and uom are known. A weight's step waits for the quantities asked for. */
export function bareItem(id: string, name: string, uom: string): ItemDraft {
  const grams = weightGrams(uom);
  return {
    id,
    name: name === '' ? id : name,
    aliases: [],
    kind: 'item',
    uom,
    baseUnits: grams ?? 1000,
    isWeight: grams !== undefined,
    unitGrams: null,
    step: grams === undefined ? 1000 : null,
    category: '',
    storage: 'ambient',
    listPrice: null,
    maxPerHousehold: null,
    importance: 1,
    row: undefined,
  };
}

/** A quantity in the item's uom as base units, at least `min` uom's smallest part; null where blank or not to be read. */
function quantityCell(row: TableRow, field: string, good: KnownGood, min: number): number | null {
  const text = row.text(field);
  if (text === '') return null;
  const quantity = toBaseUnits(text, '', good);
  if (typeof quantity === 'number' && quantity >= min) return quantity;
  const negative = cellNumber(text, good.baseUnits);
  row.bad(field, typeof negative === 'number' ? 'positive' : 'decimal', { min: String(min) });
  return null;
}
