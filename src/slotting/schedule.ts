import type { Bound, Night, Parcel, Slotting } from '../model/index.ts';
import { startHighs } from '../solver/index.ts';
import { readBatches, readUnplaced } from './answer.ts';
import type { Scene } from './build/attempt.ts';
import { proveBounds } from './bounds/bounds.ts';
import { restOf } from './crowd/called.ts';
import { gatherCrowd } from './crowd/crowd.ts';
import { isSmall } from './exact/ask.ts';
import { settle } from './exact/settle.ts';
import { layGrid } from './crowd/grid.ts';
import type { Found } from './improve/press.ts';
import { rebuild } from './why/rebuild.ts';
import { scoreBoard } from './board/score.ts';
import { search } from './improve/search.ts';

const BY_SEARCH =
  'slots filled building by building under the lowest peak or end that can be met, uncut batches by bin completion';

const BY_SOLVER = `${BY_SEARCH}; what was left open by a time-indexed program (HiGHS)`;

/**
 * A good schedule with bounds, quickly.
 *
 * @param collecting everybody who comes to a point, each once; those of sealed zones or served at the door are not among them
 */
export function scheduleSlots(whole: Night, everybody: readonly Parcel[]): Slotting {
  const { night, collecting, batches } = restOf(whole, everybody);
  const scene = sceneOf(night, collecting);
  const found = search(scene);
  const bounds = proveBounds(scene, found.score);
  const answer = answerOf(found);
  return {
    ...answer,
    batches: [...batches, ...answer.batches],
    method: BY_SEARCH,
    bounds,
    status: statusOf(night, bounds),
  };
}

/**
 * The same schedule or a better one, and bounds that are never lower: on sites small enough, a solver looks for what the search
 * did not find and proves what there is not. Takes seconds where a gap is left. A plan that went out is left as it is:
 * there, to move few comes first.
 *
 * @param slotting what `scheduleSlots` answered for the same night
 * @param asks is told where the solver is asked
 */
export async function settleSlots(
  night: Night,
  collecting: readonly Parcel[],
  slotting: Slotting,
  asks: () => void = () => {},
): Promise<Slotting> {
  const { announced = [], day } = night.commitments ?? {};
  const isRevision = announced.length > 0 || day !== undefined;
  if (slotting.status === 'optimal' || isRevision) return slotting;
  const scene = sceneOf(night, collecting);
  if (!isSmall(scene)) return slotting;
  asks();
  const board = rebuild(night, collecting, slotting);
  const start: Found = { board, score: scoreBoard(board, night) };
  const { found, refuted } = settle(await startHighs(), scene, start);
  const bounds = proveBounds(scene, found.score, refuted);
  const answer = found === start ? slotting : { ...slotting, ...answerOf(found) };
  return { ...answer, method: BY_SOLVER, bounds, status: statusOf(night, bounds) };
}

function sceneOf(night: Night, collecting: readonly Parcel[]): Scene {
  return { night, crowd: gatherCrowd(night, collecting), grid: layGrid(night) };
}

function answerOf({ board }: Found): Pick<Slotting, 'batches' | 'unplaced' | 'droppedPins'> {
  return { batches: readBatches(board), unplaced: readUnplaced(board), droppedPins: board.dropped };
}

/** Unplaced by tier, then late, peak and last slot, or last slot and peak: the goals with a bound worth the name. */
function statusOf({ settings }: Night, bounds: readonly Bound[]): Slotting['status'] {
  const provable = settings.priority.length + 1 + (settings.pickup.goal === 'level' ? 3 : 2);
  return bounds.slice(0, provable).every(({ value, lowerBound }) => value === lowerBound)
    ? 'optimal'
    : 'feasible';
}
