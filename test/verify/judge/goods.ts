import type { Home, Offer, Raw } from './raw.ts';
import { milli, money } from './raw.ts';

export type Tables = Readonly<Record<string, readonly Record<string, string>[]>>;

export const homeKey = (row: Record<string, string>): string => `${row.building}|${row.entrance}|${row.room}`;
const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((all, one) => all + of(one), 0);

/** What a household got of a good: own, and by substitutes, and how much it may have. */
export interface Got {
  readonly home: Home;
  readonly good: string;
  readonly cap: number;
  readonly own: number;
  /** Of an item: what its home has of it in all, however it came, and the content of the largest bundle among that. */
  readonly has: number;
  readonly bundle: number;
  readonly substituted: number;
  readonly consent: boolean;
}

export function gotOf(raw: Raw, tables: Tables): Got[] {
  const rows = tables['allocations.csv']!;
  return [...raw.demand].flatMap(([key, asked]) =>
    [...asked].map(([good, { asked: quantity, consent }]) => {
      const own = rows.filter(
        (row) => homeKey(row) === key && row.item === good && row.substitute_for === '',
      );
      const { has, bundle } = hasOf(raw, rows, key, good);
      const dealt = sum(own, (row) => milli(row.allocated));
      return {
        home: raw.homes.get(key)!,
        good,
        cap: Math.min(quantity, capOf(raw, rows, key, good) + (raw.bundles.has(good) ? dealt : 0)),
        own: dealt,
        has,
        bundle,
        substituted: sum(own, (row) => milli(row.substituted)),
        consent,
      };
    }),
  );
}

/** What a home has of an item, however it came; what of it is not loose under its own name; the largest bundle's content. */
export function hasOf(
  raw: Raw,
  rows: Tables[string],
  key: string,
  item: string,
): { has: number; otherwise: number; bundle: number } {
  const own = rows.filter((row) => homeKey(row) === key && milli(row.allocated) > 0);
  const inEach = (row: Record<string, string>) =>
    raw.bundles.has(row.item!) ? (raw.bundles.get(row.item!)!.get(item) ?? 0) : row.item === item ? 1000 : 0;
  const amount = (some: Tables[string]) => sum(some, (row) => (milli(row.allocated) * inEach(row)) / 1000);
  return {
    has: amount(own),
    otherwise: amount(own.filter((row) => row.item !== item || row.substitute_for !== '')),
    bundle: Math.max(0, ...own.filter((row) => raw.bundles.has(row.item!)).map(inEach)),
  };
}

/** What the limits leave of a good beside all else that a home has of what it holds; of a bundle, how many more. */
function capOf(raw: Raw, rows: Tables[string], key: string, good: string): number {
  const parts = raw.bundles.get(good) ?? new Map([[good, raw.items.get(good)?.step ?? 1000]]);
  const step = raw.bundles.has(good) ? 1000 : (raw.items.get(good)?.step ?? 1000);
  const counts = [...parts].map(([item, each]) => {
    const most = raw.items.get(item)?.max ?? Infinity;
    return Math.max(0, Math.floor((most - hasOf(raw, rows, key, item).otherwise) / each));
  });
  return Math.min(...counts) * step;
}

/** Rule 1, from the sheets. */
export function faultsOfLines(raw: Raw, tables: Tables): string[] {
  const faults: string[] = [];
  const rows = tables['allocations.csv']!.filter((row) => row.substitute_for === '');
  for (const [key, asked] of raw.demand) {
    for (const [good, { asked: quantity }] of asked) {
      const own = rows.filter((row) => homeKey(row) === key && row.item === good);
      const total = (column: string) => sum(own, (row) => milli(row[column]));
      if (total('asked') !== quantity) faults.push(`asked ${key} ${good}`);
      if (total('asked') !== total('allocated') + total('substituted') + total('short'))
        faults.push(`sum ${key} ${good}`);
    }
  }
  if (rows.some((row) => !raw.demand.get(homeKey(row))?.has(row.item!))) faults.push('invented');
  return faults;
}

/** Stock, packs, dealt and left of every item, in thousandths. */
export function leftOf(
  raw: Raw,
  tables: Tables,
): Map<string, { surplus: number; left: number; dealt: number }> {
  const dealt = new Map<string, number>();
  for (const row of tables['allocations.csv']!) {
    const parts = raw.bundles.get(row.item!) ?? new Map([[row.item!, 1000]]);
    for (const [item, quantity] of parts) {
      dealt.set(item, (dealt.get(item) ?? 0) + (milli(row.allocated) * quantity) / 1000);
    }
  }
  return new Map(
    [...raw.items.keys()].map((item) => {
      const ordered = sum(
        tables['orders.csv']!.filter((row) => row.item === item),
        (row) => milli(row.quantity),
      );
      const given = dealt.get(item) ?? 0;
      const stock = raw.stock.get(item) ?? 0;
      return [
        item,
        { dealt: given, left: stock + ordered - given, surplus: ordered - Math.max(0, given - stock) },
      ];
    }),
  );
}

/** Rules 2 and 10 of a list of packs: what is broken, by the limit's name. */
export function faultsOfOrders(
  raw: Raw,
  lines: readonly Line[],
  surplus: (item: string) => number,
): string[] {
  const faults: string[] = [];
  const { settings } = raw;
  let spent = 0;
  for (const order of new Set(lines.map(orderOf))) {
    const own = lines.filter((line) => orderOf(line) === order);
    const supplier = raw.suppliers.get(own[0]!.offer.supplier) ?? {};
    const goods = sum(own, (line) => line.packs * priceOf(line));
    const free = supplier.free_delivery_from ? money(supplier.free_delivery_from, settings.scale) : Infinity;
    spent += goods + (goods >= free ? 0 : money(supplier.delivery_fee, settings.scale));
    if (goods < money(supplier.min_order, settings.scale)) faults.push('min_order');
    const grams = sum(own, (line) => line.packs * (line.offer.grams ?? 0));
    if (supplier.max_kg && grams > Number(supplier.max_kg) * 1000) faults.push('max_kg');
  }
  if (
    settings.sourcing.budget !== undefined &&
    spent > Math.round(settings.sourcing.budget * settings.scale)
  ) {
    faults.push('budget');
  }
  for (const { offer, wave, packs } of lines) {
    const all = sum(
      lines.filter((line) => line.offer === offer),
      (line) => line.packs,
    );
    if (all > offer.stock) faults.push('stock');
    if (packs < offer.min || packs % offer.multiple !== 0) faults.push('packs');
    if (!offer.waves.includes(wave)) faults.push('wave');
    const least = Math.ceil(offer.min / offer.multiple) * offer.multiple;
    const grew = packs === least ? packs : offer.multiple;
    const most = (1000 - Math.round(settings.sourcing.fill_threshold * 1000)) * grew * offer.size;
    const over = surplus(offer.item);
    if (over * 1000 > most && !breakPays({ offer, wave, packs }, over)) faults.push('surplus');
  }
  return faults;
}

/** The line stands at a price break and costs less than any smaller count that serves as much. */
function breakPays(line: Line, over: number): boolean {
  const { offer, packs } = line;
  const before = packs - offer.multiple;
  if (before < offer.min || !offer.breaks.some(([from]) => before < from && from <= packs)) return false;
  const cost = (count: number): number => count * priceOf({ ...line, packs: count });
  for (
    let count = before;
    count >= offer.min && (packs - count) * offer.size <= over;
    count -= offer.multiple
  )
    if (cost(count) <= cost(packs)) return false;
  return true;
}

export interface Line {
  readonly offer: Offer;
  readonly wave: string;
  readonly packs: number;
}

const orderOf = (line: Line): string => `${line.offer.supplier}|${line.wave}`;

export function priceOf({ offer, packs }: Line): number {
  return offer.breaks.findLast(([from]) => packs >= from)?.[1] ?? offer.price;
}

export function linesOf(raw: Raw, tables: Tables): Line[] {
  return tables['orders.csv']!.map((row) => ({
    offer: raw.offers.find(
      (one) => one.sku === row.sku && one.supplier === row.supplier && one.item === row.item,
    )!,
    wave: row.wave!,
    packs: Number(row.packs),
  }));
}
