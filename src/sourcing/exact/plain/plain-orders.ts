import type { Supplier } from '../../../model/index.ts';
import type { Rows } from '../../rows.ts';
import type { Draft, Terms } from '../../../solver/index.ts';
import type { PackColumns } from './plain.ts';

/** What an order's rules speak of: whether it is placed, whether it is free, its goods and grams. */
export interface OrderColumns {
  readonly used: number;
  readonly free: number | undefined;
  readonly goods: Terms;
  readonly grams: Terms;
}

/** The columns of an order; made when it is first spoken of. */
export function orderColumns(
  rows: Rows,
  draft: Draft,
  orders: Map<number, OrderColumns>,
  order: number,
  fees: Terms,
  late: Terms,
): OrderColumns {
  const known = orders.get(order);
  if (known !== undefined) return known;
  const { suppliers } = rows.catalogue;
  const { deliveryFee, freeDeliveryFrom } = suppliers[order % suppliers.length]!;
  const used = draft.column(0, 1, true);
  const free = deliveryFee > 0 && freeDeliveryFrom !== null ? draft.column(0, 1, true) : undefined;
  fees.push([used, deliveryFee]);
  if (free !== undefined) fees.push([free, -deliveryFee]);
  late.push([used, Math.floor(order / suppliers.length)]);
  const columns = { used, free, goods: [], grams: [] };
  orders.set(order, columns);
  return columns;
}

/** Minimum, load and free delivery. */
export function orderRows(
  draft: Draft,
  supplier: Supplier,
  { used, free, goods, grams }: OrderColumns,
): void {
  if (supplier.minOrder > 0) draft.row(0, Infinity, [...goods, [used, -supplier.minOrder]]);
  if (supplier.maxGrams !== null) draft.row(-Infinity, 0, [...grams, [used, -supplier.maxGrams]]);
  if (free === undefined) return;
  draft.row(0, Infinity, [...goods, [free, -supplier.freeDeliveryFrom!]]);
  draft.row(-Infinity, 0, [
    [free, 1],
    [used, -1],
  ]);
}

/** What an offer's stock allows over all waves. */
export function stockRows(rows: Rows, draft: Draft, packs: readonly PackColumns[]): void {
  const byOffer = new Map<number, Terms>();
  for (const { line, used, more, run } of packs) {
    const offer = Math.floor(line / rows.waves);
    const terms = byOffer.get(offer) ?? [];
    if (used === undefined) terms.push([more, 1]);
    else terms.push([used, run.lo], [more, run.step]);
    byOffer.set(offer, terms);
  }
  for (const [offer, terms] of byOffer) {
    const { stockPacks, waves } = rows.catalogue.offers[offer]!;
    if (stockPacks !== null && waves.length > 1) draft.row(-Infinity, stockPacks, terms);
  }
}
