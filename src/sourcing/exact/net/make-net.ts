import type { Rows } from '../../rows.ts';
import type { Lane, Net, NetItem, Shared } from './net.ts';
import { fits, netItem } from './net-item.ts';
import { openOrders } from './open-orders.ts';

/**
 * @param need by good: what is to be served, base units, stock included
 * @param apart suppliers whose orders are not seen as one
 */
export function netOf(rows: Rows, need: Float64Array, apart: ReadonlySet<number> = new Set()): Net {
  const shared: Shared[] = [];
  const beyond: number[] = [];
  const lanes: Lane[] = [];
  const laneOf = new Map<number, number>();
  const { suppliers } = rows.catalogue;
  const open = openOrders(rows, need, apart);
  const laneIndex = (order: number): number => {
    const known = laneOf.get(order);
    if (known !== undefined) return known;
    const supplier = order % suppliers.length;
    const lane = open.has(order) ? lanes.push(newLane(order, supplier)) - 1 : laneIndex(firstOf(supplier));
    laneOf.set(order, lane);
    return lane;
  };
  const newLane = (order: number, supplier: number): Lane => {
    const s = suppliers[supplier]!;
    const free =
      s.deliveryFee > 0 && s.freeDeliveryFrom !== null ? Math.max(s.freeDeliveryFrom, s.minOrder) : Infinity;
    const maxGrams = s.maxGrams ?? Infinity;
    const wave = Math.floor(order / suppliers.length);
    return { order, supplier, wave, fee: s.deliveryFee, minimum: s.minOrder, free, maxGrams };
  };
  const firstOf = (supplier: number): number => {
    let order = supplier;
    while (!open.has(order)) order += suppliers.length;
    return order;
  };
  const items: NetItem[] = [];
  need.forEach((amount, item) => {
    const wanted = amount - rows.stock[item]!;
    if (rows.catalogue.goods[item]!.kind !== 'item' || wanted <= 0) return;
    const net = netItem(rows, item, wanted, { open, shared, laneOf: laneIndex });
    if (net === undefined) return;
    if (fits(net)) items.push(net);
    else beyond.push(item);
  });
  return { items, lanes, laneOf, shared, beyond };
}

/** Suppliers of whom columns want several orders that the net sees as one. */
export function wantedApart(
  rows: Rows,
  { laneOf, lanes }: Net,
  columns: readonly { readonly lines: readonly { readonly line: number }[] }[],
): Set<number> {
  const { offers, suppliers } = rows.catalogue;
  const found = new Set<number>();
  for (const { lines } of columns)
    for (const { line } of lines) {
      const { supplier } = offers[Math.floor(line / rows.waves)]!;
      const order = (line % rows.waves) * suppliers.length + supplier;
      if (lanes[laneOf.get(order)!]!.order !== order) found.add(supplier);
    }
  return found;
}
