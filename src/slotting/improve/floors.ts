import { groupBy } from '../../model/index.ts';
import type { Board } from '../board/board.ts';
import type { OpenBatch } from '../board/open-batch.ts';
import { isBetter } from './comfort.ts';
import type { Comforts } from './comfort.ts';

/**
 * Moves cuts between batches to floors: where a floor is called in two batches and one of them can take all of it, with no
 * goal worse, it does, so that staff can say “entrance 2, floors 1 to 6”.
 */
export function alignFloors(board: Board, comforts: Comforts): void {
  for (const drafts of board.byDoor) {
    const movable = drafts.filter((draft) => !draft.pinned);
    const kins = groupBy(movable, ({ cohort }) => cohort.kin);
    for (const own of kins.values()) {
      if (own.length < 2) continue;
      own.sort((a, b) => board.grid.start[a.slot]! - board.grid.start[b.slot]!);
      for (const [i, draft] of own.entries()) {
        for (const other of own.slice(i + 1)) alignPair(board, comforts, draft, other);
      }
    }
  }
}

/** The earlier one takes what it can first: nobody waits longer for that. */
function alignPair(board: Board, comforts: Comforts, early: OpenBatch, late: OpenBatch): void {
  const { floor } = board.crowd;
  const shared = new Set(early.people.map((person) => floor[person]!));
  for (const level of new Set(late.people.map((person) => floor[person]!))) {
    if (!shared.has(level)) continue;
    const on = (draft: OpenBatch) => draft.people.filter((person) => floor[person] === level);
    if (!bring(board, comforts, late, early, on(late))) bring(board, comforts, early, late, on(early));
  }
}

/** @returns whether the people went from one batch to the other; a batch is never left empty */
function bring(
  board: Board,
  comforts: Comforts,
  from: OpenBatch,
  to: OpenBatch,
  people: readonly number[],
): boolean {
  const { crowd, grid } = board;
  if (people.length === 0 || people.length === from.people.length || !board.mayLeave(from, people))
    return false;
  const wave = people.reduce((most, person) => Math.max(most, crowd.wave[person]!), 0);
  const point = grid.point[to.slot]!;
  if (people.some((person) => !crowd.cohorts[crowd.cohort[person]!]!.points.includes(point))) return false;
  if (board.forbidsJoining(to, to.cohort, wave, people.length) !== undefined) return false;
  const before = comforts.of([from, to]);
  board.leave(from, people);
  if (board.forbidsJoining(to, to.cohort, wave, people.length) === undefined) {
    board.join(to, people);
    if (!isBetter(before, comforts.of([from, to]))) return true;
    board.leave(to, people);
  }
  board.join(from, people);
  return false;
}
