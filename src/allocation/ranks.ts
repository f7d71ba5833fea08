import type { Night } from '../model/index.ts';

/** Every household's rank, 0 the highest: by tier, then by nights owed, more first. Equals have the same. */
export interface Ranks {
  readonly count: number;
  readonly of: Int32Array;
}

export function ranksOf(night: Night): Ranks {
  const { households } = night.site;
  const nightsByTier = new Map<number, Set<number>>();
  for (const { tier, nights } of households) {
    const known = nightsByTier.get(tier);
    if (known === undefined) nightsByTier.set(tier, new Set([nights]));
    else known.add(nights);
  }
  const rankOf = new Map<number, Map<number, number>>();
  let count = 0;
  for (const tier of [...nightsByTier.keys()].sort((a, b) => a - b)) {
    const nights = [...nightsByTier.get(tier)!].sort((a, b) => b - a);
    rankOf.set(tier, new Map(nights.map((owed) => [owed, count++])));
  }
  const of = new Int32Array(households.length);
  households.forEach(({ tier, nights }, household) => {
    of[household] = rankOf.get(tier)!.get(nights)!;
  });
  return { count, of };
}

/** Demand entries cut into ranks, highest first, those without any left out. The order within a rank is kept. */
export function byRank(night: Night, ranks: Ranks, entries: Uint32Array): Uint32Array[] {
  const end = new Uint32Array(ranks.count);
  for (const entry of entries) end[ranks.of[night.demand.household[entry]!]!]!++;
  for (let rank = 1; rank < end.length; rank++) end[rank]! += end[rank - 1]!;
  const starts = end.slice();
  const sorted = new Uint32Array(entries.length);
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]!;
    sorted[--starts[ranks.of[night.demand.household[entry]!]!]!] = entry;
  }
  const groups: Uint32Array[] = [];
  for (let rank = 0; rank < end.length; rank++)
    if (starts[rank]! < end[rank]!) groups.push(sorted.subarray(starts[rank], end[rank]));
  return groups;
}
