import type { Batch, Slotting, UnplacedReason } from '../model/index.ts';
import type { Board } from './board/board.ts';

/** The board as the other rooms read it: sorted, in the site's indices. */
export function readBatches(board: Board): Batch[] {
  const { crowd, grid } = board;
  const batches: Batch[] = [];
  for (let slot = 0; slot < grid.length; slot++) {
    for (const draft of board.drafts[slot]!) {
      batches.push({
        point: grid.point[slot]!,
        slotStart: grid.start[slot]!,
        building: draft.cohort.building,
        entrance: draft.cohort.entrance,
        households: draft.people.map((person) => crowd.household[person]!).sort((a, b) => a - b),
        wave: draft.wave,
        early: draft.cohort.early,
      });
    }
  }
  return batches.sort(
    (a, b) =>
      a.point - b.point ||
      a.slotStart - b.slotStart ||
      a.building - b.building ||
      a.entrance - b.entrance ||
      a.households[0]! - b.households[0]!,
  );
}

/** Why each person without a batch has none, by household. */
export function readUnplaced(board: Board): Slotting['unplaced'] {
  const { crowd } = board;
  const unplaced: { household: number; reason: UnplacedReason }[] = [];
  for (let person = 0; person < crowd.length; person++) {
    if (board.draftOf[person] !== undefined) continue;
    unplaced.push({ household: crowd.household[person]!, reason: reasonOf(board, person) });
  }
  return unplaced.sort((a, b) => a.household - b.household);
}

/** No point serves it; or none has a slot after its goods are ready; or all such slots are taken. */
function reasonOf(board: Board, person: number): UnplacedReason {
  const { crowd, grid } = board;
  const { points } = crowd.cohorts[crowd.cohort[person]!]!;
  if (points.length === 0) return 'no-point';
  const ready = board.ready[crowd.wave[person]!]!;
  const inTime = points.some((p) => {
    const last = grid.first[p + 1]! - 1;
    return last >= grid.first[p]! && grid.start[last]! >= ready;
  });
  return inTime ? 'no-capacity' : 'too-late';
}
