import type { Settings } from '../../model/index.ts';
import type { Cohort, Crowd } from './crowd.ts';
import type { Grid } from './grid.ts';

/** What says whether a kin is cut. */
export interface Sizes {
  readonly crowd: Crowd;
  readonly grid: Grid;
  readonly pickup: Pick<Settings['pickup'], 'split' | 'batchMax'>;
}

/** Whether all of a kin have to be in one batch at a point: where batches are not cut and it can hold them. */
export function isWholeAt(sizes: Sizes, kin: number, point: number): boolean {
  return fitsOneBatch(sizes, kin) && sizes.crowd.kinSize[kin]! <= sizes.grid.capacity[point]!;
}

/** Wherever it goes, all of it goes in one batch. */
export function isWholeEverywhere(sizes: Sizes, { kin, points }: Cohort): boolean {
  return fitsOneBatch(sizes, kin) && points.every((p) => isWholeAt(sizes, kin, p));
}

function fitsOneBatch({ crowd, pickup }: Sizes, kin: number): boolean {
  return !pickup.split && crowd.kinSize[kin]! <= pickup.batchMax;
}
