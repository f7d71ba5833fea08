import type { Evidence } from '../evidence.ts';

/** The values above plan.json's tables, each with whether what stands there is right. */
export function expectedValues({
  workspace,
}: Evidence): readonly (readonly [string, (is: unknown) => boolean])[] {
  const { date, settings } = workspace;
  const same = (expected: unknown) => (is: unknown) => JSON.stringify(is) === JSON.stringify(expected);
  return [
    ['schema_version', same(2)],
    ['date', same(date)],
    ['tiers', same(settings.priority.map((tier) => tier.id))],
    ['waves', same(settings.waves.map((wave) => wave.id))],
    ['sourcing', isSolved],
    ['slotting', isSolved],
  ];
}

/** How a part was solved, and the proof: an answer is never better than its bound. */
function isSolved(is: unknown): boolean {
  const { method, status, bounds } = (is ?? {}) as Record<string, unknown>;
  return (
    typeof method === 'string' &&
    ['optimal', 'feasible'].includes(String(status)) &&
    Array.isArray(bounds) &&
    bounds.every((bound: unknown) => {
      const { objective, value, lower_bound: lowest, known } = (bound ?? {}) as Record<string, unknown>;
      return (
        typeof objective === 'string' &&
        typeof value === 'number' &&
        typeof lowest === 'number' &&
        lowest <= value &&
        // No goal is below 0: where nothing better is proven, that is said.
        known === (lowest <= 0 && value > 0 ? false : undefined)
      );
    })
  );
}
