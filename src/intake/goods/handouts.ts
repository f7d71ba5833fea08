import { report, suggest, type Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';
import { foldWidth, nameKey } from '../text/index.ts';
import { toBaseUnits } from './convert.ts';
import type { GoodsIndex } from './goods-index.ts';

/** What is given without having been asked for: to every household, or to those of some zones or with some tags. */
export interface Handout {
  readonly good: number;
  /** Base units, in whole steps, for a household or for each of its residents. */
  readonly quantity: number;
  readonly perResident: boolean;
  /** Indices; undefined: all zones. */
  readonly zones: ReadonlySet<number> | undefined;
  /** In lower case, any of them; undefined: whoever lives there. */
  readonly tags: ReadonlySet<string> | undefined;
  readonly row: TableRow;
}

const FINEST_WEIGHT = 50;

const PER = new Map<string, 'household' | 'residents'>([
  ...['household', '户', '每户', '按户'].map((word) => [word, 'household'] as const),
  ...['residents', 'resident', 'person', '人', '每人', '按人'].map((word) => [word, 'residents'] as const),
]);

/** handouts.csv; a row that cannot be used is a reject. */
export function readHandouts(reading: Reading, goods: GoodsIndex): Handout[] {
  const handouts: Handout[] = [];
  for (const row of readTable(reading, 'handouts', columns.HANDOUTS)) {
    const good = goodOf(reading, row, goods);
    const quantity = good === undefined ? undefined : quantityOf(reading, row, goods, good);
    const per = row.choice('per', PER);
    const zones = zonesOf(reading, row);
    const tags = row.list('tags').map((tag) => tag.toLowerCase());
    if (good === undefined || quantity === undefined || per === undefined || zones === 'unknown') continue;
    handouts.push({
      good,
      quantity,
      perResident: per === 'residents',
      zones,
      tags: tags.length === 0 ? undefined : new Set(tags),
      row,
    });
  }
  return handouts;
}

function goodOf(reading: Reading, row: TableRow, goods: GoodsIndex): number | undefined {
  const name = row.required('item');
  if (name === undefined) return undefined;
  const good = goods.find(name);
  if (good === undefined) {
    const names = Array.from(goods.names(), (known) => known.name);
    report(reading, 'unknown-item', row.place('item'), name, {
      suggestion: suggest(reading, 'item', name, names),
    });
  }
  return good;
}

function quantityOf(reading: Reading, row: TableRow, goods: GoodsIndex, index: number): number | undefined {
  const text = row.required('quantity');
  if (text === undefined) return undefined;
  const good = goods.good(index);
  const quantity = toBaseUnits(foldWidth(text), row.text('uom'), good);
  const place = row.place('quantity');
  if (quantity === 'unit-unknown') {
    const uom = row.text('uom');
    report(reading, 'unit-unknown', row.place('uom'), uom, { item: good.id, uom: good.uom });
    return undefined;
  }
  if (typeof quantity === 'number' && quantity > 0 && quantity % (good.step ?? FINEST_WEIGHT) === 0)
    return quantity;
  report(reading, 'bad-quantity', place, text, { item: good.id });
  return undefined;
}

function zonesOf(reading: Reading, row: TableRow): ReadonlySet<number> | undefined | 'unknown' {
  const named = row.list('zones');
  if (named.length === 0) return undefined;
  const { zones } = reading.settings;
  const found = named.map((text) => zones.findIndex(({ id }) => nameKey(id) === nameKey(text)));
  if (!found.includes(-1)) return new Set(found);
  row.bad('zones', 'choice', { choices: zones.map(({ id }) => id).join(' | ') });
  return 'unknown';
}
