import { groupBy, type Quantity } from '../model/index.ts';
import { headsOf, nightsOf, type Asked } from './asked.ts';
import { shareOut } from './share.ts';

/** A round of dealing: granules among demand entries that asked for one item. */
export interface Round {
  readonly item: number;
  readonly entries: Uint32Array;
  /** Base units that an entry's household has already. */
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
  asked: Asked,
  round: Round,
  give: (entry: number, granules: number) => void,
): number {
  const { night } = asked;
  const householdOf = (entry: number) => night.demand.household[entry]!;
  let left = round.supply;
  for (const equals of byRank(asked, round.item, round.entries)) {
    if (left <= 0) break;
    const claims = {
      length: equals.length,
      has: Float64Array.from(equals, round.has),
      room: Float64Array.from(equals, round.room),
      heads: Float64Array.from(equals, (entry) => headsOf(night, householdOf(entry))),
    };
    const ticket = (claim: number) => asked.lot(round.item, householdOf(equals[claim]!));
    const granted = shareOut(claims, round.granule, left, ticket);
    for (const [claim, granules] of granted.entries()) {
      if (granules === 0) continue;
      give(equals[claim]!, granules);
      left -= granules;
    }
  }
  return round.supply - left;
}

/** Demand entries of an item cut into ranks, highest first: by tier, then by nights owed of the item, more first. */
function byRank({ night }: Asked, item: number, entries: Uint32Array): number[][] {
  const { demand, site } = night;
  const rankOf = (entry: number) => {
    const household = demand.household[entry]!;
    return { tier: site.households[household]!.tier, nights: nightsOf(night, household, item) };
  };
  const ranks = groupBy(entries, (entry) => {
    const { tier, nights } = rankOf(entry);
    return `${tier} ${nights}`;
  });
  return [...ranks.values()]
    .map((equals) => ({ equals, ...rankOf(equals[0]!) }))
    .sort((a, b) => a.tier - b.tier || b.nights - a.nights)
    .map(({ equals }) => equals);
}
