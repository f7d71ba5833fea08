import { compareKeys, type Plan, type PlanOrder } from '../../model/index.ts';

/** An order that differs. Money in minor units; `before` or `after` is null where there was or is no such order. */
export interface OrderChange {
  readonly po: string;
  readonly supplier: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly lines: readonly LineChange[];
}

export interface LineChange {
  readonly sku: string;
  readonly name: string;
  /** Packs; 0 where the line was or is not there. */
  readonly before: number;
  readonly after: number;
}

/** What an order costs, goods and fee. */
export function orderTotal(order: PlanOrder): number {
  return order.lines.reduce((sum, line) => sum + line.packs * line.packPrice, order.deliveryFee);
}

/** Sorted by PO number; orders that are the same in packs and money are left out. */
export function compareOrders(before: Plan, after: Plan): readonly OrderChange[] {
  const old = new Map(before.orders.map((order) => [order.po, order]));
  const now = new Map(after.orders.map((order) => [order.po, order]));
  const numbers = [...new Set([...old.keys(), ...now.keys()])].sort(compareKeys);
  return numbers.flatMap((po) => {
    const from = old.get(po);
    const to = now.get(po);
    const lines = compareLines(from, to);
    const change = {
      po,
      supplier: (to ?? from)?.supplier ?? '',
      before: from === undefined ? null : orderTotal(from),
      after: to === undefined ? null : orderTotal(to),
      lines,
    };
    return lines.length === 0 && change.before === change.after ? [] : [change];
  });
}

function compareLines(before: PlanOrder | undefined, after: PlanOrder | undefined): LineChange[] {
  const old = new Map(before?.lines.map((line) => [line.sku, line]));
  const now = new Map(after?.lines.map((line) => [line.sku, line]));
  const skus = [...new Set([...old.keys(), ...now.keys()])].sort(compareKeys);
  return skus.flatMap((sku) => {
    const from = old.get(sku);
    const to = now.get(sku);
    const change = {
      sku,
      name: (to ?? from)?.name ?? '',
      before: from?.packs ?? 0,
      after: to?.packs ?? 0,
    };
    return change.before === change.after ? [] : [change];
  });
}
