import { componentsOf } from '../model/index.ts';
import type { Night, Quantity } from '../model/index.ts';
import { stepsLeft } from './wanted.ts';

/** A household in a contest. Places are those of the contest's items. */
export interface Member {
  readonly heads: number;
  /** Its demand entries, in the order in which it would have them. */
  readonly entries: readonly number[];
  /** By place: nights owed. */
  readonly nights: readonly number[];
  /** By place, in the order of lots. */
  readonly turns: readonly number[];
  /** By place, base units: what it has in all, and what of it loose that was not promised. */
  readonly has: Float64Array;
  readonly loose: Float64Array;
}

/** What a contest is about. */
export interface Ground {
  readonly night: Night;
  /** Items of the group that do not suffice, or of which a household may have only so much. */
  readonly items: readonly number[];
  readonly members: readonly Member[];
  /** By good, base units; what is dealt is taken from it. */
  readonly left: Float64Array;
  /** By good, base units: the least that was ever left of it. */
  readonly low: Float64Array;
  /** By entry, base units: what its household may have of it, whatever the limits leave. */
  readonly most: Float64Array;
  /** Base units that are an entry's before anything is dealt. */
  readonly promised: (entry: number) => Quantity;
  /** By entry, base units; what is dealt is added to it. */
  readonly allocated: Float64Array;
}

/**
 * How many more steps of a good the limits leave to a member.
 *
 * @param loose whether what the member has loose counts too
 */
export function stepsOpen(
  night: Night,
  items: readonly number[],
  member: Member,
  good: number,
  loose = true,
): number {
  return stepsLeft(night, good, (item) => {
    const place = items.indexOf(item);
    return member.has[place]! - (loose ? 0 : member.loose[place]!);
  });
}

/**
 * Whether a member's last step, of so many base units, is more than one who lacks must bear: it is of a higher rank, or has
 * less per head than the member had before. 0: the next step.
 */
export function isWronged(lacking: Member, member: Member, place: number, last: Quantity): boolean {
  const nights = lacking.nights[place]! - member.nights[place]!;
  if (nights !== 0) return nights > 0;
  return (member.has[place]! - last) * lacking.heads > lacking.has[place]! * member.heads;
}

/** Loose steps that somebody has more than a member who lacks, or all where its rank is lower. */
export function spareSteps(other: Member, than: Member, place: number, step: Quantity): number {
  if (other === than) return 0;
  const loose = Math.floor(other.loose[place]! / step);
  if (other.nights[place]! !== than.nights[place]!)
    return other.nights[place]! < than.nights[place]! ? loose : 0;
  const excess = (other.has[place]! * than.heads - than.has[place]! * other.heads) / than.heads;
  return Math.max(0, Math.min(loose, Math.floor(excess / step)));
}

/** Whether all others together have so much more than a member who lacks, base units. */
export function canSpare(
  { night, items, members }: Ground,
  than: Member,
  place: number,
  quantity: Quantity,
): boolean {
  const { step } = night.catalogue.goods[items[place]!]!;
  let wanted = quantity;
  return members.some((other) => (wanted -= spareSteps(other, than, place, step) * step) <= 0);
}

/** What of an entry's bundle is not there: how much more of each item. */
export function missingOf({ night, left }: Ground, entry: number): { item: number; quantity: Quantity }[] {
  return componentsOf(night.catalogue, night.demand.good[entry]!).flatMap(({ item, quantity }) =>
    left[item]! < quantity ? [{ item, quantity: quantity - left[item]! }] : [],
  );
}

/** Whether so much more of an item would be more than a household may have. */
export function overLimit({ night, items }: Ground, member: Member, item: number, more: Quantity): boolean {
  const { maxPerHousehold } = night.catalogue.goods[item]!;
  return maxPerHousehold !== null && member.has[items.indexOf(item)]! + more > maxPerHousehold;
}
