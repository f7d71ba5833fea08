import { compareKeys, groupBy, type Plan, type PlanOrder } from '../../model/index.ts';

type Line = PlanOrder['lines'][number];

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

/** Lines of one SKU on the same terms are one: a line that was added under other terms is a line more. */
function compareLines(before: PlanOrder | undefined, after: PlanOrder | undefined): LineChange[] {
  const old = groupBy(before?.lines ?? [], termsOf);
  const now = groupBy(after?.lines ?? [], termsOf);
  const packs = (lines: readonly Line[] = []) => lines.reduce((sum, line) => sum + line.packs, 0);
  return [...new Set([...old.keys(), ...now.keys()])].sort(compareKeys).flatMap((terms) => {
    const { sku, name } = (now.get(terms) ?? old.get(terms))![0]!;
    const change = { sku, name, before: packs(old.get(terms)), after: packs(now.get(terms)) };
    return change.before === change.after ? [] : [change];
  });
}

function termsOf({ sku, packQuantity, packPrice }: Line): string {
  return `${sku}\n${packQuantity}\n${packPrice}`;
}
