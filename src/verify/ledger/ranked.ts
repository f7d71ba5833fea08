import type { Night } from '../site/night.ts';
import type { Lines } from './lines.ts';

/** The demand lines of one good in one rank. */
export interface Rank {
  readonly lines: readonly number[];
}

/** Demand lines by good, each good's by rank: tier first, then nights owed (more before fewer). Highest rank first. */
export function ranksByGood(workspace: Night, lines: Lines): ReadonlyMap<number, readonly Rank[]> {
  const { households } = workspace.site;
  const byGood = new Map<number, Map<string, { tier: number; nights: number; lines: number[] }>>();
  for (let line = 0; line < lines.demand.length; line++) {
    const good = lines.demand.good[line]!;
    const { tier, nights: owed } = households[lines.demand.household[line]!]!;
    const nights = owed.get(good) ?? 0;
    let ranks = byGood.get(good);
    if (ranks === undefined) byGood.set(good, (ranks = new Map()));
    const key = `${tier} ${nights}`;
    const rank = ranks.get(key);
    if (rank === undefined) ranks.set(key, { tier, nights, lines: [line] });
    else rank.lines.push(line);
  }
  const sorted = new Map<number, readonly Rank[]>();
  for (const [good, ranks] of byGood) {
    sorted.set(
      good,
      [...ranks.values()].sort((a, b) => a.tier - b.tier || b.nights - a.nights),
    );
  }
  return sorted;
}

/** Heads that a line's share is counted by. */
export function headsOf(workspace: Night, lines: Lines, line: number): number {
  return workspace.settings.shareBy === 'residents'
    ? workspace.site.households[lines.demand.household[line]!]!.residents
    : 1;
}
