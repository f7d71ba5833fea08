import type { Night, Quantity } from '../model/index.ts';
import { lot } from './draw.ts';
import { shareOut } from './share.ts';

/** Demand entries by good: `entries` from `start[good]` to `start[good + 1]`, in the order of households. */
export interface EntriesByGood {
  readonly start: Uint32Array;
  readonly entries: Uint32Array;
}

export function entriesByGood(night: Night): EntriesByGood {
  const { demand, catalogue } = night;
  const start = new Uint32Array(catalogue.goods.length + 1);
  for (let entry = 0; entry < demand.length; entry++) start[demand.good[entry]! + 1]!++;
  for (let good = 0; good < catalogue.goods.length; good++) start[good + 1]! += start[good]!;
  const next = start.slice();
  const entries = new Uint32Array(demand.length);
  for (let entry = 0; entry < demand.length; entry++) entries[next[demand.good[entry]!]!++] = entry;
  return { start, entries };
}

/** What a demand entry may get: asked, but at most `max_per_household`. */
export function entitled(night: Night, entry: number): Quantity {
  const { demand, catalogue } = night;
  const asked = demand.asked[entry]!;
  return Math.min(asked, catalogue.goods[demand.good[entry]!]!.maxPerHousehold ?? asked);
}

/** The entries cut into ranks, highest first: by tier, then by nights owed, more first. The order within a rank is kept. */
export function ranks(night: Night, entries: Uint32Array): Uint32Array[] {
  const { households } = night.site;
  const household = (entry: number) => households[night.demand.household[entry]!]!;
  const compare = (a: number, b: number) =>
    household(a).tier - household(b).tier || household(b).nights - household(a).nights;
  const sorted = entries.slice().sort((a, b) => compare(a, b) || a - b);
  const groups: Uint32Array[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && compare(sorted[from]!, sorted[to]!) === 0) to++;
    groups.push(sorted.subarray(from, to));
    from = to;
  }
  return groups;
}

/**
 * Deals granules of one good rank by rank: no lower rank has any before all of a higher one have their fill.
 *
 * @param has base units that an entry has already
 * @param room granules that an entry can still take
 * @param granule base units of the good in a granule
 * @param supply granules to deal
 * @param give called for every entry that gets something, with its granules
 * @returns granules that were dealt
 */
export function dealByRank(
  night: Night,
  entries: Uint32Array,
  has: (entry: number) => Quantity,
  room: (entry: number) => number,
  granule: Quantity,
  supply: number,
  give: (entry: number, granules: number) => void,
): number {
  const { demand, site, settings } = night;
  const byResidents = settings.shareBy === 'residents';
  let left = supply;
  for (const rank of ranks(night, entries)) {
    if (left <= 0) break;
    const claims = {
      length: rank.length,
      has: Float64Array.from(rank, has),
      room: Float64Array.from(rank, room),
      heads: Float64Array.from(rank, (entry) =>
        byResidents ? site.households[demand.household[entry]!]!.residents : 1,
      ),
    };
    const ticket = (claim: number) => {
      const entry = rank[claim]!;
      return lot(night, demand.good[entry]!, demand.household[entry]!);
    };
    shareOut(claims, granule, left, ticket).forEach((granules, claim) => {
      if (granules === 0) return;
      give(rank[claim]!, granules);
      left -= granules;
    });
  }
  return supply - left;
}
