import type { Night, Sourcing } from '../model/index.ts';
import { choose } from './choose.ts';
import { reasonsOf } from './reasons.ts';
import { rowsOf } from './rows.ts';
import { settle } from './settle.ts';

export { priceOrders } from './price.ts';

/** Demand, stock and offers → what is ordered of whom, in which wave, and what may be dealt. Never throws for a night. */
export async function sourceOrders(night: Night): Promise<Sourcing> {
  const rows = rowsOf(night);
  const basket = choose(rows);
  settle(basket);
  return Promise.resolve({
    lines: basket.lines(),
    supply: Array.from(basket.supply),
    shortReason: reasonsOf(basket),
    status: 'feasible',
    method: 'item by item, then settled',
    bounds: [],
  });
}
