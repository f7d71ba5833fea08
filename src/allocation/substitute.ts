import type { Night, Quantity, Substitute } from '../model/index.ts';
import { dealByRank, entitled } from './claims.ts';
import type { EntriesByGood } from './claims.ts';
import { eachItem } from './goods.ts';
import type { Ranks } from './ranks.ts';

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
 * @param onSite base units of each item that are there in the end
 */
export function dealSubstitutes(
  night: Night,
  ranks: Ranks,
  byGood: EntriesByGood,
  allocated: Float64Array,
  onSite: Float64Array,
): Substituted {
  const { demand, catalogue, settings } = night;
  const substituted = new Float64Array(demand.length);
  const replacements: Replacement[] = [];
  if (settings.sourcing.substitutes === 'never' || catalogue.substitutes.length === 0)
    return { substituted, replacements };
  const left = leftOver(night, allocated, onSite);
  const always = settings.sourcing.substitutes === 'always';
  const lacks = (entry: number) => entitled(night, entry) - allocated[entry]! - substituted[entry]!;
  for (const substitute of inOrder(catalogue.substitutes)) {
    const { item } = substitute;
    const entries = byGood.entries
      .subarray(byGood.start[item], byGood.start[item + 1])
      .filter((entry) => (always || demand.substituteOk[entry] === 1) && lacks(entry) > 0);
    const granule = smallestExchange(night, substitute);
    const round = {
      entries,
      has: (entry: number) => allocated[entry]! + substituted[entry]!,
      room: (entry: number) => Math.floor(lacks(entry) / granule.asked),
      granule: granule.asked,
      supply: Math.floor(left[substitute.substitute]! / granule.given),
    };
    const granules = dealByRank(night, ranks, round, (entry, count) => {
      substituted[entry]! += count * granule.asked;
      const quantity = count * granule.given;
      replacements.push({ entry, substitute: substitute.substitute, quantity });
    });
    left[substitute.substitute]! -= granules * granule.given;
  }
  replacements.sort((a, b) => a.entry - b.entry || a.substitute - b.substitute);
  return { substituted, replacements };
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

/** Base units of each item that nobody has; 0 where someone lacks it. */
function leftOver(night: Night, allocated: Float64Array, onSite: Float64Array): Float64Array {
  const left = onSite.slice();
  const lacked = new Uint8Array(left.length);
  for (let entry = 0; entry < night.demand.length; entry++) {
    const good = night.demand.good[entry]!;
    if (entitled(night, entry) > allocated[entry]!) lacked[good] = 1;
    eachItem(night, good, allocated[entry]!, (item, quantity) => {
      left[item]! -= quantity;
    });
  }
  return left.map((quantity, item) => (lacked[item] === 1 ? 0 : quantity));
}

/**
 * The smallest amount that can be replaced: a whole number of the item's steps that is, by the ratio, a whole number of the
 * substitute's.
 *
 *     item's step  substitute's step  ratio (base units)  asked  given
 *     1000         1000               1/1                 1000   1000
 *     1000         1000               3/2                 2000   3000
 *     1000         500                1/2                 1000    500
 *     500          1000               4/1                  500   2000
 *     500          1000               1/1                 1000   1000
 */
export function smallestExchange(
  night: Night,
  { item, substitute, ratio }: Substitute,
): { readonly asked: Quantity; readonly given: Quantity } {
  const itemStep = BigInt(night.catalogue.goods[item]!.step);
  const substituteStep = BigInt(night.catalogue.goods[substitute]!.step);
  const numerator = itemStep * BigInt(ratio.numerator);
  const denominator = substituteStep * BigInt(ratio.denominator);
  const common = greatestCommonDivisor(numerator, denominator);
  return {
    asked: Number((denominator / common) * itemStep),
    given: Number((numerator / common) * substituteStep),
  };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
