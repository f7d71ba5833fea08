/**
 * Levels of service for people who stand and wait, by square metres a person. Fruin, "Pedestrian Planning and Design" (1971),
 * for A; the Highway Capacity Manual 2000 (chapter 11, queuing areas) for B to E. A: free to stand and walk through; C: can
 * move, disturbing others; from D on people touch in passing.
 */
const LEVELS = [
  ['A', 1210],
  ['B', 900],
  ['C', 600],
  ['D', 300],
  ['E', 200],
  ['F', 0],
] as const;

export type LevelOfService = (typeof LEVELS)[number][0];

/** @param milli square metres × 1000 for each person */
export function levelOf(milli: number): LevelOfService {
  return LEVELS.find(([, least]) => milli >= least)![0];
}

/** Square metres × 1000 that each needs so that all keep a distance when they stand in a square grid. */
export const ONE_METRE_MILLI = 1000;
export const TWO_METRES_MILLI = 4000;
