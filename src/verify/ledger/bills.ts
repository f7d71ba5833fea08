import type { Good } from '../../model/index.ts';
import type { PlanCell } from '../folder/plan-json.ts';
import type { AllocationRows } from '../folder/rows.ts';
import type { Night } from '../site/night.ts';

/** What a household's goods are worth at list prices, minor units; what was handed out is worth nothing. */
export interface Bill {
  /** What it asked for. */
  ordered: number;
  short: number;
  /** What substitutes cost more than what they stand for, and what was weighed than it should weigh. */
  difference: number;
  received: number;
  /** Goods without a list price. */
  unpriced: number;
}

/** So many minor units for so many base units. */
type Rate = readonly [price: number, of: number];

interface Price {
  readonly about: Rate;
  /** Where it is paid by weight and was weighed: what one weighs on average. */
  readonly weighed: Rate | undefined;
}

/** Of a good that somebody asked for: what of it was replaced, and how much of that would have been paid. */
interface Replaced {
  readonly paid: number;
  readonly all: number;
}

/**
 * By household; empty where nothing has a list price. Each part is rounded to the minor unit, half up.
 *
 * @param lines plan.json's `order_lines`
 */
export function billsOf(
  { catalogue, given, kept }: Pick<Night, 'catalogue' | 'given' | 'kept'>,
  rows: AllocationRows,
  lines: readonly (readonly PlanCell[])[],
  listed: ReadonlySet<number>,
): ReadonlyMap<number, Bill> {
  const prices = catalogue.goods.map((good) => priceOf(good, lines));
  const bills = new Map<number, Bill>();
  if (kept.size === 0 && ![...listed].some((good) => prices[good] !== undefined)) return bills;
  const own = new Map<string, { asked: number; allocated: number; substituted: number }>();
  const substitutes = new Map<string, number>();
  for (let k = 0; k < rows.length; k++) {
    const [household, good, instead] = [rows.household[k]!, rows.good[k]!, rows.substituteFor[k]!];
    if (household < 0 || good < 0) continue;
    if (instead >= 0) {
      const key = `${household} ${good} ${instead}`;
      substitutes.set(key, (substitutes.get(key) ?? 0) + rows.allocated[k]!);
      continue;
    }
    const key = `${household} ${good}`;
    const sum = own.get(key) ?? { asked: 0, allocated: 0, substituted: 0 };
    own.set(key, sum);
    sum.asked += rows.asked[k]!;
    sum.allocated += rows.allocated[k]!;
    sum.substituted += rows.substituted[k]!;
  }
  const billOf = (household: number): Bill => {
    const bill = bills.get(household) ?? { ordered: 0, short: 0, difference: 0, received: 0, unpriced: 0 };
    bills.set(household, bill);
    return bill;
  };
  for (const [household, bags] of kept)
    billOf(household).unpriced += bags.filter(([, , toPay]) => toPay === null).length;
  const replaced = new Map<string, Replaced>();
  for (const [key, { asked, allocated, substituted }] of own) {
    const [household, good] = key.split(' ').map(Number) as [number, number];
    const free = given.get(key) ?? 0;
    // What is handed out is had before what is paid.
    const had = Math.max(0, allocated - free);
    const paid = asked === free ? 0 : Math.max(0, substituted - Math.max(0, free - allocated));
    replaced.set(key, { paid, all: substituted });
    const bill = billOf(household);
    if (asked === free) continue;
    const price = prices[good];
    if (price === undefined) {
      bill.unpriced++;
      continue;
    }
    const value = (quantity: number) => worth(quantity, price.about);
    const [ordered, short, without] = [value(asked - free), value(asked - free - had - paid), value(paid)];
    const planned = ordered - short - without;
    const received = price.weighed === undefined ? planned : worth(had, price.weighed);
    bill.ordered += ordered;
    bill.short += short;
    bill.difference += received - planned - without;
    bill.received += received;
  }
  for (const [key, quantity] of substitutes) {
    const [household, good, instead] = key.split(' ').map(Number) as [number, number, number];
    const { paid, all } = replaced.get(`${household} ${instead}`) ?? { paid: 0, all: 0 };
    if (paid === 0) continue;
    const price = prices[good];
    const bill = billOf(household);
    if (price === undefined) bill.unpriced++;
    else {
      const part = worth(quantity, price.weighed ?? price.about, paid, all);
      bill.difference += part;
      bill.received += part;
    }
  }
  return bills;
}

/** Undefined where there is none, or where nobody knows what one weighs of what is paid by weight. */
function priceOf(good: Good, lines: readonly (readonly PlanCell[])[]): Price | undefined {
  const price = good.kind === 'item' ? good.listPrice : good.price;
  if (price === null) return undefined;
  if (good.kind !== 'item' || good.isWeighed !== true)
    return { about: [price, good.baseUnits], weighed: undefined };
  if (good.unitGrams === null) return undefined;
  let [grams, quantity] = [0, 0];
  for (const [, , item, , packs, , , size, , , , weighed] of lines) {
    if (item !== good.id || weighed == null) continue;
    grams += Number(weighed);
    quantity += Number(packs) * Number(size);
  }
  return {
    about: [price * good.unitGrams, 1000 * good.baseUnits],
    weighed: quantity === 0 ? undefined : [price * grams, 1000 * quantity],
  };
}

/** A part of a quantity's worth, exactly, then half up. */
function worth(quantity: number, [price, of]: Rate, part = 1, whole = 1): number {
  const double = 2n * BigInt(quantity) * BigInt(price) * BigInt(part);
  const unit = BigInt(of) * BigInt(whole);
  return Number((double + unit) / (2n * unit));
}
