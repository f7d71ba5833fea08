import type { Night, Quantity, Substitute } from '../model/index.ts';

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
  night: Pick<Night, 'catalogue'>,
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

/** How much of an item so much of its substitute stands for; 0 where it no longer stands for it, or not in whole exchanges. */
export function standsFor(
  night: Pick<Night, 'catalogue'>,
  item: number,
  by: number,
  quantity: Quantity,
): Quantity {
  const listed = night.catalogue.substitutes.find((one) => one.item === item && one.substitute === by);
  if (listed === undefined) return 0;
  const { asked, given } = smallestExchange(night, listed);
  return quantity % given === 0 ? (quantity / given) * asked : 0;
}
