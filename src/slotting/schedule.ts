import type { Night, Parcel, Slotting } from '../model/index.ts';
import { readBatches, readUnplaced } from './answer.ts';
import { attempt } from './attempt.ts';
import { gatherCrowd } from './crowd.ts';
import { layGrid } from './grid.ts';

/** @param collecting everybody who comes to a point, each once; those of sealed zones or served at the door are not among them */
export function scheduleSlots(night: Night, collecting: readonly Parcel[]): Slotting {
  const scene = { night, crowd: gatherCrowd(night, collecting), grid: layGrid(night) };
  const board = attempt(scene, { limit: scene.grid.capacity, last: 1440 }, 'finish');
  return {
    batches: readBatches(board),
    unplaced: readUnplaced(board),
    droppedPins: [],
    status: 'feasible',
    method: 'first fit by isolation unit',
    bounds: [],
  };
}
