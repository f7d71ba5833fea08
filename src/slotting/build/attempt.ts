import type { Night } from '../../model/index.ts';
import { placeAnnounced } from './announced.ts';
import { assignPoints } from './assign.ts';
import { Board } from '../board/board.ts';
import { complete } from './complete.ts';
import type { Aim } from './course.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { Grid } from '../crowd/grid.ts';
import type { Laying } from './layout.ts';
import { placePins } from './pins.ts';
import { pour } from './pour.ts';
import { repack } from '../pack/repack.ts';
import type { Manner } from '../pack/turns.ts';

/** How a schedule is built: where buildings go, and who goes first. */
export interface Way {
  readonly laying: Laying;
  readonly manner: Manner;
  /** One tier after the other, the highest first: for nights on which not everybody fits. */
  readonly byTier: boolean;
}

export const WAYS: readonly Way[] = [
  { laying: 'near', manner: 'finish', byTier: false },
  { laying: 'compact', manner: 'finish', byTier: false },
  { laying: 'near', manner: 'longest', byTier: false },
  { laying: 'compact', manner: 'longest', byTier: false },
];

/** The night, laid out for this room. */
export interface Scene {
  readonly night: Night;
  readonly crowd: Crowd;
  readonly grid: Grid;
}

/**
 * One whole schedule from nothing, under one aim after another: whom the first leaves over tries the next. Who fits under
 * none is left without a batch.
 *
 * @param work steps that packing uncut batches may take
 */
export function attempt({ night, crowd, grid }: Scene, aims: readonly Aim[], way: Way, work: number): Board {
  const board = announcedOnly({ night, crowd, grid });
  const tiers = way.byTier ? [...night.settings.priority.keys()] : [];
  for (const tier of [...tiers, Infinity]) {
    board.lowestTier = tier;
    for (const aim of aims) fillUnder(board, aim, way, work);
  }
  for (let slot = 0; slot < grid.length; slot++) board.limit[slot] = grid.capacity[grid.point[slot]!]!;
  return board;
}

/** A board with nobody on it but those who were told a slot. */
export function announcedOnly({ night, crowd, grid }: Scene): Board {
  const board = new Board(crowd, grid, night.settings);
  placeAnnounced(board, night);
  board.dropped.push(...placePins(board, night));
  return board;
}

/** What announced slots hold whatever is planned, by slot: nothing where a revision may move who was told one. */
export function announcedLoad(scene: Scene): Int32Array {
  const isRevision = (scene.night.commitments?.announced ?? []).length > 0;
  return isRevision ? new Int32Array(scene.grid.length) : announcedOnly(scene).load;
}

function fillUnder(board: Board, aim: Aim, way: Way, work: number): void {
  if (isFull(board)) return;
  const { grid } = board;
  for (let slot = 0; slot < grid.length; slot++) {
    const point = grid.point[slot]!;
    const open = grid.end[slot]! <= aim.last ? aim.limit[point]! : 0;
    board.limit[slot] = Math.min(grid.capacity[point]!, open);
  }
  pour(board, aim, assignPoints(board, aim, way.laying), way.manner);
  if (!board.pickup.split) repack(board, work);
  complete(board);
}

/** Whether nobody is without a batch who could have one. */
export function isFull({ draftOf, crowd }: Board): boolean {
  return draftOf.every((draft, person) => draft !== undefined || crowd.hopeless[person] === 1);
}
