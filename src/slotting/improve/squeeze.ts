import type { Scene } from '../build/attempt.ts';
import { Board } from '../board/board.ts';
import { complete, waiting } from '../build/complete.ts';
import { rollDice } from '../board/dice.ts';
import type { Roll } from '../board/dice.ts';
import { isWorse, unplacedByTier } from '../board/score.ts';

/**
 * Presses a schedule under limits: what is above them is taken out; then, again and again, a slot where somebody who
 * waits might stand is emptied with those near it, that one goes first, and the others are set down anew by lot ("ruin and
 * recreate", Schrimpf et al., Journal of Computational Physics 159, 2000). What leaves no more out, tier by tier, stays.
 *
 * @param limit households that each slot may hold @param work households that may be set down again
 * @returns another board; whoever finds no place under the limits is placed wherever there is one
 */
export function squeeze(scene: Scene, from: Board, limit: Int32Array, work: number, seed: number): Board {
  const { grid } = scene;
  const board = copyOf(scene, from);
  for (let slot = 0; slot < grid.length; slot++) {
    board.limit[slot] = limit[slot]!;
    for (const draft of board.drafts[slot]!.toReversed()) {
      if (board.space(slot) < 0 && !draft.pinned) takeOut(board, draft.people);
    }
  }
  const roll = rollDice(seed);
  complete(board, roll);
  let best = unplacedByTier(board);
  let saved = board.save();
  for (let left = work; left > 0; left -= 20) {
    const outside = waiting(board, roll);
    if (outside.length === 0) break;
    const [cohort, people] = outside[roll(outside.length)]!;
    left -=
      disturb(board, roll, cohort.points[roll(cohort.points.length)]!, people[0]!) + board.crowd.length / 20;
    complete(board, roll);
    const now = unplacedByTier(board);
    if (isWorse(now, best)) board.restore(saved);
    else {
      best = now;
      saved = board.save();
    }
  }
  for (let slot = 0; slot < grid.length; slot++) board.limit[slot] = grid.capacity[grid.point[slot]!]!;
  complete(board);
  return board;
}

/** Empties slots around one in which a person might stand, and lets it and those like it go first. @returns how many were set free */
function disturb(board: Board, roll: Roll, point: number, person: number): number {
  const { grid, crowd } = board;
  const ready = board.ready[crowd.wave[person]!]!;
  const slots: number[] = [];
  for (let slot = grid.first[point]!; slot < grid.first[point + 1]!; slot++)
    if (grid.start[slot]! >= ready && board.limit[slot]! > 0) slots.push(slot);
  if (slots.length === 0) return 0;
  const slot = slots[roll(slots.length)]!;
  const wide = roll(4) === 0 ? 8 : 3;
  const before = roll(wide);
  const after = roll(wide);
  let freed = 0;
  const clear = (each: number): void => {
    for (const draft of board.drafts[each]!.slice()) {
      if (draft.pinned) continue;
      freed += draft.people.length;
      takeOut(board, draft.people);
    }
  };
  const end = Math.min(slot + after, grid.first[point + 1]! - 1);
  for (let each = Math.max(grid.first[point]!, slot - before); each <= end; each++) clear(each);
  const cohort = crowd.cohorts[crowd.cohort[person]!]!;
  for (const draft of board.byDoor[cohort.door]!.slice()) {
    if (draft.pinned || (roll(2) === 0 && grid.start[draft.slot] !== grid.start[slot])) continue;
    freed += draft.people.length;
    takeOut(board, draft.people);
  }
  const wave = crowd.wave[person]!;
  const like = cohort.people.filter((each) => board.waits(each) && crowd.wave[each]! <= wave);
  const size = Math.min(like.length, board.space(slot), board.pickup.batchMax);
  if (size > 0 && board.forbidsOpening(cohort, slot, wave, size) === undefined) {
    // Those who wait for the latest wave first: they have the fewest slots.
    like.sort((a, b) => crowd.wave[b]! - crowd.wave[a]!);
    board.open(cohort, slot, like.slice(0, size));
  }
  return freed;
}

function takeOut(board: Board, people: readonly number[]): void {
  const draft = board.draftOf[people[0]!]!;
  board.lift(draft);
  for (const person of draft.people) board.draftOf[person] = undefined;
}

function copyOf({ night, crowd, grid }: Scene, from: Board): Board {
  const board = new Board(crowd, grid, night.settings);
  for (const { slot, cohort, people, pinned } of from.drafts.flat())
    board.open(cohort, slot, [...people], pinned);
  board.dropped.push(...from.dropped);
  return board;
}
