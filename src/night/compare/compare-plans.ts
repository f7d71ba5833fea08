import type { Plan } from '../../model/index.ts';
import { compareServices, type Move } from './moves.ts';
import { compareOrders, orderTotal, type OrderChange } from './orders.ts';
import { compareShares, type ShareChange } from './shares.ts';

/** What changed from one plan to another. Empty lists: nothing that anyone would notice. */
export interface Comparison {
  readonly orders: readonly OrderChange[];
  readonly moves: readonly Move[];
  readonly shares: readonly ShareChange[];
  /** All orders, goods and fees, minor units. */
  readonly cost: { readonly before: number; readonly after: number };
}

export function comparePlans(before: Plan, after: Plan): Comparison {
  const cost = (plan: Plan): number => plan.orders.reduce((sum, order) => sum + orderTotal(order), 0);
  return {
    orders: compareOrders(before, after),
    moves: compareServices(before, after),
    shares: compareShares(before, after),
    cost: { before: cost(before), after: cost(after) },
  };
}

/** Nobody need be told anything. */
export function isQuiet({ orders, moves, shares }: Comparison): boolean {
  return orders.length + moves.length + shares.length === 0;
}
