import type { Night, Parcel, Slotting } from '../model/index.ts';
import { readBatches, readUnplaced } from './answer.ts';
import { proveBounds } from './bounds.ts';
import { gatherCrowd } from './crowd.ts';
import { layGrid } from './grid.ts';
import { search } from './search.ts';

/** @param collecting everybody who comes to a point, each once; those of sealed zones or served at the door are not among them */
export function scheduleSlots(night: Night, collecting: readonly Parcel[]): Slotting {
  const scene = { night, crowd: gatherCrowd(night, collecting), grid: layGrid(night) };
  const { board, score } = search(scene);
  return {
    batches: readBatches(board),
    unplaced: readUnplaced(board),
    droppedPins: board.dropped,
    status: 'feasible',
    method: JSON.stringify(score),
    bounds: proveBounds(scene, score),
  };
}
