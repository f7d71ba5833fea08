import type { Night, Quantity } from '../model/index.ts';
import { lot } from './draw.ts';
import { byRank } from './ranks.ts';
import type { Ranks } from './ranks.ts';
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
  const limit = catalogue.goods[demand.good[entry]!]!.maxPerHousehold;
  return limit !== null && limit < asked ? limit : asked;
}

/** A round of dealing: granules of one good among demand entries that asked for it. */
export interface Round {
  readonly entries: Uint32Array;
  /** Base units that an entry has already. */
  readonly has: (entry: number) => Quantity;
  /** Granules that an entry can still take. */
  readonly room: (entry: number) => number;
  /** Base units in a granule. */
  readonly granule: Quantity;
  /** Granules to deal. */
  readonly supply: number;
}

/**
 * Deals rank by rank: no lower rank has any before all of a higher one have their fill.
 *
 * @param give called for every entry that gets something, with its granules
 * @returns granules that were dealt
 */
export function dealByRank(
  night: Night,
  ranks: Ranks,
  round: Round,
  give: (entry: number, granules: number) => void,
): number {
  const { demand, site } = night;
  const byResidents = night.settings.shareBy === 'residents';
  let left = round.supply;
  for (const equals of byRank(night, ranks, round.entries)) {
    if (left <= 0) break;
    const { length } = equals;
    const has = new Float64Array(length);
    const room = new Float64Array(length);
    const heads = new Float64Array(length).fill(1);
    for (let claim = 0; claim < length; claim++) {
      const entry = equals[claim]!;
      has[claim] = round.has(entry);
      room[claim] = round.room(entry);
      if (byResidents) heads[claim] = site.households[demand.household[entry]!]!.residents;
    }
    const ticket = (claim: number) =>
      lot(night, demand.good[equals[claim]!]!, demand.household[equals[claim]!]!);
    const granted = shareOut({ length, has, room, heads }, round.granule, left, ticket);
    for (let claim = 0; claim < length; claim++) {
      if (granted[claim] === 0) continue;
      give(equals[claim]!, granted[claim]!);
      left -= granted[claim]!;
    }
  }
  return round.supply - left;
}
