import type { Night, Parcel, Slotting } from '../../model/index.ts';
import { Board } from '../board/board.ts';
import { gatherCrowd } from '../crowd/crowd.ts';
import { layGrid } from '../crowd/grid.ts';

/** An answer back on a board, so that it can be asked what a rule would forbid. */
export function rebuild(
  night: Night,
  collecting: readonly Parcel[],
  { batches }: Pick<Slotting, 'batches'>,
): Board {
  const crowd = gatherCrowd(night, collecting);
  const board = new Board(crowd, layGrid(night), night.settings);
  const personOf = new Map(Array.from(crowd.household, (household, person) => [household, person]));
  for (const { point, slotStart, households } of batches) {
    const people = households.flatMap((household) => personOf.get(household) ?? []);
    const slot = findSlot(board, point, slotStart);
    if (slot !== undefined && people.length > 0)
      board.open(crowd.cohorts[crowd.cohort[people[0]!]!]!, slot, people);
  }
  return board;
}

/** The slot of a point that begins at a minute; undefined where none does. */
export function findSlot({ grid }: Board, point: number, start: number): number | undefined {
  for (let slot = grid.first[point]!; slot < grid.first[point + 1]!; slot++)
    if (grid.start[slot] === start) return slot;
  return undefined;
}
