import { compareShares } from './score.ts';

/** How full a slot is: households against its capacity. */
export type Share = readonly [load: number, capacity: number];

/** Full to the last place. */
export const WHOLE: Share = [1, 1];

/** Every share of a capacity that a slot can be filled to, ascending, each once. */
export function sharesOf(capacities: readonly number[]): Share[] {
  const shares: Share[] = [];
  for (const capacity of new Set(capacities)) {
    for (let load = 1; load <= capacity; load++) shares.push([load, capacity]);
  }
  shares.sort(compareShares);
  return shares.filter((share, i) => i === 0 || compareShares(share, shares[i - 1]!) !== 0);
}

/** The first index for which a condition holds that holds for all after it; `count` where it never does. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
