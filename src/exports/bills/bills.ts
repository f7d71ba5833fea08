import type { Plan } from '../../model/index.ts';
import { moneyText } from '../amounts.ts';
import type { Names } from '../names.ts';

/**
 * What the goods that a household asked for are worth at list prices, in minor units; what is handed out costs nothing. Adds
 * up exactly: ordered − short + difference = received.
 */
export interface Bill {
  readonly household: number;
  /** What was asked for: paid, where people pay when they order. */
  ordered: number;
  /** Of that, what does not come. */
  short: number;
  /** What substitutes cost more (or, negative, less) than what they stand for. */
  difference: number;
  /** What comes: paid on receipt, where people pay when they collect. */
  received: number;
  /** Goods without a list price, which are in none of the sums. */
  unpriced: number;
}

/** The bills, made when the first paper asks for them. */
export function billsOnce(plan: Plan, names: Names): () => readonly Bill[] {
  let made: readonly Bill[] | undefined;
  return () => (made ??= billsOf(plan, names));
}

/** A bill for each household of the plan, in its order; empty where nobody pays, or no good of the plan has a list price. */
export function billsOf(plan: Plan, names: Names): readonly Bill[] {
  const prices = plan.goods.map((good) => names.listPrice(good.id));
  if (names.settings.payment === 'none' || prices.every((price) => price === null)) return [];
  const bills = plan.households.map((_, household): Bill => {
    return { household, ordered: 0, short: 0, difference: 0, received: 0, unpriced: 0 };
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
      paid.set(rows.good[start]!, addOwn(plan, bills[household]!, prices, [start, end], free));
    }
    start = end;
    if (isSameHousehold) continue;
    for (const [from, to] of later) addSubstitute(plan, bills[household]!, prices, [from, to], paid);
    paid.clear();
    later.length = 0;
  }
  return bills;
}

/**
 * What is to be collected from a household or, below 0, given back to it: what it has less what it has paid. Where people
 * pay when they order, a substitute that is dearer than what is short may have to be paid on receipt.
 */
export function dueOf({ received, ordered }: Bill, { settings }: Names): number {
  return settings.payment === 'before' ? received - ordered : received;
}

/** `收 5.00`, `退 3.20`; '' where there is neither. */
export function dueText(bill: Bill | undefined, names: Names): string {
  const due = bill === undefined ? 0 : dueOf(bill, names);
  if (due === 0) return '';
  const { roster: w } = names.words;
  const amount = moneyText(Math.abs(due), names.scale);
  return due > 0 ? w.collect(amount) : w.giveBack(amount);
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
  { allocations: rows, goods }: Plan,
  bill: Bill,
  prices: readonly (number | null)[],
  [start, end]: readonly [number, number],
  free: number,
): Paid {
  const sum = (column: Float64Array): number => {
    let quantity = 0;
    for (let i = start; i < end; i++) quantity += column[i]!;
    return quantity;
  };
  const [asked, allocated, replaced] = [sum(rows.asked) - free, sum(rows.allocated), sum(rows.substituted)];
  const substituted = Math.max(0, replaced - Math.max(0, free - allocated));
  const had = Math.max(0, allocated - free);
  if (asked === 0) return { substituted: 0, of: replaced };
  const good = rows.good[start]!;
  const price = prices[good]!;
  if (price === null) {
    bill.unpriced++;
    return { substituted, of: replaced };
  }
  const value = (quantity: number): number => rounded(quantity, price, goods[good]!.baseUnits);
  const [ordered, short, without] = [value(asked), value(asked - had - substituted), value(substituted)];
  bill.ordered += ordered;
  bill.short += short;
  bill.difference -= without;
  bill.received += ordered - short - without;
  return { substituted, of: replaced };
}

function addSubstitute(
  { allocations: rows, goods }: Plan,
  bill: Bill,
  prices: readonly (number | null)[],
  [start, end]: readonly [number, number],
  paid: ReadonlyMap<number, Paid>,
): void {
  const { substituted, of } = paid.get(rows.substituteFor[start]!)!;
  if (substituted === 0) return;
  const good = rows.good[start]!;
  const price = prices[good]!;
  if (price === null) {
    bill.unpriced++;
    return;
  }
  let quantity = 0;
  for (let i = start; i < end; i++) quantity += rows.allocated[i]!;
  const share = substituted === of ? ([1, 1] as const) : ([substituted, of] as const);
  const worth = rounded(quantity, price, goods[good]!.baseUnits, share);
  bill.difference += worth;
  bill.received += worth;
}

/** Half up, exactly: what a quantity, or a share of it, is worth. */
function rounded(
  quantity: number,
  price: number,
  baseUnits: number,
  [part, of]: readonly [number, number] = [1, 1],
): number {
  const product = quantity * price;
  if (part === of && Number.isSafeInteger(2 * product + baseUnits))
    return Math.floor((2 * product + baseUnits) / (2 * baseUnits));
  const amount = BigInt(quantity) * BigInt(price) * BigInt(part);
  const unit = BigInt(baseUnits) * BigInt(of);
  return Number((2n * amount + unit) / (2n * unit));
}
