import type { Problem, Source } from '../../model/index.ts';
import { readDemand, type DemandReading } from '../demand/index.ts';
import { GoodsIndex, type KnownGood } from '../goods/index.ts';
import { BuildingIndex, Register } from '../site/index.ts';
import { buildingKey, foldWidth, nameKey } from '../text/index.ts';
import { productName, withoutAmount, type ProductName } from './product-name.ts';

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

/**
 * Reads the sheets three times by the reader of demand itself, each time knowing what the time before missed: first the names
 * of items, then those of buildings, then who lives there and in which units they ask. A line that the last reading cannot
 * take is a line that the workspace could not take either.
 */
export function readBlindly(sheets: Sheets): BlindReading {
  const first = read(sheets, [], []);
  const headers = texts(first.problems, 'unknown-column', (found) => found.column);
  const leftOut = headers.filter((header) => MONEY.test(header));
  const products = productsOf(
    first.problems,
    headers.filter((header) => !MONEY.test(header)),
  );
  const goods = products.map(unknownGood);
  const ignored = new Map(leftOut.map((header) => [header, 'ignore']));
  const second = read(sheets, goods, [], ignored);
  const buildings = new Map<string, string>();
  for (const found of second.problems) {
    const text = found.facts['building'];
    if (found.code !== 'unknown-building' || text === undefined) continue;
    const key = buildingKey(text);
    if (key !== '') buildings.set(key, key.toUpperCase());
  }
  const register = registerOf([...buildings.values()]);
  const demand = read(sheets, goods, [...buildings.values()], ignored, register);
  const units = unitsOf(demand.problems);
  return {
    products: products.map((product) => ({ ...product, units: units.get(product.name) ?? [] })),
    register,
    demand,
    leftOut,
  };
}

function read(
  { source, files, encodings }: Sheets,
  goods: readonly KnownGood[],
  buildings: readonly string[],
  columns: ReadonlyMap<string, string> = new Map(),
  register = registerOf(buildings),
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
  });
}

function registerOf(buildings: readonly string[]): Register {
  return new Register(new BuildingIndex(buildings.map((id) => ({ id, aliases: [] }))));
}

function unknownGood({ name, aliases }: Pick<DemandProduct, 'name' | 'aliases'>): KnownGood {
  const counted = { baseUnits: 1000, isWeight: false, unitGrams: null, step: 1 };
  return { id: name, name, aliases, kind: 'item', uom: NO_UNIT, ...counted };
}

/** One product for each name that headers and cells hold; cells that say more than the name are its aliases. */
function productsOf(
  problems: readonly Problem[],
  headers: readonly string[],
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
  for (const { code, value, file } of problems) {
    if (code !== 'unknown-item' || value.trim() === '') continue;
    const text = withoutAmount(value, file.toLowerCase().endsWith('.txt'));
    const { aliases } = see(text);
    const says = text === foldWidth(value).trim() && nameKey(text) !== nameKey(productName(text).name);
    if (says && !aliases.includes(value.trim())) aliases.push(value.trim());
  }
  return [...products.values()];
}

function texts(
  problems: readonly Problem[],
  code: Problem['code'],
  text: (found: Problem) => string,
): string[] {
  const found = problems.filter((one) => one.code === code).map(text);
  return [...new Set(found)].filter((one) => one.trim() !== '');
}

function unitsOf(problems: readonly Problem[]): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { code, facts } of problems) {
    const { item = '', unit = '' } = facts;
    if (code !== 'unit-unknown' || unit === '') continue;
    const own = counts.get(item) ?? new Map<string, number>();
    own.set(unit, (own.get(unit) ?? 0) + 1);
    counts.set(item, own);
  }
  const sorted = [...counts].map(([item, own]) => {
    const units = [...own].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([unit]) => unit);
    return [item, units] as const;
  });
  return new Map(sorted);
}
