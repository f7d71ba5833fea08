import type { Night } from '../model/index.ts';
import { assignPoints } from './assign.ts';
import { Board } from './board.ts';
import { complete } from './complete.ts';
import type { Aim } from './course.ts';
import type { Crowd } from './crowd.ts';
import type { Grid } from './grid.ts';
import { placePins } from './pins.ts';
import { pour } from './pour.ts';
import type { Manner } from './pour.ts';

/** The night, laid out for this room. */
export interface Scene {
  readonly night: Night;
  readonly crowd: Crowd;
  readonly grid: Grid;
}

/** One whole schedule from nothing under an aim. Who does not fit under it is left without a batch. */
export function attempt({ night, crowd, grid }: Scene, aim: Aim, manner: Manner): Board {
  const board = new Board(crowd, grid, night.settings);
  placePins(board, night);
  for (let slot = 0; slot < grid.length; slot++) {
    const open = grid.end[slot]! <= aim.last ? aim.limit[grid.point[slot]!]! : 0;
    board.limit[slot] = Math.min(board.limit[slot]!, open);
  }
  const assignment = assignPoints(board, aim);
  pour(board, aim, assignment, manner);
  complete(board);
  return board;
}

export function unplacedCount(board: Board): number {
  return board.draftOf.reduce((sum, draft) => sum + (draft === undefined ? 1 : 0), 0);
}
