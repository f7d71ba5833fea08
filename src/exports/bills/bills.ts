import type { Plan } from '../../model/index.ts';
import { billsOf as worthOf, type Bill } from '../../night/index.ts';
import { moneyText } from '../amounts.ts';
import type { Names } from '../names.ts';

/** The bills, made when the first paper asks for them. */
export function billsOnce(plan: Plan, names: Names): () => readonly Bill[] {
  let made: readonly Bill[] | undefined;
  return () => (made ??= billsOf(plan, names));
}

/** A bill for each household of the plan, in its order; empty where nobody pays, or no good of the plan has a list price. */
export function billsOf(plan: Plan, names: Names): readonly Bill[] {
  return names.settings.payment === 'none' ? [] : worthOf(plan, names.goods, names.kept);
}

/**
 * What is to be collected from a household or, below 0, given back to it: what it has less what it has paid; what waited in bags
 * has been paid by those who pay when they order. Where people
 * pay when they order, a substitute that is dearer than what is short may have to be paid on receipt.
 */
export function dueOf({ received, ordered, kept }: Bill, { settings }: Names): number {
  return settings.payment === 'before' ? received - ordered : received + kept;
}

/** `收 5.00`, `退 3.20`; '' where there is neither. */
export function dueText(bill: Bill | undefined, names: Names): string {
  const due = bill === undefined ? 0 : dueOf(bill, names);
  if (due === 0) return '';
  const { roster: w } = names.words;
  const amount = moneyText(Math.abs(due), names.scale);
  return due > 0 ? w.collect(amount) : w.giveBack(amount);
}
