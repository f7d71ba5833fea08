import type { Night, Parcel, Slotting } from '../model/index.ts';
import { readBatches, readUnplaced } from './answer.ts';
import { Board } from './board.ts';
import { complete } from './complete.ts';
import { gatherCrowd } from './crowd.ts';
import { layGrid } from './grid.ts';
import { placePins } from './pins.ts';
import { pour } from './pour.ts';

/** @param collecting everybody who comes to a point, each once; those of sealed zones or served at the door are not among them */
export function scheduleSlots(night: Night, collecting: readonly Parcel[]): Slotting {
  const board = new Board(gatherCrowd(night, collecting), layGrid(night), night.settings);
  const droppedPins = placePins(board, night);
  pour(board);
  complete(board);
  return {
    batches: readBatches(board),
    unplaced: readUnplaced(board),
    droppedPins,
    status: 'feasible',
    method: 'first fit by isolation unit',
    bounds: [],
  };
}
