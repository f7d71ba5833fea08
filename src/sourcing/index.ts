import type { Night, Sourcing } from '../model/index.ts';
import { sourceBeside } from './divide.ts';
import { sourceFresh } from './source.ts';

export { orderLimits, otherOffers } from './alternatives.ts';
export type { OfferFacts, SupplierFacts, WaveFacts } from './alternatives.ts';
export { orderHints } from './hints.ts';
export type { OrderHint } from './hints.ts';
export { priceOrders } from './price.ts';

/** Demand, stock and offers → what is ordered of whom, in which wave, and what may be dealt. */
export async function sourceOrders(night: Night): Promise<Sourcing> {
  const { commitments } = night;
  if (commitments === undefined || commitments.lines.length === 0) return sourceFresh(night);
  return sourceBeside(night, commitments);
}
export { endSolver } from './remote.ts';
