import type { MutantResult } from '@stryker-mutator/api/core';

/** How many changes were noticed; those in code that only runs while loading are not counted. */
export interface Score {
  readonly noticed: number;
  readonly all: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const MISSED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

export function scoreOf(results: readonly MutantResult[]): Score {
  const byStatus: Record<string, number> = {};
  for (const { status } of results) byStatus[status] = (byStatus[status] ?? 0) + 1;
  const count = (statuses: ReadonlySet<string>): number =>
    results.filter(({ status }) => statuses.has(status)).length;
  const noticed = count(NOTICED);
  return { noticed, all: noticed + count(MISSED), byStatus };
}

/** `allocation: 90.1 % (711 of 789; Killed 700, Timeout 11, Survived 78)`. */
export function scoreLine(name: string, { noticed, all, byStatus }: Score): string {
  const share = all === 0 ? '–' : ((100 * noticed) / all).toFixed(1);
  const parts = Object.entries(byStatus).map(([status, count]) => `${status} ${count}`);
  return `${name}: ${share} % (${noticed} of ${all}; ${parts.sort().join(', ')})`;
}

/** What was not noticed: `src/allocation/share.ts:109:43 Survived a.lot > b.lot → false`. */
export function survivorLines(results: readonly MutantResult[]): readonly string[] {
  return results
    .filter(({ status }) => MISSED.has(status))
    .map(({ fileName, location: { start }, status, replacement, mutatorName }) => {
      const short = replacement.replaceAll(/\s+/g, ' ').slice(0, 120);
      return `${fileName}:${start.line}:${start.column} ${status} ${mutatorName} → ${short}`;
    });
}
