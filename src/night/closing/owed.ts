import type { Plan, Quantity, Workspace } from '../../model/index.ts';

/**
 * What each household lacked by rule 3, item by item: what it asked for and the limit leaves, less what it got or had
 * replaced; and what bundles hold that were not dealt for want of the item. Nothing over a limit, nothing that nobody sells.
 *
 * @returns by household of the plan, then item: base units
 */
export function owedOf(plan: Plan, workspace: Workspace): ReadonlyMap<number, ReadonlyMap<string, Quantity>> {
  const { allocations: rows, goods } = plan;
  const items = itemsOf(workspace);
  const { left, otherwise } = dealtOf(plan, items);
  const owed = new Map<number, Map<string, Quantity>>();
  for (let row = 0; row < rows.length; row++) {
    if (rows.short[row] === 0) continue;
    const { id, kind, step, components } = goods[rows.good[row]!]!;
    const household = rows.household[row]!;
    const parts = kind === 'item' ? [[id, step] as const] : components;
    const room = parts.reduce((least, [item, each]) => {
      const open = (items.get(item)?.limit ?? Infinity) - (otherwise.get(`${household} ${item}`) ?? 0);
      return Math.min(least, Math.max(0, Math.floor(open / each)) * step);
    }, Infinity);
    // What is dealt of a bundle counts in what its household has otherwise; what is dealt of an item does not.
    const overLimit = kind === 'item' ? rows.asked[row]! - room : rows.short[row]! - room;
    const lacks = rows.short[row]! - Math.max(0, overLimit);
    for (const [item, each] of parts) {
      const isWanting = kind === 'item' || left.get(item)! < each;
      if (lacks <= 0 || !isWanting || items.get(item)?.isSold !== true) continue;
      const own = owed.get(household) ?? new Map<string, Quantity>();
      owed.set(household, own.set(item, (own.get(item) ?? 0) + (lacks / step) * each));
    }
  }
  return owed;
}

interface KnownItem {
  readonly limit: Quantity | null;
  readonly isSold: boolean;
  readonly usableStock: Quantity;
}

function itemsOf({ catalogue }: Workspace): ReadonlyMap<string, KnownItem> {
  const sold = new Set(catalogue.offers.filter(({ waves }) => waves.length > 0).map(({ item }) => item));
  return new Map(
    catalogue.goods.map(({ id, maxPerHousehold: limit }, good) => {
      const stock = catalogue.stock.filter(({ item, usable }) => usable && item === good);
      const usableStock = stock.reduce((sum, { quantity }) => sum + quantity, 0);
      return [id, { limit, isSold: sold.has(good), usableStock }];
    }),
  );
}

/**
 * What is left of each item when all is dealt that was asked for under a name that holds it, and what each household has of
 * an item (by `household item`) otherwise than under the item's own name.
 */
function dealtOf(plan: Plan, items: ReadonlyMap<string, KnownItem>) {
  const left = new Map(plan.goods.map(({ id }) => [id, items.get(id)?.usableStock ?? 0]));
  const otherwise = new Map<string, Quantity>();
  const add = <Key>(to: Map<Key, Quantity>, key: Key, quantity: Quantity) =>
    to.set(key, (to.get(key) ?? 0) + quantity);
  for (const { lines } of plan.orders)
    for (const { item, packs, packQuantity } of lines) add(left, item, packs * packQuantity);
  const { allocations: rows } = plan;
  for (let row = 0; row < rows.length; row++) {
    const { id, kind, step, components } = plan.goods[rows.good[row]!]!;
    const isSubstitute = rows.substituteFor[row] !== -1;
    for (const [item, each] of kind === 'item' ? [[id, step] as const] : components) {
      const quantity = (rows.allocated[row]! / step) * each;
      if (!isSubstitute) add(left, item, -quantity);
      if (isSubstitute || kind === 'bundle') add(otherwise, `${rows.household[row]!} ${item}`, quantity);
    }
  }
  return { left, otherwise };
}
