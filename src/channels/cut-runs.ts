import type { Load } from './load.ts';

/** Households that a team serves in one go: one wave, one building, one isolation unit; in the order of the walk. */
export type Run = readonly Load[];

/**
 * Cuts the loads of one wave, unit and building into the fewest runs it can find, each within a team's limit or of one
 * household. First along the walk, so that a run is a piece of the building. Where that takes more runs than the weight
 * alone would, best-fit decreasing is tried too, and taken only if it saves a run.
 *
 * @param loads in the order of the walk
 */
export function cutRuns(loads: readonly Load[], maxGrams: number): Run[] {
  const alongTheWalk: Load[][] = [];
  let room = 0;
  for (const load of loads) {
    if (alongTheWalk.length === 0 || load.grams > room) {
      alongTheWalk.push([load]);
      room = maxGrams - load.grams;
    } else {
      alongTheWalk.at(-1)!.push(load);
      room -= load.grams;
    }
  }
  if (alongTheWalk.length <= fewestPossible(loads, maxGrams)) return alongTheWalk;
  const packed = bestFitDecreasing(loads, maxGrams);
  return packed.length < alongTheWalk.length ? packed : alongTheWalk;
}

/** No answer has fewer: those over the limit go alone, the others fill runs to the brim. */
function fewestPossible(loads: readonly Load[], maxGrams: number): number {
  let alone = 0;
  let grams = 0;
  let others = 0;
  for (const load of loads) {
    if (load.grams > maxGrams) alone++;
    else {
      grams += load.grams;
      others++;
    }
  }
  return alone + (others === 0 ? 0 : Math.max(1, Math.ceil(grams / maxGrams)));
}

/** Heaviest first, each into the run where it leaves least room. Runs and what is in them go back to the order of the walk. */
function bestFitDecreasing(loads: readonly Load[], maxGrams: number): Run[] {
  const order = loads.map((load, at) => ({ load, at }));
  const runs: { room: number; members: { load: Load; at: number }[] }[] = [];
  for (const member of order.toSorted((a, b) => b.load.grams - a.load.grams || a.at - b.at)) {
    let best: (typeof runs)[number] | undefined;
    for (const run of runs)
      if (run.room >= member.load.grams && (best === undefined || run.room < best.room)) best = run;
    if (best === undefined) {
      best = { room: maxGrams, members: [] };
      runs.push(best);
    }
    best.room -= member.load.grams;
    best.members.push(member);
  }
  for (const run of runs) run.members.sort((a, b) => a.at - b.at);
  return runs
    .sort((a, b) => a.members[0]!.at - b.members[0]!.at)
    .map((run) => run.members.map(({ load }) => load));
}
