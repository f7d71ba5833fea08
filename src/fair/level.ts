import type { Quantity } from '../model/index.ts';
import { heldOf } from './asked.ts';
import { isWronged, spareSteps, stepsOpen, type Ground, type Member } from './member.ts';
import { compareTurns } from './queue.ts';

/**
 * A bundle that is due by one of its items brings the others with it. Where its household took some of those loose before, it
 * may have more of them now than those who lack them must bear: whose step goes to whom, and under which entry.
 *
 * @param place of the item in the ground's items
 */
export function tooMuch(
  on: Ground,
  place: number,
): { readonly rich: Member; readonly lacking: Member; readonly entry: number } | undefined {
  const item = on.items[place]!;
  const { demand, catalogue } = on.night;
  const lacking = on.members.flatMap((member) => {
    const entry = member.entries.find((one) => demand.good[one] === item);
    if (entry === undefined || on.allocated[entry]! >= demand.asked[entry]!) return [];
    return stepsOpen(on.night, on.items, member, item) > 0 ? [{ member, entry }] : [];
  });
  if (lacking.length === 0) return undefined;
  const { member: first, entry } = lacking.reduce((a, b) =>
    compareTurns(b.member, a.member, place) < 0 ? b : a,
  );
  const { step } = catalogue.goods[item]!;
  const rich = on.members.find(
    (member) => member.loose[place]! >= step && isWronged(first, member, place, largest(on, member, item)),
  );
  return rich === undefined ? undefined : { rich, lacking: first, entry };
}

/** The most of an item that a member has had at once: a step, or what a bundle holds. */
function largest({ night, allocated }: Ground, member: Member, item: number): Quantity {
  const had = member.entries.filter((entry) => allocated[entry]! > 0);
  return Math.max(
    night.catalogue.goods[item]!.step,
    ...had.map((entry) => heldOf(night, night.demand.good[entry]!, item)),
  );
}

/** Of those who have loose steps more than a member who lacks, the one who comes last in turn. */
export function lastToSpare({ night, items, members }: Ground, than: Member, place: number): Member {
  const { step } = night.catalogue.goods[items[place]!]!;
  return members
    .filter((other) => spareSteps(other, than, place, step) > 0)
    .reduce((a, b) => (compareTurns(a, b, place) < 0 ? b : a));
}
