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
  const bounds = proveBounds(scene, score);
  // Unplaced by tier, then late, peak and last slot, or last slot and peak: the goals with a bound worth the name.
  const provable = score.unplaced.length + (night.settings.pickup.goal === 'level' ? 3 : 2);
  return {
    batches: readBatches(board),
    unplaced: readUnplaced(board),
    droppedPins: board.dropped,
    status: bounds.slice(0, provable).every(({ value, lowerBound }) => value === lowerBound)
      ? 'optimal'
      : 'feasible',
    method:
      'slots filled building by building under the lowest peak or end that can be met, uncut batches by bin completion',
    bounds,
  };
}
