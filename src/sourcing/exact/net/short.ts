import type { Rows } from '../../rows.ts';
import { shortWeight } from '../../../fair/index.ts';

/** What it weighs (goal (a)) that so much of an item is short, last tier first; by tier, weighted thousandths. */
export function shortByTier(rows: Rows, item: number, short: number): number[] {
  const weight = shortWeight(rows.catalogue.goods[item]!);
  const { tiers } = rows.wants;
  const parts = Array.from({ length: tiers }, () => 0);
  let rest = short;
  for (let tier = tiers - 1; tier >= 0 && rest > 0; tier--) {
    const part = Math.min(rest, rows.needByTier[item * tiers + tier]!);
    parts[tier] = part * weight;
    rest -= part;
  }
  return parts;
}

/** The same, weighed by tier and added up; minor units. */
export function weighShort(rows: Rows, item: number, short: number, tierWeights: readonly number[]): number {
  const weight = shortWeight(rows.catalogue.goods[item]!);
  const { tiers } = rows.wants;
  let sum = 0;
  let rest = short;
  for (let tier = tiers - 1; tier >= 0 && rest > 0; tier--) {
    const part = Math.min(rest, rows.needByTier[item * tiers + tier]!);
    sum += part * weight * tierWeights[tier]!;
    rest -= part;
  }
  return sum;
}
