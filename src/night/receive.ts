import type { Commitments, Plan, PlanOrder, Workspace } from '../model/index.ts';
import { commitmentsOf } from './commitments.ts';

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
 * What came against what was ordered. An order of which delivered.csv says nothing has not come yet and stands as it is; a
 * line that is missing from an order of which it says something has not come.
 *
 * @param plan what was ordered
 * @param newest the newest revision: what came of orders of which `rows` says nothing may be known already
 */
export function receivedLines(plan: Plan, rows: readonly Delivered[], newest: Plan = plan): ReceivedLine[] {
  const arrived = new Set(rows.map(({ po }) => po));
  const sum = (po: string, sku: string, usable: boolean) =>
    rows
      .filter((row) => row.po === po && row.sku === sku && row.usable === usable)
      .reduce((packs, row) => packs + row.packs, 0);
  const known = new Map(
    newest.orders.flatMap(({ po, lines }) => lines.map(({ sku, packs }) => [`${po}\n${sku}`, packs])),
  );
  return plan.orders.flatMap(({ po, supplier, lines }) =>
    lines.map(({ sku, item, packs, packPrice }: PlanOrder['lines'][number]) => {
      const usable = arrived.has(po) ? sum(po, sku, true) : Math.min(packs, known.get(`${po}\n${sku}`) ?? 0);
      const damaged = arrived.has(po) ? sum(po, sku, false) : 0;
      const credit = Math.max(0, packs - usable) * packPrice;
      return { po, supplier, sku, item, ordered: packs, usable, damaged, credit };
    }),
  );
}

/** What binds the sharing of what came: these packs, not one more of any offer, and every slot that was told. */
export function boundByDelivery(
  plan: Plan,
  received: readonly ReceivedLine[],
  workspace: Workspace,
): { readonly commitments: Commitments; readonly gone: readonly string[] } {
  const { commitments, gone } = commitmentsOf({ orders: plan, notices: plan }, [], workspace);
  const usable = new Map(received.map(({ po, sku, usable: packs }) => [`${po}\n${sku}`, packs]));
  const packs = new Map<string, number>();
  for (const { po, supplier, wave, lines } of plan.orders)
    for (const { sku } of lines)
      packs.set(JSON.stringify([supplier, wave, sku]), usable.get(`${po}\n${sku}`)!);
  return { commitments: { ...commitments, lines: onlyThese(packs, workspace) }, gone };
}

/**
 * Every offer in every wave, bound to so many packs; none where nothing is said: what is not on the trucks cannot be bought.
 *
 * @param packs by `[supplier, wave, sku]` as JSON
 */
export function onlyThese(
  packs: ReadonlyMap<string, number>,
  { catalogue, settings }: Workspace,
): Commitments['lines'] {
  return catalogue.offers.flatMap(({ supplier, sku, waves }, offer) =>
    waves.map((wave) => {
      const key = JSON.stringify([catalogue.suppliers[supplier]!.id, settings.waves[wave]!.id, sku]);
      const count = packs.get(key) ?? 0;
      return { offer, wave, atLeast: count, atMost: count };
    }),
  );
}
