import { componentsOf } from '../model/index.ts';
import type { Quantity, Substitute } from '../model/index.ts';
import { entriesOf, type Asked } from './asked.ts';
import { leftOf } from './group.ts';
import { smallestExchange, standsFor } from './exchange.ts';
import { Holdings } from './holdings.ts';
import { dealByRank } from './rounds.ts';
import { stepsLeft } from './wanted.ts';

/** A substitute that a demand entry got. Quantity in base units of the substitute. */
export interface Replacement {
  readonly entry: number;
  readonly substitute: number;
  readonly quantity: Quantity;
}

export interface Substituted {
  /** By demand entry, in base units of what was asked. */
  readonly substituted: Float64Array;
  /** Sorted by entry, then by substitute. */
  readonly replacements: readonly Replacement[];
}

/**
 * Replaces what is lacking of each item by its substitutes, in their order, rank by rank, from what is left of a substitute
 * after all who asked for it have it. A substitute of which someone still lacks has nothing left.
 *
 * @param allocated base units by demand entry, dealt under their own names
 * @param available base units of each item that are there in the end, without what was promised as a substitute
 */
export function dealSubstitutes(
  asked: Asked,
  allocated: Float64Array,
  available: ArrayLike<Quantity>,
): Substituted {
  const { night } = asked;
  const { demand, catalogue, settings } = night;
  const substituted = new Float64Array(demand.length);
  const replacements: Replacement[] = [];
  if (settings.sourcing.substitutes === 'never' || catalogue.substitutes.length === 0)
    return { substituted, replacements };
  const { floors } = asked;
  const left = leftForOthers(asked, allocated, available);
  const always = settings.sourcing.substitutes === 'always';
  const holdings = new Holdings(asked, allocated);
  for (const { entry, substitute: by, quantity } of floors?.substitutes ?? []) {
    substituted[entry]! += standsFor(night, demand.good[entry]!, by, quantity);
    replacements.push({ entry, substitute: by, quantity });
    holdings.add(demand.household[entry]!, by, quantity);
  }
  const lacks = (entry: number) => {
    const item = demand.good[entry]!;
    const others = holdings.of(demand.household[entry]!, item) - allocated[entry]!;
    const most = stepsLeft(night, item, () => others) * catalogue.goods[item]!.step;
    return Math.min(demand.asked[entry]!, most) - allocated[entry]! - substituted[entry]!;
  };
  for (const substitute of inOrder(catalogue.substitutes)) {
    const { item, substitute: by } = substitute;
    if (left[by] === 0) continue;
    const granule = smallestExchange(night, substitute);
    const room = (entry: number) => {
      const has = () => holdings.of(demand.household[entry]!, by);
      const allowed = (stepsLeft(night, by, has) * catalogue.goods[by]!.step) / granule.given;
      return Math.floor(Math.min(lacks(entry) / granule.asked, allowed));
    };
    const round = {
      item,
      entries: entriesOf(asked, item).filter(
        (entry) =>
          (always || demand.substituteOk[entry] === 1) && floors?.handedOut[entry] !== 1 && room(entry) > 0,
      ),
      has: (entry: number) => holdings.of(demand.household[entry]!, item) + substituted[entry]!,
      room,
      granule: granule.asked,
      supply: Math.floor(left[by]! / granule.given),
    };
    const granules = dealByRank(asked, round, (entry, count) => {
      substituted[entry]! += count * granule.asked;
      const quantity = count * granule.given;
      replacements.push({ entry, substitute: by, quantity });
      holdings.add(demand.household[entry]!, by, quantity);
    });
    left[by]! -= granules * granule.given;
  }
  return { substituted, replacements: joined(replacements) };
}

/** Sorted; what was promised and what came to it are one. */
function joined(replacements: readonly Replacement[]): Replacement[] {
  const sums = new Map<string, Replacement>();
  for (const one of replacements) {
    const key = `${one.entry} ${one.substitute}`;
    sums.set(key, { ...one, quantity: one.quantity + (sums.get(key)?.quantity ?? 0) });
  }
  return [...sums.values()].sort((a, b) => a.entry - b.entry || a.substitute - b.substitute);
}

function inOrder(substitutes: readonly Substitute[]): Substitute[] {
  return substitutes
    .filter(
      ({ item, substitute }, index) =>
        item !== substitute &&
        index === substitutes.findIndex((other) => other.item === item && other.substitute === substitute),
    )
    .sort((a, b) => a.item - b.item || a.rank - b.rank || a.substitute - b.substitute);
}

/**
 * Base units of each item that nobody has; 0 where someone lacks it: under its own name, or in a bundle that was not dealt
 * for want of it.
 */
function leftForOthers(asked: Asked, allocated: Float64Array, available: ArrayLike<Quantity>): Float64Array {
  const { night } = asked;
  const { demand } = night;
  const left = leftOf(asked, allocated, available);
  const lacked = new Set<number>();
  const holdings = new Holdings(asked, allocated);
  for (let entry = 0; entry < demand.length; entry++) {
    if (allocated[entry]! >= asked.most[entry]!) continue;
    const good = demand.good[entry]!;
    if (holdings.roomFor(entry) <= 0 || asked.floors?.handedOut[entry] === 1) continue;
    for (const { item, quantity } of componentsOf(night.catalogue, good))
      if (item === good || left[item]! < quantity) lacked.add(item);
  }
  return left.map((quantity, item) => (lacked.has(item) ? 0 : quantity));
}
