import type { Source } from '../../model/index.ts';
import { readDemand, Strangers, type DemandReading } from '../demand/index.ts';
import { GoodsIndex, type KnownGood } from '../goods/index.ts';
import { BuildingIndex, Register } from '../site/index.ts';
import { buildingKey, foldWidth, nameKey } from '../text/index.ts';
import { productName, withoutMultiple, type ProductName } from './product-name.ts';

/** What demand sheets hold, read without knowing a building or an item beforehand. */
export interface BlindReading {
  readonly products: readonly DemandProduct[];
  readonly register: Register;
  readonly demand: DemandReading;
  /** Headers of columns that look like totals or money. */
  readonly leftOut: readonly string[];
}

export interface DemandProduct extends ProductName {
  /** Other texts in long sheets that mean it: `挂面（1kg）`. */
  readonly aliases: readonly string[];
  /** Units in the sheets' cells, the most frequent first. */
  readonly units: readonly string[];
}

interface Sheets {
  readonly source: Source;
  readonly files: readonly string[];
  readonly encodings: ReadonlyMap<string, string>;
}

/** No unit of a sheet is this one, so that each unit is reported as one that converts to nothing. */
const NO_UNIT = '\uFFFE';
const MONEY = /合计|总计|小计|总价|金额|价格|单价|总额|应付|实付|^total|amount|price|paid/i;

/** Each reading knows what the one before met; a chain gives its building first, then its items, then their units. */
const READINGS = 6;

/**
 * Reads the sheets by the reader of demand itself until it meets nothing new: names of buildings and of items, then who lives
 * there and in which units they ask. A line that the last reading cannot take is a line that the workspace could not take
 * either.
 */
export function readBlindly(sheets: Sheets): BlindReading {
  const met = new Strangers();
  let known = '';
  for (let i = 0; ; i++) {
    const register = registerOf([...met.buildings].map((text) => buildingKey(text).toUpperCase()));
    const columns = [...met.columns].filter((header) => !MONEY.test(header));
    const leftOut = [...met.columns].filter((header) => MONEY.test(header));
    const products = productsOf(columns, met.items);
    const goods = products.map(unknownGood);
    const strangers = new Strangers();
    const ignored = new Map(leftOut.map((header) => [header, 'ignore']));
    const demand = read(sheets, goods, register, ignored, strangers);
    for (const text of strangers.buildings) if (buildingKey(text) !== '') met.buildings.add(text);
    for (const header of strangers.columns) met.columns.add(header);
    for (const [text, inOrder] of strangers.items) met.items.set(text, inOrder);
    const now = JSON.stringify([[...met.buildings], [...met.columns], [...met.items]]);
    if (now === known || i === READINGS) {
      const asked = products.map((product, good) => ({ ...product, units: unitsOf(strangers, good) }));
      return { products: asked, register, demand, leftOut };
    }
    known = now;
  }
}

function read(
  { source, files, encodings }: Sheets,
  goods: readonly KnownGood[],
  register: Register,
  columns: ReadonlyMap<string, string>,
  strangers: Strangers,
): DemandReading {
  return readDemand({
    source,
    files,
    encodings,
    date: '2000-01-01',
    duplicates: 'sum',
    cutoff: undefined,
    columns,
    register,
    goods: new GoodsIndex(goods),
    strangers,
  });
}

function registerOf(ids: readonly string[]): Register {
  return new Register(new BuildingIndex([...new Set(ids)].map((id) => ({ id, aliases: [] }))));
}

function unknownGood({ name, aliases }: Pick<DemandProduct, 'name' | 'aliases'>): KnownGood {
  const counted = { baseUnits: 1000, isWeight: false, unitGrams: null, step: 1 };
  return { id: name, name, aliases, kind: 'item', uom: NO_UNIT, ...counted };
}

/** One product for each name that headers and cells hold; cells that say more than the name are its aliases. */
function productsOf(
  headers: readonly string[],
  items: ReadonlyMap<string, boolean>,
): Omit<DemandProduct, 'units'>[] {
  const products = new Map<string, ProductName & { aliases: string[] }>();
  const see = (text: string): { aliases: string[] } => {
    const product = productName(text);
    const known = products.get(nameKey(product.name));
    const own = { ...product, aliases: known?.aliases ?? [] };
    const better = known === undefined || (known.unit === '' && own.unit !== '') ? own : known;
    products.set(nameKey(product.name), better);
    return better;
  };
  for (const header of headers) see(header);
  for (const [item, inOrder] of items) {
    const text = inOrder ? foldWidth(item).trim() : withoutMultiple(item);
    const { aliases } = see(text);
    const says = text === foldWidth(item).trim() && nameKey(text) !== nameKey(productName(text).name);
    if (says && !aliases.includes(item.trim())) aliases.push(item.trim());
  }
  return [...products.values()];
}

/** The most frequent first. */
function unitsOf({ units }: Strangers, good: number): string[] {
  const own = [...(units.get(good) ?? [])];
  return own.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([unit]) => unit);
}
