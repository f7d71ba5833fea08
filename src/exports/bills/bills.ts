import type { Plan } from '../../model/index.ts';
import type { Names } from '../names.ts';

/**
 * What a household's goods are worth at list prices, in minor units. Adds up exactly:
 * ordered − short + difference = received.
 */
export interface Bill {
  readonly household: number;
  /** What was asked for: paid, where people pay when they order. */
  ordered: number;
  /** Of that, what does not come: it gets that back. */
  short: number;
  /** What substitutes cost more (or, negative, less) than what they stand for. */
  difference: number;
  /** What comes: it owes that, where people pay on receipt. */
  received: number;
  /** Goods without a list price, which are in none of the sums. */
  unpriced: number;
}

/** A bill for each household of the plan, in its order; empty where no good of the plan has a list price. */
export function billsOf(plan: Plan, names: Names): readonly Bill[] {
  const prices = plan.goods.map((good) => names.listPrice(good.id));
  if (prices.every((price) => price === null)) return [];
  const bills = plan.households.map((_, household): Bill => {
    return { household, ordered: 0, short: 0, difference: 0, received: 0, unpriced: 0 };
  });
  const { allocations: rows } = plan;
  let start = 0;
  for (let end = 1; end <= rows.length; end++) {
    // Rows of one household and good stand together: what comes in two waves is one amount of money.
    const same =
      end < rows.length &&
      rows.household[end] === rows.household[start] &&
      rows.good[end] === rows.good[start] &&
      rows.substituteFor[end] === rows.substituteFor[start];
    if (same) continue;
    addGood(plan, bills[rows.household[start]!]!, prices[rows.good[start]!]!, start, end);
    start = end;
  }
  return bills;
}

/**
 * Each part is rounded to the minor unit, half up; what comes is what is left of what was asked, so that no rounding is
 * lost.
 */
function addGood(
  { allocations: rows, goods }: Plan,
  bill: Bill,
  price: number | null,
  start: number,
  end: number,
): void {
  if (price === null) {
    bill.unpriced++;
    return;
  }
  const { baseUnits } = goods[rows.good[start]!]!;
  const value = (column: Float64Array): number => {
    let quantity = 0;
    for (let i = start; i < end; i++) quantity += column[i]!;
    return rounded(quantity, price, baseUnits);
  };
  if (rows.substituteFor[start] !== -1) {
    const worth = value(rows.allocated);
    bill.difference += worth;
    bill.received += worth;
    return;
  }
  const [ordered, short, substituted] = [value(rows.asked), value(rows.short), value(rows.substituted)];
  bill.ordered += ordered;
  bill.short += short;
  bill.difference -= substituted;
  bill.received += ordered - short - substituted;
}

function rounded(quantity: number, price: number, baseUnits: number): number {
  const product = quantity * price;
  if (Number.isSafeInteger(2 * product + baseUnits))
    return Math.floor((2 * product + baseUnits) / (2 * baseUnits));
  const [amount, unit] = [BigInt(quantity) * BigInt(price), BigInt(baseUnits)];
  return Number((2n * amount + unit) / (2n * unit));
}
