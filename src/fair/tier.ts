import { componentsOf } from '../model/index.ts';
import { Contest } from './contest.ts';
import { lackedItems } from './lacked.ts';
import type { Ground } from './member.ts';

/** So often it is asked at most which items do not suffice. */
const MOST_ROUNDS = 8;

/**
 * Deals to one tier. Which items do not suffice is known only when all is dealt: what a bundle that finds too little of one
 * item leaves of another may be enough for all. So it is dealt again, for those that were lacked, until those are lacked for
 * which it was dealt; where that is never so, for all that ever were.
 *
 * @returns whether bundles waited for each other, so that `bundlesFirst` matters
 */
export function dealTier(on: Ground, bundlesFirst: boolean): boolean {
  const restore = remembered(on);
  let hasWaited = false;
  const tried: ReadonlySet<number>[] = [];
  for (let binding = wantedBeyond(on); ;) {
    hasWaited = new Contest(on, binding, bundlesFirst).run() || hasWaited;
    const lacked = lackedItems(on);
    if (isSame(lacked, binding) || tried.length === MOST_ROUNDS) return hasWaited;
    tried.push(binding);
    const isKnown = tried.some((one) => isSame(one, lacked));
    binding = isKnown ? new Set([...tried, lacked].flatMap((one) => [...one])) : lacked;
    restore();
  }
}

/** Items of which the members could want more than there is. */
function wantedBeyond({ night, members, left, most, allocated }: Ground): ReadonlySet<number> {
  const need = new Map<number, number>();
  for (const { entries } of members)
    for (const entry of entries) {
      const good = night.demand.good[entry]!;
      const steps = (most[entry]! - allocated[entry]!) / night.catalogue.goods[good]!.step;
      for (const { item, quantity } of componentsOf(night.catalogue, good))
        need.set(item, (need.get(item) ?? 0) + steps * quantity);
    }
  return new Set([...need].filter(([item, all]) => left[item]! < all).map(([item]) => item));
}

function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** @returns what puts all back as it is now */
function remembered({ members, left, allocated }: Ground): () => void {
  const lefts = left.slice();
  const shares = members.map(({ has, loose, entries }) => ({
    has: has.slice(),
    loose: loose.slice(),
    dealt: entries.map((entry) => allocated[entry]!),
  }));
  return () => {
    left.set(lefts);
    for (const [at, { has, loose, entries }] of members.entries()) {
      const share = shares[at]!;
      has.set(share.has);
      loose.set(share.loose);
      for (const [place, entry] of entries.entries()) allocated[entry] = share.dealt[place]!;
    }
  };
}
