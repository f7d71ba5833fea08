import { heldOf } from './asked.ts';
import { lacks, largest, movableEntry } from './lacked.ts';
import { isWronged, spareSteps, type Ground, type Member } from './member.ts';
import { compareTurns } from './queue.ts';

/**
 * A bundle that is due by one of its items brings the others with it: its household may have more of them then than those who
 * lack them must bear. Whose step, or whose bundle of nothing else that is lacked, goes to whom, and under which entry.
 *
 * @param place of the item in the ground's items
 */
export function tooMuch(
  on: Ground,
  place: number,
  lacked: ReadonlySet<number>,
):
  | { readonly rich: Member; readonly from: number; readonly lacking: Member; readonly to: number }
  | undefined {
  const item = on.items[place]!;
  const found = on.members.flatMap((member) => {
    const to = member.entries.find((one) => on.night.demand.good[one] === item);
    return to !== undefined && lacks(on, member, to) ? [{ member, to }] : [];
  });
  if (found.length === 0) return undefined;
  const { member: lacking, to } = found.reduce((a, b) =>
    compareTurns(b.member, a.member, place) < 0 ? b : a,
  );
  for (const rich of on.members) {
    if (!isWronged(lacking, rich, place, largest(on, rich, item))) continue;
    const from = movableEntry(on, rich, item, lacked);
    if (from === undefined) continue;
    const freed = heldOf(on.night, on.night.demand.good[from]!, item);
    if (on.left[item]! + freed >= on.night.catalogue.goods[item]!.step) return { rich, from, lacking, to };
  }
  return undefined;
}

/** Of those who have loose steps more than a member who lacks, the one who comes last in turn. */
export function lastToSpare({ night, items, members }: Ground, than: Member, place: number): Member {
  const { step } = night.catalogue.goods[items[place]!]!;
  return members
    .filter((other) => spareSteps(other, than, place, step) > 0)
    .reduce((a, b) => (compareTurns(a, b, place) < 0 ? b : a));
}
