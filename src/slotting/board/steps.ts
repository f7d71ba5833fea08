import type { Settings } from '../../model/index.ts';

/** How full a slot is: households against its capacity. */
export type Share = readonly [load: number, capacity: number];

export function compareShares(a: Share, b: Share): number {
  return a[0] * b[1] - b[0] * a[1];
}

/** Peaks up to here count as equal. */
export function floorOf({ levelFloorMilli }: Settings['pickup']): Share {
  return [levelFloorMilli, 1000];
}

/** Full to the last place. */
export const WHOLE: Share = [1, 1];

/**
 * Every share of a capacity that a slot can be filled to, ascending, each once. Those up to the floor count as equal: there the
 * floor itself stands for all of them.
 */
export function sharesOf(capacities: readonly number[], floor: Share): Share[] {
  const shares: Share[] = [floor];
  for (const capacity of new Set(capacities)) {
    for (let load = 1; load <= capacity; load++) shares.push([load, capacity]);
  }
  shares.sort(compareShares);
  const from = shares.indexOf(floor);
  const isBelow = from > 0 || (shares[1] !== undefined && compareShares(shares[1], floor) === 0);
  const counted = shares.slice(isBelow ? from : from + 1);
  return counted.filter((share, i) => i === 0 || compareShares(share, counted[i - 1]!) !== 0);
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
