import { Contest } from './contest.ts';
import { lackedItems, wrongedIn } from './lacked.ts';
import type { Ground } from './member.ts';

/** So often it is asked at most which items do not suffice. */
const MOST_ROUNDS = 8;

/**
 * Deals to one tier. Which items do not suffice is known only when all is dealt: what a bundle that finds too little of one
 * item leaves of another may be enough for all. Where that wrongs somebody, it is dealt again for the items that were lacked.
 *
 * @param contested items of which the group could want more than there is
 * @returns whether bundles waited for each other, so that `bundlesFirst` matters
 */
export function dealTier(on: Ground, contested: ReadonlySet<number>, bundlesFirst: boolean): boolean {
  const restore = remembered(on);
  const tried: ReadonlySet<number>[] = [];
  let hasWaited = false;
  for (let binding = contested; ;) {
    hasWaited = new Contest(on, binding, bundlesFirst).run() || hasWaited;
    const lacked = lackedItems(on);
    tried.push(binding);
    const isKnown = tried.some((one) => isSame(one, lacked));
    if (wrongedIn(on, lacked) === 0 || isSame(binding, lacked) || tried.length > MOST_ROUNDS)
      return hasWaited;
    binding = isKnown ? new Set([...tried, lacked].flatMap((one) => [...one])) : lacked;
    restore();
  }
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
