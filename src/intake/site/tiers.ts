import type { Tier } from '../../model/index.ts';

/** The highest tier of each tag, by the tag in lower case. */
export function tierOfTags(priority: readonly Tier[]): ReadonlyMap<string, number> {
  const tiers = new Map<string, number>();
  priority.forEach((tier, index) => {
    for (const tag of tier.tags) {
      const key = tag.trim().toLowerCase();
      if (!tiers.has(key)) tiers.set(key, index);
    }
  });
  return tiers;
}
