import type { Storage } from '../../model/index.ts';
import { compareKeys } from '../../model/index.ts';
import { decimalOf, gramsOf, moneyOf, wholeOf } from './numbers.ts';
import type { Desk, TableRow } from './tables.ts';
import { rowsOf } from './tables.ts';
import { fold, listOf, nameOf } from './text.ts';

/** What is known of a good while quantities are read. */
export interface GoodFacts {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'item' | 'bundle';
  readonly uom: string;
  /** Base units in one uom: grams of a weight, thousandths of anything else. */
  readonly baseUnits: number;
  readonly isWeight: boolean;
  /** Grams of one, for a count; of one piece, for a weight. */
  readonly unitGrams: number | null;
  /** Base units; null for a weight that waits for what is asked for. */
  readonly step: number | null;
  /** What bundles and handouts leave of 500 g for such a weight. */
  readonly finest: number;
  readonly max: number | null;
  readonly category: string;
  readonly storage: Storage;
  readonly listPrice: number | null;
  readonly importance: number;
  /** Paid by weight: prices are of a kilogram. */
  readonly isWeighed?: true;
}

const STORAGE: ReadonlyMap<string, Storage> = new Map(Object.entries({
  ambient: 'ambient', 常温: 'ambient', 室温: 'ambient', 阴凉: 'ambient', chilled: 'chilled', 冷藏: 'chilled', 保鲜: 'chilled',
  chill: 'chilled', fridge: 'chilled', frozen: 'frozen', 冷冻: 'frozen', freezer: 'frozen',
} as const)); // prettier-ignore

const WEIGHED: ReadonlySet<string> = new Set('weight kg 重量 按重量 称重 按斤 公斤'.split(' '));

export function bareItem(id: string, name: string, uom: string): GoodFacts {
  const grams = gramsOf(uom);
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
    finest: 500,
    max: null,
    category: '',
    storage: 'ambient',
    listPrice: null,
    importance: 1,
  };
}

export function readItems(desk: Desk, scale: number): GoodFacts[] {
  const items = new Map<string, GoodFacts>();
  for (const row of rowsOf(desk, 'items')) {
    const id = row.text('item');
    if (id !== '' && !items.has(nameOf(id))) items.set(nameOf(id), item(row, id, scale));
  }
  return [...items.values()];
}

function item(row: TableRow, id: string, scale: number): GoodFacts {
  const bare = bareItem(id, row.text('name'), row.text('uom'));
  const grams = wholeOf(row.text('unit_grams'));
  const step = decimalOf(row.text('step'), bare.baseUnits);
  const max = decimalOf(row.text('max_per_household'), bare.baseUnits);
  const price = moneyOf(row.text('list_price'), scale);
  const importance = wholeOf(row.text('importance'));
  return {
    ...bare,
    aliases: listOf(row.text('aliases')),
    unitGrams: grams !== undefined && grams >= 1 ? grams : null,
    step: step !== undefined && step >= 1 ? step : bare.step,
    max: max !== undefined && max >= 0 ? max : null,
    category: row.text('category'),
    storage: STORAGE.get(nameOf(row.text('storage'))) ?? 'ambient',
    ...(WEIGHED.has(nameOf(row.text('priced_by'))) ? { isWeighed: true } : {}),
    listPrice: price !== undefined && price >= 0 ? price : null,
    importance:
      importance !== undefined && importance >= 1 && importance <= 9
        ? importance
        : importance === undefined
          ? 1
          : 9,
  };
}

/** Goods by what a sheet may call them: an id goes before a name, a name before an alias; what means two means none. */
export class GoodsByName {
  readonly all: readonly GoodFacts[];
  readonly #byKey = new Map<string, number>();
  readonly #byText = new Map<string, number>();
  readonly #accepted: ReadonlyMap<string, string>;
  #keys: readonly (readonly string[])[] | undefined;

  constructor(all: readonly GoodFacts[], accepted: ReadonlyMap<string, string>) {
    this.all = all;
    this.#accepted = accepted;
    const levels = [
      (good: GoodFacts) => [good.id],
      (good: GoodFacts) => [good.name],
      (good: GoodFacts) => good.aliases,
    ];
    for (const names of levels) {
      const level = new Map<string, number>();
      for (const [index, good] of all.entries()) {
        for (const key of names(good).map(nameOf)) {
          if (key === '' || this.#byKey.has(key)) continue;
          level.set(key, (level.get(key) ?? index) === index ? index : -1);
        }
      }
      for (const [key, index] of level) this.#byKey.set(key, index);
    }
  }

  /** -1 where the text names none. */
  find(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const key = nameOf(text);
    const found = this.#byKey.get(key) ?? this.#byKey.get(nameOf(this.#accepted.get(key) ?? '')) ?? -1;
    if (this.#byText.size < 100_000) this.#byText.set(text, found);
    return found;
  }

  /** Every key by which a good goes, and those that staff accepted for it. */
  keysOf(good: number): readonly string[] {
    this.#keys ??= this.#keysByGood();
    return this.#keys[good]!;
  }

  #keysByGood(): readonly (readonly string[])[] {
    const keys = this.all.map((): string[] => []);
    for (const [key, index] of this.#byKey) if (index >= 0) keys[index]!.push(key);
    for (const [key, name] of this.#accepted) {
      const index = this.find(name);
      if (index >= 0) keys[index]!.push(key);
    }
    return keys;
  }

  /** An item's name with its specification in brackets behind it: `大米（5斤/袋）`. */
  split(text: string): { readonly item: string; readonly spec: string } {
    if (this.find(text) >= 0) return { item: text, spec: '' };
    const [, bare = '', spec = ''] = /^(.*\S)\s*[([【]([^()[\]【】]+)[)\]】]\s*$/.exec(fold(text)) ?? [];
    return bare !== '' && this.find(bare) >= 0 ? { item: bare, spec } : { item: text, spec: '' };
  }
}

/** Names that staff accepted for others, in matches.csv. */
export function readMatches(desk: Desk): ReadonlyMap<string, string> {
  const accepted = new Map<string, string>();
  if (!desk.source.exists('matches.csv')) return accepted;
  for (const row of rowsOf(desk, 'matches', ['matches.csv'])) {
    const seen = nameOf(row.text('seen').replace(/^'(?=\W)/, ''));
    const answer = row.text('accept');
    const isNo = ['no', 'n', 'false', '否', '不', '不是', '×'].includes(nameOf(answer));
    if (seen === '' || answer === '' || isNo || accepted.has(seen)) continue;
    const isYes = ['yes', 'y', 'ok', 'true', '是', '对', '√', '✓'].includes(nameOf(answer));
    accepted.set(seen, isYes ? row.text('suggestion').split(/[|,]/, 1)[0]!.trim() : answer);
  }
  return accepted;
}

/** A quantity in a unit, in base units of a good; undefined where the unit converts to nothing of it, or not wholly. */
export function baseUnitsOf(quantity: string, unit: string, good: GoodFacts): number | undefined {
  const rate = rateOf(unit, good);
  if (rate === undefined) return undefined;
  const value = decimalOf(quantity, rate[0]);
  if (value === undefined) return undefined;
  const whole = value / rate[1];
  return Number.isSafeInteger(whole) ? whole : undefined;
}

/** Base units in one of a unit, as a fraction. */
export function rateOf(unit: string, good: GoodFacts): readonly [number, number] | undefined {
  const key = nameOf(unit);
  if (key === '' || key === nameOf(good.uom)) return [good.baseUnits, 1];
  const grams = gramsOf(unit);
  if (good.isWeight) {
    if (grams !== undefined) return [grams, 1];
    return good.unitGrams === null ? undefined : [good.unitGrams, 1];
  }
  if (grams !== undefined)
    return good.unitGrams === null ? undefined : [grams * good.baseUnits, good.unitGrams];
  return ['份', 'portion', 'portions'].includes(key) || good.uom === '' ? [good.baseUnits, 1] : undefined;
}

/**
 * Items that items.csv does not have, or has without a uom: catalogs, stock and bundles name them. Their uom is what
 * catalogs call it, else stock; of several the first in the order of keys.
 */
export function completed(
  declared: readonly GoodFacts[],
  named: {
    readonly offers: readonly Named[];
    readonly stock: readonly Named[];
    readonly components: readonly Named[];
  },
  bundles: ReadonlySet<string>,
  accepted: ReadonlyMap<string, string>,
): readonly GoodFacts[] {
  const index = new GoodsByName(declared, accepted);
  const uoms = new Map<string, string>();
  const others = new Map<string, string>();
  const least = (known: string | undefined, text: string) =>
    known === undefined || compareKeys(text, known) < 0 ? text : known;
  for (const rows of [named.offers, named.stock, named.components]) {
    const ofTable = new Map<string, string>();
    for (const { item: text, uom } of rows) {
      const found = index.find(text);
      const key = found >= 0 ? declared[found]!.id : nameOf(text);
      if (text === '' || (found < 0 && bundles.has(key))) continue;
      if (found < 0) others.set(key, least(others.get(key), text));
      if (uom !== '') ofTable.set(key, least(ofTable.get(key), uom));
    }
    for (const [key, uom] of ofTable) if (!uoms.has(key)) uoms.set(key, uom);
  }
  const own = declared.map((good) => {
    const uom = uoms.get(good.id);
    if (good.uom !== '' || uom === undefined) return good;
    const { baseUnits, isWeight, step } = bareItem(good.id, good.name, uom);
    if (isWeight && (good.step !== 1000 || good.max !== null)) return good;
    return { ...good, uom, baseUnits, isWeight, step: isWeight ? step : good.step };
  });
  return [...own, ...[...others].map(([key, text]) => bareItem(text, '', uoms.get(key) ?? ''))];
}

/** A row of another table that names an item. */
export interface Named {
  readonly item: string;
  readonly uom: string;
}
