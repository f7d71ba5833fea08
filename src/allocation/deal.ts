import type { Night, Quantity, Sourcing } from '../model/index.ts';
import { dealByRank, entitled } from './claims.ts';
import type { EntriesByGood } from './claims.ts';
import type { Ranks } from './ranks.ts';

/**
 * Deals every good under its own name, as if there were no substitutes: a bundle against the same bundle, whole.
 *
 * @returns base units by demand entry
 */
export function dealOwn(night: Night, sourcing: Sourcing, ranks: Ranks, byGood: EntriesByGood): Float64Array {
  const allocated = new Float64Array(night.demand.length);
  night.catalogue.goods.forEach((good, index) => {
    const entries = byGood.entries.subarray(byGood.start[index], byGood.start[index + 1]);
    const supply = sourcing.supply[index] ?? 0;
    if (supply >= wanted(night, entries)) {
      for (const entry of entries) allocated[entry] = entitled(night, entry);
      return;
    }
    const round = {
      entries,
      has: () => 0,
      room: (entry: number) => Math.floor(entitled(night, entry) / good.step),
      granule: good.step,
      supply: Math.floor(supply / good.step),
    };
    dealByRank(night, ranks, round, (entry, steps) => {
      allocated[entry] = steps * good.step;
    });
  });
  return allocated;
}

function wanted(night: Night, entries: Uint32Array): Quantity {
  let total = 0;
  for (const entry of entries) total += entitled(night, entry);
  return total;
}
