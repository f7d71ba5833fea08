import { componentsOf } from '../model/index.ts';
import type { Quantity } from '../model/index.ts';
import { heldOf } from './asked.ts';
import { canSpare, isWronged, stepsOpen, type Ground, type Member } from './member.ts';

/** Items for the want of which a member has less than it may have. */
export function lackedItems(on: Ground): ReadonlySet<number> {
  const { night, members, left } = on;
  const lacked = new Set<number>();
  for (const member of members)
    for (const entry of member.entries)
      if (lacks(on, member, entry))
        for (const { item, quantity } of componentsOf(night.catalogue, night.demand.good[entry]!))
          if (left[item]! < quantity) lacked.add(item);
  return lacked;
}

/** Whether a member has less under an entry than it asked for and than the limits leave. */
export function lacks({ night, items, most, allocated }: Ground, member: Member, entry: number): boolean {
  if (allocated[entry]! >= most[entry]!) return false;
  const good = night.demand.good[entry]!;
  const isLoose = night.catalogue.goods[good]!.kind === 'item';
  return stepsOpen(night, items, member, good, isLoose) > 0;
}

/** The entry of which a member could give an item to others, and with it nothing else that is lacked: what is loose, if it can. */
export function movableEntry(
  { night, allocated, promised }: Ground,
  member: Member,
  item: number,
  lacked: ReadonlySet<number>,
): number | undefined {
  return member.entries.findLast(
    (entry) =>
      allocated[entry]! > promised(entry) &&
      heldOf(night, night.demand.good[entry]!, item) > 0 &&
      componentsOf(night.catalogue, night.demand.good[entry]!).every(
        (part) => part.item === item || !lacked.has(part.item),
      ),
  );
}

/** The most of an item that a member has had at once: a step, or what a bundle holds. */
export function largest({ night, allocated }: Ground, member: Member, item: number): Quantity {
  const had = member.entries.filter((entry) => allocated[entry]! > 0);
  return Math.max(
    night.catalogue.goods[item]!.step,
    ...had.map((entry) => heldOf(night, night.demand.good[entry]!, item)),
  );
}

/**
 * How many entries lack what others have more of than rule 3 lets them.
 *
 * @param due items by which a bundle may have come, whatever else it brought: none by the page's letter
 */
export function wrongedIn(on: Ground, due: ReadonlySet<number>): number {
  const { night, members, left } = on;
  const known = new Map<number, readonly Member[]>();
  const hasTooMuch = (member: Member, item: number) => {
    const place = on.items.indexOf(item);
    const rich = known.get(item) ?? richestOf(on, item, due);
    known.set(item, rich);
    return rich.some((other) => isWronged(member, other, place, largest(on, other, item)));
  };
  const isWrong = (member: Member, entry: number) => {
    const good = night.demand.good[entry]!;
    return componentsOf(night.catalogue, good)
      .filter(({ item, quantity }) => left[item]! < quantity)
      .every(({ item, quantity }) => {
        if (item === good) return hasTooMuch(member, item);
        const isDue = left[item]! > 0 || hasTooMuch(member, item);
        return isDue && canSpare(on, member, on.items.indexOf(item), quantity - left[item]!);
      });
  };
  return members.reduce((sum, member) => {
    const wronged = member.entries.filter((entry) => lacks(on, member, entry) && isWrong(member, entry));
    return sum + wronged.length;
  }, 0);
}

/** By nights owed, whoever has most per head before the last it came by, of those who could give some to others. */
function richestOf(on: Ground, item: number, due: ReadonlySet<number>): readonly Member[] {
  const place = on.items.indexOf(item);
  const most = new Map<number, Member>();
  const before = (member: Member) => member.has[place]! - largest(on, member, item);
  for (const member of on.members) {
    if (movableEntry(on, member, item, due) === undefined) continue;
    const other = most.get(member.nights[place]!);
    if (other === undefined || before(member) * other.heads > before(other) * member.heads)
      most.set(member.nights[place]!, member);
  }
  return [...most.values()];
}
