import { orderOf, type Rows } from '../../rows.ts';
import { shortWeight } from '../../../fair/index.ts';
import { mostOf, runsOf, type Run } from '../../runs.ts';
import { Draft, type Terms } from '../../../solver/index.ts';
import { dealRows, unitsOf } from './plain-deal.ts';
import { orderColumns, orderRows, stockRows, type OrderColumns } from './plain-orders.ts';
import { singlySold } from '../net/single.ts';

/** Before a tier's number: the name of its goal. */
export const SHORT = 'short ';

/** The columns that say how many packs stand on a line: `lo` where used, and so many steps more. */
export interface PackColumns {
  readonly line: number;
  /** Undefined where `more` says it all. */
  readonly used: number | undefined;
  readonly more: number;
  readonly run: Run;
}

/** The whole night as one integer program, the way a textbook would write it, and its goals in their order. */
export interface PlainModel {
  readonly draft: Draft;
  /** Each to be made smallest in turn: [column, weight] terms, all integers. */
  readonly goals: readonly {
    readonly name: string;
    readonly terms: readonly (readonly [number, number])[];
  }[];
  /** What a solution's columns say stands on a line. */
  readonly packs: readonly PackColumns[];
}

export function plainModel(rows: Rows): PlainModel {
  const draft = new Draft();
  const { offers, goods, suppliers } = rows.catalogue;
  const orders = new Map<number, OrderColumns>();
  const single = singlySold(rows);
  const packs: PackColumns[] = [];
  const short: Terms[] = Array.from({ length: rows.wants.tiers }, () => []);
  const left: Terms = [];
  const late: Terms = [];
  const leftColumn = new Map<number, number>();
  const balance = new Map<number, Terms>();
  const most = new Map<number, number>();
  const unit = unitsOf(rows);

  rows.need.forEach((need, item) => {
    const noun = goods[item]!;
    if (noun.kind !== 'item' || need === 0) return;
    const bought = need <= rows.stock[item]! ? 0 : need - rows.stock[item]!;
    let largest = rows.stock[item]!;
    for (const offer of rows.offersOf[item]!) {
      const terms = offers[offer]!;
      const count = bought === 0 ? 0 : mostOf(terms, bought, rows.fillThresholdMilli);
      for (const wave of terms.waves) most.set(offer * rows.waves + wave, count);
      largest += count * terms.packSize * terms.waves.length;
    }
    const column = draft.column(
      0,
      single.has(item) ? rows.stock[item]! / unit[item]! : largest / unit[item]!,
      false,
    );
    leftColumn.set(item, column);
    left.push([column, shortWeight({ ...noun, importance: 1 }) * unit[item]!]);
    balance.set(item, [[column, -1]]);
  });
  const amounts: Terms = [];
  const fees: Terms = [];
  for (const [line, count] of most) {
    if (count === 0) continue;
    const index = Math.floor(line / rows.waves);
    const offer = offers[index]!;
    const wave = line % rows.waves;
    const order = orderColumns(rows, draft, orders, orderOf(rows, index, wave), fees, late);
    const size = offer.packSize / unit[offer.item]!;
    const leftover = leftColumn.get(offer.item)!;
    const used: Terms = [];
    const runs = runsOf(offer, count, rows.fillThresholdMilli);
    if (single.has(offer.item)) {
      const run = runs[0]!;
      const n = draft.column(0, run.hi, true);
      packs.push({ line, used: undefined, more: n, run });
      amounts.push([n, run.price]);
      order.goods.push([n, run.price]);
      order.grams.push([n, offer.packGrams ?? 0]);
      balance.get(offer.item)!.push([n, size]);
      draft.row(-Infinity, 0, [
        [n, 1],
        [order.used, -run.hi],
      ]);
      continue;
    }
    for (const run of runs) {
      const y = draft.column(0, 1, true);
      const n = draft.column(0, (run.hi - run.lo) / run.step, true);
      packs.push({ line, used: y, more: n, run });
      used.push([y, 1]);
      if (run.hi > run.lo)
        draft.row(-Infinity, 0, [
          [n, 1],
          [y, -(run.hi - run.lo) / run.step],
        ]);
      const money: Terms = [
        [y, run.lo * run.price],
        [n, run.step * run.price],
      ];
      amounts.push(...money);
      order.goods.push(...money);
      const grams = offer.packGrams ?? 0;
      order.grams.push([y, run.lo * grams], [n, run.step * grams]);
      balance.get(offer.item)!.push([y, run.lo * size], [n, run.step * size]);
      const limit = run.limit / unit[offer.item]!;
      const slack = draft.upper[leftover]! - limit;
      if (slack > 0)
        draft.row(-Infinity, draft.upper[leftover]!, [
          [leftover, 1],
          [y, slack],
        ]);
    }
    draft.row(-Infinity, 0, [...used, [order.used, -1]]);
  }
  stockRows(rows, draft, packs);
  for (const [order, columns] of orders) orderRows(draft, suppliers[order % suppliers.length]!, columns);
  const after: Terms = [];
  dealRows(rows, draft, unit, balance, short, after);
  const { budget } = rows.night.settings.sourcing;
  if (budget !== null) draft.row(-Infinity, budget, [...amounts, ...fees]);
  const goals = [
    ...short.map((terms, tier) => ({ name: `${SHORT}${tier}`, terms })),
    { name: 'short after substitutes', terms: after },
    { name: 'money', terms: [...amounts, ...fees] },
    { name: 'orders', terms: [...orders.values()].map((order) => [order.used, 1] as const) },
    { name: 'surplus', terms: left },
    { name: 'waves', terms: late },
  ];
  return { draft, goals, packs };
}
