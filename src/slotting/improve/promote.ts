import type { Board } from '../board/board.ts';
import type { OpenBatch } from '../board/open-batch.ts';
import { complete, waiting } from '../build/complete.ts';
import type { Cohort } from '../crowd/crowd.ts';

/**
 * Where not everybody fits: a household without a slot takes the place of one of a lower tier, the lowest first, until no
 * higher tier can gain. Announced slots are left alone.
 */
export function promote(board: Board): void {
  const lowest = board.drafts.map((drafts) => lowestTier(board, drafts));
  for (const [cohort, people] of waiting(board)) {
    const queue = [...people];
    for (const point of cohort.points) {
      for (let slot = board.grid.first[point]!; slot < board.grid.first[point + 1]!; slot++) {
        while (queue.length > 0 && lowest[slot]! > board.crowd.tier[queue[0]!]!) {
          if (!replaceOne(board, cohort, queue[0]!, slot)) break;
          queue.shift();
          lowest[slot] = lowestTier(board, board.drafts[slot]!);
        }
      }
    }
  }
  complete(board);
}

function lowestTier(board: Board, drafts: readonly OpenBatch[]): number {
  let lowest = -1;
  for (const { people, pinned } of drafts) {
    if (pinned) continue;
    for (const person of people) lowest = Math.max(lowest, board.crowd.tier[person]!);
  }
  return lowest;
}

function replaceOne(board: Board, cohort: Cohort, person: number, slot: number): boolean {
  const { tier, wave } = board.crowd;
  const given = board.drafts[slot]!.flatMap((draft) => (draft.pinned ? [] : draft.people));
  const lower = given
    .filter((other) => tier[other]! > tier[person]!)
    .sort((a, b) => tier[b]! - tier[a]! || b - a);
  const tried = new Set<OpenBatch>();
  for (const other of lower) {
    const draft = board.draftOf[other]!;
    if (tried.has(draft) || !board.mayLeave(draft, [other])) continue;
    tried.add(draft);
    board.leave(draft, [other]);
    const own = board.drafts[slot]!.find(
      (each) => board.forbidsJoining(each, cohort, wave[person]!, 1) === undefined,
    );
    if (own !== undefined) board.join(own, [person]);
    else if (board.forbidsOpening(cohort, slot, wave[person]!, 1) === undefined)
      board.open(cohort, slot, [person]);
    else {
      if (draft.people.length > 0) board.join(draft, [other]);
      else board.open(draft.cohort, slot, [other]);
      continue;
    }
    return true;
  }
  return false;
}
