import type { Rows } from '../rows.ts';
import { orderOf } from '../rows.ts';
import { shortWeight } from '../wants.ts';
import { mostOf } from '../program.ts';
import { Draft } from './highs.ts';
import { runsOf, type Run } from './runs.ts';

/** The whole night as one integer program, the way a textbook would write it, and its goals in their order. */
export interface PlainModel {
  readonly draft: Draft;
  /** Each to be made smallest in turn: [column, weight] terms, all integers. */
  readonly goals: readonly {
    readonly name: string;
    readonly terms: readonly (readonly [number, number])[];
  }[];
  /** What a solution's columns say stands on a line. */
  readonly packs: readonly {
    readonly line: number;
    readonly used: number | undefined;
    readonly more: number;
    readonly run: Run;
  }[];
}

interface OrderColumns {
  readonly used: number;
  readonly free: number | undefined;
  readonly goods: (readonly [number, number])[];
  readonly grams: (readonly [number, number])[];
}

type Terms = (readonly [number, number])[];

export function plainModel(rows: Rows): PlainModel {
  const draft = new Draft();
  const { offers, goods, suppliers } = rows.catalogue;
  const orders = new Map<number, OrderColumns>();
  const single = singlySold(rows);
  const packs: { line: number; used: number | undefined; more: number; run: Run }[] = [];
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
      const count = bought === 0 ? 0 : mostOf(terms, bought);
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
    ...short.map((terms, tier) => ({ name: `short ${tier}`, terms })),
    { name: 'short after substitutes', terms: after },
    { name: 'money', terms: [...amounts, ...fees] },
    { name: 'orders', terms: [...orders.values()].map((order) => [order.used, 1] as const) },
    { name: 'surplus', terms: left },
    { name: 'waves', terms: late },
  ];
  return { draft, goals, packs };
}

/**
 * Items of which every offer sells any number of packs of one size at one price, a step or a whole part of one each: there
 * is never a reason to have more of them than is dealt, and a count needs no column to say that it is not 0.
 */
export function singlySold(rows: Rows): ReadonlySet<number> {
  const single = new Set<number>();
  rows.offersOf.forEach((own, item) => {
    if (own.length === 0) return;
    const good = rows.catalogue.goods[item]!;
    const size = rows.catalogue.offers[own[0]!]!.packSize;
    const alike = own.every((index) => {
      const offer = rows.catalogue.offers[index]!;
      return (
        offer.packSize === size &&
        offer.priceBreaks.length === 0 &&
        offer.minPacks <= 1 &&
        offer.packMultiple === 1
      );
    });
    const whole = [good.step, rows.stock[item]!, rows.need[item]!].every((amount) => amount % size === 0);
    if (alike && whole && rows.extra[item] === 0 && rows.bundlesOf[item]!.length === 0) single.add(item);
  });
  return single;
}

/** Base units that everything of an item is a whole number of: its packs, steps, stock, and what bundles hold. */
function unitsOf(rows: Rows): Float64Array {
  const unit = new Float64Array(rows.need.length);
  rows.catalogue.goods.forEach((good, index) => {
    if (good.kind === 'item')
      unit[index] = gcd(
        gcd(good.step, rows.stock[index]!),
        rows.extra[index] === 0 ? 0 : rows.extraStep[index]!,
      );
    else for (const { item, quantity } of good.components) unit[item] = gcd(unit[item]!, quantity);
  });
  rows.catalogue.goods.forEach((good) => {
    if (good.kind === 'bundle')
      for (const { item, quantity } of good.components) unit[item] = gcd(unit[item]!, quantity);
  });
  for (const { item, packSize } of rows.catalogue.offers) unit[item] = gcd(unit[item]!, packSize);
  return unit;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function orderColumns(
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

function orderRows(
  draft: Draft,
  supplier: Rows['catalogue']['suppliers'][number],
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

function stockRows(rows: Rows, draft: Draft, packs: PlainModel['packs']): void {
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

function dealRows(
  rows: Rows,
  draft: Draft,
  unit: Float64Array,
  balance: Map<number, Terms>,
  short: readonly Terms[],
  after: Terms,
): void {
  const { goods } = rows.catalogue;
  const { tiers, byTier } = rows.wants;
  goods.forEach((good, index) => {
    for (let tier = 0; tier < tiers; tier++) {
      const want = byTier[index * tiers + tier]! / good.step;
      if (want === 0) continue;
      const lack = draft.column(0, want, true);
      // What is dealt is the want less what is lacking: the want stands on the balance's right-hand side.
      const parts = good.kind === 'item' ? [{ item: index, quantity: good.step }] : good.components;
      let weight = 0;
      for (const { item, quantity } of parts) {
        weight += shortWeight(goods[item]!) * quantity;
        balance.get(item)!.push([lack, quantity / unit[item]!]);
      }
      short[tier]!.push([lack, weight]);
    }
  });
  for (const [item, terms] of balance) {
    if (rows.extra[item]! > 0) {
      const part = rows.extraStep[item]!;
      const lack = draft.column(0, rows.extra[item]! / part, true);
      terms.push([lack, part / unit[item]!]);
      after.push([lack, shortWeight(goods[item]!) * part]);
    }
    const side = (rows.need[item]! - rows.stock[item]!) / unit[item]!;
    draft.row(side, side, terms);
  }
}
