import { compareKeys, DONATION } from '../../model/index.ts';
import type { Plan, PlanGood, Quantity, Workspace } from '../../model/index.ts';
import { itemsOfGood, keptIn } from '../kept.ts';

/** `kept`: nobody came, and the bags wait for that household until the next day. */
export type Fate = 'collected' | 'refused' | 'absent' | 'kept';

/** An item and how it is counted. */
export type Counted = Pick<PlanGood, 'id' | 'uom' | 'baseUnits'>;

/** An item's books of a night, base units: stock + keptBefore + ordered = handedOut + kept + left + writtenOff. */
export interface Book {
  readonly item: Counted;
  readonly stock: Quantity;
  /** In bags that waited since an earlier night. */
  readonly keptBefore: Quantity;
  readonly ordered: Quantity;
  readonly handedOut: Quantity;
  /** In bags that wait for their household: owed, no general stock. */
  readonly kept: Quantity;
  readonly left: Quantity;
  /** Stock that cannot be used the next day. */
  readonly writtenOff: Quantity;
}

/** A row of the next night's stock.csv. */
export interface LeftRow {
  readonly item: Counted;
  readonly quantity: Quantity;
  readonly source: string;
  readonly expires: string;
}

export interface Closing {
  /** By household of the plan; who is not served is absent. */
  readonly fates: readonly Fate[];
  /** One for each item of the plan or in stock, sorted by id. */
  readonly books: readonly Book[];
  readonly left: readonly LeftRow[];
}

/**
 * What became of a night. Goods of those who were absent or refused them, and what nobody asked for, are left; stock that
 * expires on the day is written off. Who could not be placed is absent, unless it is told otherwise.
 *
 * @param told by household of the plan: of everybody who was called or visited
 */
export function closeNight(plan: Plan, workspace: Workspace, told: ReadonlyMap<number, Fate>): Closing {
  const fates = plan.households.map((_, household): Fate => told.get(household) ?? 'absent');
  const { dealt, handedOut, kept: waiting, before } = movementsOf(plan, workspace, fates);
  const left: LeftRow[] = [];
  const books = itemsOf(plan, workspace).map((item): Book => {
    const ordered = orderedOf(plan, item.id);
    const out = handedOut.get(item.id) ?? 0;
    const bagged = waiting.get(item.id) ?? 0;
    const rows = stockOf(workspace, item.id);
    const stock = total(rows);
    const keptBefore = before.get(item.id) ?? 0;
    const unused = unusedRows(rows, dealt.get(item.id) ?? 0);
    const kept = unused.filter((row) => row.usable && (row.expires === '' || row.expires > plan.date));
    const writtenOff = total(unused) - total(kept);
    const rest = stock + keptBefore + ordered - out - bagged - writtenOff;
    left.push(...kept.map(({ quantity, source, expires }) => ({ item, quantity, source, expires })));
    // What was bought is handed out before what was given.
    const given = Math.min(Math.max(0, rest - total(kept)), donatedOf(plan, item.id));
    const bought = rest - total(kept) - given;
    if (bought > 0) left.push({ item, quantity: bought, source: '', expires: '' });
    if (given > 0) left.push({ item, quantity: given, source: DONATION, expires: '' });
    return { item, stock, keptBefore, ordered, handedOut: out, kept: bagged, left: rest, writtenOff };
  });
  return { fates, books, left };
}

/** Households with goods that they did not take. */
export function unclaimedIn({ households, pickups, doorstep, unplaced }: Plan, { fates }: Closing): number[] {
  const waiting = new Set([...pickups, ...doorstep, ...unplaced].map(({ household }) => household));
  return [...households.keys()].filter(
    (household) => waiting.has(household) && fates[household] !== 'collected',
  );
}

/** Households that were called or visited and of whom nothing is told: staff are asked. */
export function leftOut({ pickups, doorstep }: Plan, told: ReadonlyMap<number, Fate>): number[] {
  const served = [...pickups, ...doorstep].map(({ household }) => household);
  return served.filter((household) => !told.has(household)).sort((a, b) => a - b);
}

/** By item: what was dealt, what waited in bags before, and what of both was taken or is kept; bundles taken apart. */
function movementsOf(
  plan: Plan,
  workspace: Workspace,
  fates: readonly Fate[],
): Record<'dealt' | 'before' | 'handedOut' | 'kept', ReadonlyMap<string, Quantity>> {
  const dealt = new Map<string, Quantity>();
  const before = new Map<string, Quantity>();
  const handedOut = new Map<string, Quantity>();
  const kept = new Map<string, Quantity>();
  const add = (to: Map<string, Quantity>, item: string, amount: Quantity) =>
    void to.set(item, (to.get(item) ?? 0) + amount);
  const { allocations } = plan;
  for (let row = 0; row < allocations.length; row++) {
    const { id, kind, step, components } = plan.goods[allocations.good[row]!]!;
    const quantity = allocations.allocated[row]!;
    const fate = fates[allocations.household[row]!];
    const parts = kind === 'item' ? [[id, step] as const] : components;
    for (const [item, each] of parts) {
      const amount = (quantity / step) * each;
      add(dealt, item, amount);
      if (fate === 'collected') add(handedOut, item, amount);
      if (fate === 'kept') add(kept, item, amount);
    }
  }
  for (const [household, bags] of keptIn(plan, workspace))
    for (const { good, quantity } of bags)
      for (const [item, amount] of itemsOfGood(workspace.catalogue, good, quantity)) {
        add(before, item, amount);
        if (fates[household] === 'collected') add(handedOut, item, amount);
        if (fates[household] === 'kept') add(kept, item, amount);
      }
  return { dealt, before, handedOut, kept };
}

function itemsOf(plan: Plan, { catalogue, site }: Workspace): Counted[] {
  const items = new Map<string, Counted>();
  for (const good of plan.goods) if (good.kind === 'item') items.set(good.id, good);
  const bagged = (site.kept ?? []).flatMap(({ good }) => itemsOfGood(catalogue, good, 0).map(([id]) => id));
  const others = new Set([...catalogue.stock.map(({ item }) => catalogue.goods[item]!.id), ...bagged]);
  for (const good of catalogue.goods)
    if (others.has(good.id) && !items.has(good.id)) items.set(good.id, good);
  return [...items.values()].sort((a, b) => compareKeys(a.id, b.id));
}

function total(rows: readonly { readonly quantity: Quantity }[]): Quantity {
  return rows.reduce((sum, { quantity }) => sum + quantity, 0);
}

function orderedOf({ orders }: Pick<Plan, 'orders'>, id: string): Quantity {
  let ordered = 0;
  for (const { lines } of orders)
    for (const { item, packs, packQuantity } of lines) if (item === id) ordered += packs * packQuantity;
  return ordered;
}

/** What of an item came that nobody had ordered. */
function donatedOf({ orders }: Plan, id: string): Quantity {
  return orderedOf({ orders: orders.filter(({ supplier }) => supplier === DONATION) }, id);
}

function stockOf({ catalogue }: Workspace, id: string): Workspace['catalogue']['stock'] {
  return catalogue.stock.filter(({ item }) => catalogue.goods[item]!.id === id);
}

/** What is left of stock when so much was dealt: the soonest to expire is dealt first, what cannot be used never. */
function unusedRows(rows: Workspace['catalogue']['stock'], dealt: Quantity): Workspace['catalogue']['stock'] {
  let open = dealt;
  const last = (expires: string) => (expires === '' ? '9999' : expires);
  return rows
    .toSorted((a, b) => (last(a.expires) < last(b.expires) ? -1 : last(a.expires) > last(b.expires) ? 1 : 0))
    .flatMap((row) => {
      const used = row.usable ? Math.min(open, row.quantity) : 0;
      open -= used;
      return row.quantity > used ? [{ ...row, quantity: row.quantity - used }] : [];
    });
}
