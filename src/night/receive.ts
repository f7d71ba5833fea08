import { groupBy } from '../model/index.ts';
import type { Plan, Workspace } from '../model/index.ts';
import { boundToThese, type Bound } from './commitments.ts';

/** A row of delivered.csv. */
export interface Delivered {
  readonly po: string;
  readonly sku: string;
  readonly packs: number;
  /** Whether they can be handed out. */
  readonly usable: boolean;
}

/** What came of an order line. Money in minor units, at the price of the order. */
export interface ReceivedLine {
  readonly po: string;
  readonly supplier: string;
  readonly sku: string;
  readonly item: string;
  readonly ordered: number;
  readonly usable: number;
  readonly damaged: number;
  /** What the supplier owes for packs that did not come or cannot be used. */
  readonly credit: number;
}

/**
 * What came against what was ordered. An order of which `rows` say nothing has not come yet and stands as it is; a line that
 * is missing from an order of which they say something has not come.
 *
 * @param plan what was ordered
 * @param newest the newest revision: what came of orders of which `rows` says nothing may be known already
 */
export function receivedLines(plan: Plan, rows: readonly Delivered[], newest: Plan = plan): ReceivedLine[] {
  const arrived = new Set(rows.map(({ po }) => po));
  return plan.orders.flatMap(({ po, supplier, lines }) => {
    const skus = groupBy(lines, ({ sku }) => sku);
    const known = newest.orders.find((order) => order.po === po)?.lines ?? [];
    return [...skus].flatMap(([sku, own]) => {
      const came = (usable: boolean) =>
        total(rows.filter((row) => row.po === po && row.sku === sku && row.usable === usable));
      const ordered = total(own);
      const expected = Math.min(ordered, total(known.filter((line) => line.sku === sku)));
      let good = arrived.has(po) ? came(true) : expected;
      let bad = arrived.has(po) ? came(false) : 0;
      // What was ordered first counts as delivered first; what is beyond stands with the last.
      return own.map(({ item, packs, packPrice }, at) => {
        const isLast = at === own.length - 1;
        const usable = isLast ? good : Math.min(packs, good);
        const damaged = isLast ? bad : Math.min(packs - usable, bad);
        good -= usable;
        bad -= damaged;
        const credit = Math.max(0, packs - usable) * packPrice;
        return { po, supplier, sku, item, ordered: packs, usable, damaged, credit };
      });
    });
  });
}

/** What is left out of an order of which something is said, by order and SKU: whether it came, staff are asked. */
export function linesLeftOut({ orders }: Plan, rows: readonly Delivered[]): Delivered[] {
  const arrived = new Set(rows.map(({ po }) => po));
  return orders
    .filter(({ po }) => arrived.has(po))
    .flatMap(({ po, lines }) =>
      [...groupBy(lines, ({ sku }) => sku)]
        .filter(([sku]) => !rows.some((row) => row.po === po && row.sku === sku))
        .map(([sku, own]) => ({ po, sku, packs: total(own), usable: true })),
    );
}

function total(lines: readonly { readonly packs: number }[]): number {
  return lines.reduce((sum, { packs }) => sum + packs, 0);
}

/**
 * What binds the sharing of what came: these packs, not one more of any offer, and every slot that was told.
 *
 * @param plan what was ordered; `told` what residents were told
 */
export function boundByDelivery(
  plan: Plan,
  told: Plan,
  received: readonly ReceivedLine[],
  workspace: Workspace,
): Bound {
  const usable = new Map<string, number>();
  for (const { po, sku, usable: packs } of received)
    usable.set(`${po}\n${sku}`, (usable.get(`${po}\n${sku}`) ?? 0) + packs);
  return boundToThese(plan, told, usable, workspace);
}
