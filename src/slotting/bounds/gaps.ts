import type { Grid } from '../crowd/grid.ts';

/**
 * How many slots stay empty at least when points change so many times from one isolation unit to another: each change
 * follows a slot of its own, and it is cheapest where a pause comes anyway.
 *
 * @param slots those of each point, ascending @returns Infinity where there is no time for so many changes
 */
export function cheapestChanges(
  { start, end }: Grid,
  slots: readonly (readonly number[])[],
  changeover: number,
  changes: number,
): number {
  if (changes <= 0) return 0;
  const lost = slots.flatMap((own) =>
    own.flatMap((s, i) => {
      const next = own.findIndex((t, j) => j > i && start[t]! - end[s]! >= changeover);
      return next === -1 ? [] : [next - i - 1];
    }),
  );
  lost.sort((a, b) => a - b);
  return lost.length < changes ? Infinity : lost.slice(0, changes).reduce((sum, each) => sum + each, 0);
}

/** The most slots of which no two overlap: by earliest end. */
export function slotsInARow({ start, end }: Grid, slots: readonly number[]): number {
  let free = 0;
  let count = 0;
  for (const s of slots.toSorted((a, b) => end[a]! - end[b]!)) {
    if (start[s]! < free) continue;
    free = end[s]!;
    count += 1;
  }
  return count;
}
