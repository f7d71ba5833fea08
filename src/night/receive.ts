import { DONATION, groupBy, weighedPrice } from '../model/index.ts';
import type { Minutes, Money, Plan, PlanOrder, Workspace } from '../model/index.ts';
import { boundToThese, type Bound } from './commitments.ts';
import { boundByDay, type Known } from './day.ts';
import { donatedOrders, type Donated } from './donated.ts';

/** A row of delivered.csv. */
export interface Delivered {
  readonly po: string;
  readonly sku: string;
  readonly packs: number;
  /** What they weighed together, grams; null where they were not weighed. */
  readonly grams: number | null;
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
  /** Of what is paid by the pack never more than ordered: what is beyond was ordered by nobody. */
  readonly usable: number;
  readonly damaged: number;
  /** What the usable ones weighed, grams, where they are paid by weight and were weighed. */
  readonly weighed: number | null;
  /** What the supplier is due for the usable ones. */
  readonly due: Money;
  /** What it owes for packs that did not come or cannot be used, or that weigh less than they should. */
  readonly credit: Money;
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
  return ordersIn(plan).flatMap(({ po, supplier, lines }) => {
    const skus = groupBy(lines, ({ sku }) => sku);
    const known = newest.orders.find((order) => order.po === po)?.lines ?? [];
    return [...skus].flatMap(([sku, own]) => {
      const said = rows.filter((row) => row.po === po && row.sku === sku);
      const came = (usable: boolean) => total(said.filter((row) => row.usable === usable));
      const ordered = total(own);
      const before = known.filter((line) => line.sku === sku);
      const expected = Math.min(ordered, total(before));
      const isPaidByWeight = own.some(({ kgPrice }) => kgPrice != null);
      let good = arrived.has(po) ? came(true) : expected;
      if (!isPaidByWeight) good = Math.min(good, ordered);
      let bad = arrived.has(po) ? came(false) : 0;
      let grams = arrived.has(po) ? gramsOf(said) : weighedOf(before);
      let open = good;
      // What was ordered first counts as delivered first; what is beyond stands with the last.
      return own.map((line, at) => {
        const { item, packs, packPrice } = line;
        const isLast = at === own.length - 1;
        const usable = isLast ? good : Math.min(packs, good);
        const damaged = isLast ? bad : Math.min(packs - usable, bad);
        const weighed = grams === null || !isPaidByWeight ? null : shareOf(grams, usable, open);
        good -= usable;
        bad -= damaged;
        open -= usable;
        if (grams !== null && weighed !== null) grams -= weighed;
        const due = dueOf(line, usable, weighed);
        const credit = Math.max(0, packs * packPrice - due);
        return { po, supplier, sku, item, ordered: packs, usable, damaged, weighed, due, credit };
      });
    });
  });
}

/** What is due for so many packs of a line: by their weight where that is how they are paid and it is known. */
export function dueOf(
  { packPrice, kgPrice }: PlanOrder['lines'][number],
  packs: number,
  weighed: number | null,
): Money {
  return kgPrice == null || weighed === null ? packs * packPrice : weighedPrice(kgPrice, weighed);
}

function gramsOf(said: readonly Delivered[]): number | null {
  const usable = said.filter((row) => row.usable && row.packs > 0);
  return usable.some(({ grams }) => grams === null) ? null : usable.reduce((sum, row) => sum + row.grams!, 0);
}

function weighedOf(lines: PlanOrder['lines']): number | null {
  return lines.some(({ weighed }) => weighed == null)
    ? null
    : lines.reduce((sum, { weighed }) => sum + weighed!, 0);
}

/** Of a weight, what so many of so many packs have. */
function shareOf(grams: number, packs: number, of: number): number {
  return of === 0 ? 0 : Math.floor((grams * packs) / of);
}

/** What was ordered of somebody. */
function ordersIn({ orders }: Plan): readonly PlanOrder[] {
  return orders.filter(({ supplier }) => supplier !== DONATION);
}

/** What is left out of an order of which something is said, by order and SKU: whether it came, staff are asked. */
export function linesLeftOut(plan: Plan, rows: readonly Delivered[]): Delivered[] {
  const arrived = new Set(rows.map(({ po }) => po));
  return ordersIn(plan)
    .filter(({ po }) => arrived.has(po))
    .flatMap(({ po, lines }) =>
      [...groupBy(lines, ({ sku }) => sku)]
        .filter(([sku]) => !rows.some((row) => row.po === po && row.sku === sku))
        .map(([sku, own]) => ({ po, sku, packs: total(own), grams: null, usable: true })),
    );
}

/** What is paid by weight and came without one. */
export function notWeighed(plan: Plan, rows: readonly Delivered[]): Delivered[] {
  const paid = new Set(
    plan.orders.flatMap(({ po, lines }) =>
      lines.flatMap(({ sku, kgPrice }) => (kgPrice == null ? [] : [`${po}\n${sku}`])),
    ),
  );
  return rows.filter(
    ({ po, sku, packs, grams, usable }) => usable && packs > 0 && grams === null && paid.has(`${po}\n${sku}`),
  );
}

/** Packs beyond what was ordered, of what is paid by the pack. */
export function beyondOrdered(plan: Plan, rows: readonly Delivered[]): Donated[] {
  return ordersIn(plan).flatMap(({ po, wave, lines }) =>
    [...groupBy(lines, ({ sku }) => sku)].flatMap(([sku, own]): Donated[] => {
      const came = total(rows.filter((row) => row.po === po && row.sku === sku && row.usable));
      const packs = came - total(own);
      const { kgPrice, ...line } = own[0]!;
      return packs > 0 && kgPrice == null ? [{ ...line, wave, packs }] : [];
    }),
  );
}

/** Order lines of which more than twice as many packs came as were ordered: a slip of the pen, perhaps. */
export function farBeyond(
  plan: Plan,
  rows: readonly Delivered[],
): { readonly po: string; readonly sku: string; readonly came: number; readonly ordered: number }[] {
  return ordersIn(plan).flatMap(({ po, lines }) =>
    [...groupBy(lines, ({ sku }) => sku)].flatMap(([sku, own]) => {
      const came = total(rows.filter((row) => row.po === po && row.sku === sku));
      const ordered = total(own);
      return came > 2 * ordered ? [{ po, sku, came, ordered }] : [];
    }),
  );
}

function total(lines: readonly { readonly packs: number }[]): number {
  return lines.reduce((sum, { packs }) => sum + packs, 0);
}

/**
 * What binds the sharing of what came: these packs, not one more of any offer, and every slot that was told.
 *
 * @param plan what was ordered
 * @param known what residents were told, and the newest revision
 * @param donated what came that nobody had ordered
 */
export function boundByDelivery(
  plan: Plan,
  known: Known,
  received: readonly ReceivedLine[],
  donated: readonly Donated[],
  workspace: Workspace,
  now: Minutes | undefined,
): Bound {
  const usable = new Map<string, number>();
  for (const { po, sku, usable: packs } of received)
    usable.set(`${po}\n${sku}`, (usable.get(`${po}\n${sku}`) ?? 0) + packs);
  let next = 0;
  const weighed = ordersIn(plan).map((order) => ({
    ...order,
    lines: [...groupBy(order.lines, ({ sku }) => sku).values()].flatMap((own) =>
      own.map((line) => ({ ...line, weighed: received[next++]!.weighed })),
    ),
  }));
  const orders = [...weighed, ...donatedOrders(known.newest, donated)];
  return boundByDay(boundToThese({ ...plan, orders }, known.told, usable, workspace), known, now);
}
