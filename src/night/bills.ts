import type { Good, KeptGood, Money, Plan, PlanGood, Quantity } from '../model/index.ts';

/**
 * What the goods that a household asked for are worth at list prices, in minor units; what is handed out costs nothing. Adds
 * up exactly: ordered − short + difference = received.
 */
export interface Bill {
  readonly household: number;
  /** What was asked for: paid, where people pay when they order. What is paid by weight counts as what it weighs about. */
  ordered: Money;
  /** Of that, what does not come. */
  short: Money;
  /** What substitutes cost more (or, negative, less) than what they stand for, and what was weighed than it should weigh. */
  difference: Money;
  /** What comes: paid on receipt, where people pay when they collect. */
  received: Money;
  /** What is in bags of an earlier night, in none of the sums before: not paid yet, where people pay when they collect. */
  kept: Money;
  /** Goods without a list price, which are in none of the sums. */
  unpriced: number;
}

/** Told what each good costs that comes; null where that is not known. */
type Tell = (household: number, good: number, worth: Money | null) => void;

/**
 * A bill for each household of the plan, in its order; empty where no good of the plan has a list price, and nothing is kept.
 *
 * @param kept by household of the plan
 */
export function billsOf(
  plan: Plan,
  goods: readonly Good[],
  kept: ReadonlyMap<number, readonly KeptGood[]>,
  tell: Tell = () => {},
): readonly Bill[] {
  const known = new Map(goods.map((good) => [good.id, good]));
  const prices = plan.goods.map((good) => priceOf(plan, good, known.get(good.id)));
  if (prices.every((price) => price === undefined) && kept.size === 0) return [];
  const bills = plan.households.map((_, household): Bill => {
    const bags = kept.get(household) ?? [];
    return {
      household,
      ordered: 0,
      short: 0,
      difference: 0,
      received: 0,
      kept: bags.reduce((sum, { due }) => sum + (due ?? 0), 0),
      unpriced: bags.filter(({ due }) => due === null).length,
    };
  });
  const given = givenOf(plan);
  const { allocations: rows } = plan;
  const paid = new Map<number, Paid>();
  const later: [start: number, end: number][] = [];
  for (let start = 0, end = 1; end <= rows.length; end++) {
    // Rows of one household and good stand together: what comes in two waves is one amount of money.
    const isSameHousehold = end < rows.length && rows.household[end] === rows.household[start];
    const isSame =
      isSameHousehold &&
      rows.good[end] === rows.good[start] &&
      rows.substituteFor[end] === rows.substituteFor[start];
    if (isSame) continue;
    const household = rows.household[start]!;
    if (rows.substituteFor[start] !== -1) {
      later.push([start, end]);
    } else {
      const free = given.get(household)?.get(rows.good[start]!) ?? 0;
      paid.set(rows.good[start]!, addOwn(plan, bills[household]!, prices, [start, end], free, tell));
    }
    start = end;
    if (isSameHousehold) continue;
    for (const [from, to] of later) addSubstitute(plan, bills[household]!, prices, [from, to], paid, tell);
    paid.clear();
    later.length = 0;
  }
  return bills;
}

/** By household and good: base units that are handed out. */
function givenOf({ given = [] }: Plan): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const households = new Map<number, Map<number, number>>();
  for (const { household, good, quantity } of given) {
    const own = households.get(household) ?? new Map<number, number>();
    households.set(household, own.set(good, quantity));
  }
  return households;
}

/** Of what substitutes stand for, how much would have been paid: the rest was free. */
interface Paid {
  readonly substituted: number;
  readonly of: number;
}

/**
 * Each part is rounded to the minor unit, half up; what comes is what is left of what was asked, so that no rounding is
 * lost. What is handed out counts as had before what is paid.
 */
function addOwn(
  { allocations: rows }: Plan,
  bill: Bill,
  prices: readonly (Price | undefined)[],
  [start, end]: readonly [number, number],
  free: number,
  tell: Tell,
): Paid {
  const sum = (column: Float64Array): number => {
    let quantity = 0;
    for (let i = start; i < end; i++) quantity += column[i]!;
    return quantity;
  };
  const [asked, allocated, replaced] = [sum(rows.asked) - free, sum(rows.allocated), sum(rows.substituted)];
  const substituted = Math.max(0, replaced - Math.max(0, free - allocated));
  const had = Math.max(0, allocated - free);
  const good = rows.good[start]!;
  const price = prices[good]!;
  if (asked === 0) {
    tell(bill.household, good, 0);
    return { substituted: 0, of: replaced };
  }
  if (price === undefined) {
    bill.unpriced++;
    tell(bill.household, good, null);
    return { substituted, of: replaced };
  }
  const value = (quantity: number): number => worth(quantity, price.about);
  const [ordered, short, without] = [value(asked), value(asked - had - substituted), value(substituted)];
  const more = price.weighed === undefined ? 0 : worth(had, price.weighed) - (ordered - short - without);
  bill.ordered += ordered;
  bill.short += short;
  bill.difference += more - without;
  bill.received += ordered - short - without + more;
  tell(bill.household, good, ordered - short - without + more);
  return { substituted, of: replaced };
}

function addSubstitute(
  { allocations: rows }: Plan,
  bill: Bill,
  prices: readonly (Price | undefined)[],
  [start, end]: readonly [number, number],
  paid: ReadonlyMap<number, Paid>,
  tell: Tell,
): void {
  const { substituted, of } = paid.get(rows.substituteFor[start]!)!;
  const good = rows.good[start]!;
  if (substituted === 0) return tell(bill.household, good, 0);
  const price = prices[good]!;
  if (price === undefined) {
    bill.unpriced++;
    tell(bill.household, good, null);
    return;
  }
  let quantity = 0;
  for (let i = start; i < end; i++) quantity += rows.allocated[i]!;
  const share = substituted === of ? ([1, 1] as const) : ([substituted, of] as const);
  const paidFor = worth(quantity, price.weighed ?? price.about, share);
  bill.difference += paidFor;
  bill.received += paidFor;
  tell(bill.household, good, paidFor);
}

/** What a good costs: so many minor units for so many base units. */
interface Rate {
  readonly price: number;
  readonly of: number;
}

interface Price {
  /** As it is ordered. */
  readonly about: Rate;
  /** As it was weighed, where it is paid by weight: everybody pays for what one weighs on average. */
  readonly weighed: Rate | undefined;
}

/** Undefined where there is no list price, or what one weighs is not known of what is paid by weight. */
function priceOf(plan: Plan, { id, baseUnits }: PlanGood, good: Good | undefined): Price | undefined {
  const price = good?.kind === 'item' ? good.listPrice : good?.price;
  if (good === undefined || price == null) return undefined;
  if (good.kind !== 'item' || good.isWeighed !== true)
    return { about: { price, of: baseUnits }, weighed: undefined };
  if (good.unitGrams === null) return undefined;
  const rate = (grams: number, quantity: number): Rate => ({
    price: price * grams,
    of: 1000 * quantity,
  });
  const scales = weighedOf(plan, id);
  return {
    about: rate(good.unitGrams, baseUnits),
    weighed: scales.quantity === 0 ? undefined : rate(scales.grams, scales.quantity),
  };
}

/** What was weighed of an item at the door: grams, and base units of it. */
function weighedOf({ orders }: Plan, id: string): { readonly grams: number; readonly quantity: Quantity } {
  let [grams, quantity] = [0, 0];
  for (const { lines } of orders)
    for (const { item, packs, packQuantity, weighed } of lines) {
      if (item !== id || weighed == null) continue;
      grams += weighed;
      quantity += packs * packQuantity;
    }
  return { grams, quantity };
}

/** What a quantity, or a share of it, is worth; half up, exactly. */
function worth(
  quantity: Quantity,
  { price, of }: Rate,
  [part, whole]: readonly [number, number] = [1, 1],
): Money {
  const product = quantity * price;
  if (part === whole && Number.isSafeInteger(2 * product + of))
    return Math.floor((2 * product + of) / (2 * of));
  const amount = BigInt(quantity) * BigInt(price) * BigInt(part);
  const unit = BigInt(of) * BigInt(whole);
  return Number((2n * amount + unit) / (2n * unit));
}
