import type { Allocations, Catalogue, Night, Sourcing } from '../model/index.ts';

/** What one supplier brings in one wave and somebody sells earlier too. */
export interface LateOrder {
  readonly supplier: number;
  readonly wave: number;
  /** Ascending. */
  readonly items: readonly number[];
}

/**
 * Lines that might be bought earlier, by order: of items that nobody lacks and that some offer sells in an earlier wave. An
 * item that is short stays as it is: taking offers out would leave it shorter, or short without cause.
 */
export function lateOrders({ catalogue }: Night, sourcing: Sourcing, allocations: Allocations): LateOrder[] {
  const lacking = lackingItems(catalogue, allocations);
  const earliest = new Map<number, number>();
  for (const { item, waves } of catalogue.offers)
    earliest.set(item, Math.min(earliest.get(item) ?? Infinity, waves[0] ?? Infinity));
  const found = new Map<string, { supplier: number; wave: number; items: Set<number> }>();
  for (const { offer, wave } of sourcing.lines) {
    const { item, supplier } = catalogue.offers[offer]!;
    if (lacking.has(item) || earliest.get(item)! >= wave) continue;
    const key = `${supplier} ${wave}`;
    const order = found.get(key) ?? { supplier, wave, items: new Set() };
    found.set(key, order);
    order.items.add(item);
  }
  return [...found.values()]
    .map((order) => ({ ...order, items: [...order.items].sort((a, b) => a - b) }))
    .sort((a, b) => b.items.length - a.items.length || a.wave - b.wave || a.supplier - b.supplier);
}

/** Items of which somebody lacks some, in bundles too. */
export function lackingItems({ goods }: Catalogue, { length, good, short }: Allocations): Set<number> {
  const lacking = new Set<number>();
  for (let row = 0; row < length; row++) {
    if (short[row] === 0) continue;
    const each = goods[good[row]!]!;
    if (each.kind === 'item') lacking.add(good[row]!);
    else for (const { item } of each.components) lacking.add(item);
  }
  return lacking;
}

/** The night as if nobody sold the items of some orders in their waves or later. */
export function withoutLate<N extends Night>(night: N, orders: readonly LateOrder[]): N {
  const from = new Map<number, number>();
  for (const { items, wave } of orders)
    for (const item of items) from.set(item, Math.min(from.get(item) ?? Infinity, wave));
  const offers = night.catalogue.offers.map((offer) => {
    const until = from.get(offer.item);
    return until === undefined ? offer : { ...offer, waves: offer.waves.filter((wave) => wave < until) };
  });
  return { ...night, catalogue: { ...night.catalogue, offers } };
}
