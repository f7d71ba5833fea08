import type { Quantity } from '../model/index.ts';
import { entriesOf, groupOf, promisedOf, type Asked } from './asked.ts';
import { dealGroup } from './group.ts';
import { dealByRank } from './rounds.ts';

/**
 * Deals every good under its own name, as if there were no substitutes: first what was promised, then the rest.
 *
 * @param wanted by demand entry: see `wantedOf`
 * @param available by good: base units that are there of each item, without what was promised as a substitute
 * @returns base units by demand entry; bundles whole
 */
export function dealOwn(asked: Asked, wanted: Float64Array, available: ArrayLike<Quantity>): Float64Array {
  const allocated = new Float64Array(wanted.length);
  const dealt = new Set<number>();
  asked.night.catalogue.goods.forEach((good, item) => {
    if (good.kind === 'bundle' || dealt.has(item)) return;
    if (asked.bundlesOf[item]!.length === 0) {
      dealLoose(asked, wanted, item, available[item]!, allocated);
      return;
    }
    const group = groupOf(asked, item);
    for (const member of group) dealt.add(member);
    dealGroup({ asked, wanted, group, available }, allocated);
  });
  return allocated;
}

/** An item that nobody asks for in a bundle. */
function dealLoose(
  asked: Asked,
  wanted: Float64Array,
  item: number,
  available: Quantity,
  allocated: Float64Array,
): void {
  const entries = entriesOf(asked, item);
  const { step } = asked.night.catalogue.goods[item]!;
  let all = 0;
  for (const entry of entries) all += wanted[entry]!;
  if (available >= all) {
    for (const entry of entries) allocated[entry] = wanted[entry]!;
    return;
  }
  let left = available;
  for (const entry of entries) left -= allocated[entry] = promisedOf(asked, wanted, entry);
  const round = {
    item,
    entries,
    has: (entry: number) => allocated[entry]!,
    room: (entry: number) => Math.floor((wanted[entry]! - allocated[entry]!) / step),
    granule: step,
    supply: Math.max(0, Math.floor(left / step)),
  };
  dealByRank(asked, round, (entry, steps) => {
    allocated[entry]! += steps * step;
  });
}
