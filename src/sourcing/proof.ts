import type { Bound, Sourcing } from '../model/index.ts';
import type { Rows } from './rows.ts';
import type { Score } from './score.ts';

/** What is proven of every basket. */
export interface Proof {
  /** By tier: no basket is short less, tier after tier, weighted thousandths of units of sale. */
  readonly least: readonly number[];
  /** No basket that is short no more costs less. */
  readonly money: number;
  /** Where the best known is proven to be so, it is in the goals after money too. */
  readonly ties: boolean;
}

/**
 * How good an answer is, goal by goal: shortage tier by tier, then after substitutes, then money. The bound of a goal says
 * something only where all goals before it are met; else it is 0.
 *
 * @param after the shortage after substitutes, where it is known
 */
export function judge(
  { night, wants }: Rows,
  { short, money, orders, surplus }: Pick<Score, 'short' | 'money' | 'orders' | 'surplus'>,
  proof: Proof,
  after?: Omit<Bound, 'objective'>,
): Pick<Sourcing, 'status' | 'bounds'> {
  const bounds: Bound[] = [];
  let met = true;
  const add = (objective: string, value: number, lowest: number): void => {
    const lowerBound = met ? Math.max(0, Math.min(value, lowest)) : 0;
    bounds.push({ objective, value, lowerBound });
    // Nothing is proven by a bound that an answer is below.
    met &&= value === lowerBound && (objective === 'money' || value === lowest);
  };

  // Of what was promised nothing is short.
  for (const [tier, value] of short.entries())
    if (tier >= wants.before)
      add(`shortage.${night.settings.priority[tier - wants.before]?.id ?? ''}`, value, proof.least[tier]!);
  if (after !== undefined) add('unreplaced', after.value, after.lowerBound);
  add('money', money, proof.money);
  const status = met ? 'optimal' : 'feasible';
  if (met && proof.ties) {
    add('orders', orders, orders);
    add('surplus', surplus, surplus);
  }
  return { status, bounds };
}
