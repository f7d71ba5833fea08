import type { Rows } from '../../rows.ts';
import type { Lane, Net, NetItem, Shared } from './net.ts';
import { netItem } from './net-item.ts';
import { openOrders } from './open-orders.ts';

/**
 * @param need by good: what is to be served, base units, stock included
 * @param open the orders that may be placed
 */
export function netOf(
  rows: Rows,
  need: Float64Array,
  open: ReadonlySet<number> = openOrders(rows, need),
): Net {
  const shared: Shared[] = [];
  const lanes: Lane[] = [];
  const laneOf = new Map<number, number>();
  const { suppliers } = rows.catalogue;
  const laneIndex = (order: number): number => {
    const known = laneOf.get(order);
    if (known !== undefined) return known;
    const supplier = order % suppliers.length;
    const s = suppliers[supplier]!;
    const free =
      s.deliveryFee > 0 && s.freeDeliveryFrom !== null ? Math.max(s.freeDeliveryFrom, s.minOrder) : Infinity;
    const maxGrams = s.maxGrams ?? Infinity;
    laneOf.set(order, lanes.length);
    const wave = Math.floor(order / suppliers.length);
    return lanes.push({ order, supplier, wave, fee: s.deliveryFee, minimum: s.minOrder, free, maxGrams }) - 1;
  };
  const items: NetItem[] = [];
  need.forEach((amount, item) => {
    const wanted = amount - rows.stock[item]!;
    if (rows.catalogue.goods[item]!.kind !== 'item' || wanted <= 0) return;
    const net = netItem(rows, item, { wanted, open, shared }, laneIndex);
    if (net !== undefined) items.push(net);
  });
  return { items, lanes, laneOf, shared };
}
