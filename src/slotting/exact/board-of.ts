import { groupBy } from '../../model/index.ts';
import { announcedOnly } from '../build/attempt.ts';
import type { Scene } from '../build/attempt.ts';
import type { Board } from '../board/board.ts';
import type { Kins } from './items.ts';
import type { Place } from './place.ts';

/**
 * The schedule that a solution says. Batches of kins that are alike go to the kin of which they leave least, the largest first;
 * what then does not come out is left without a batch, and so is a batch that the board forbids.
 */
export function boardOf(scene: Scene, places: readonly Place[], values: Float64Array): Board {
  const board = announcedOnly(scene);
  for (const [kins, own] of groupBy(places, (place) => place.kins)) {
    const rest = kins.members.map((items) =>
      items.map((people) => people.filter((person) => board.draftOf[person] === undefined)),
    );
    const batches = own.map(({ slot, amounts }) => ({
      slot,
      counts: kins.items.map((item) => {
        const amount = amounts.get(item);
        if (amount === undefined) return 0;
        return Math.round(values[amount[0]]!) * amount[1] - (item.fixed.get(slot) ?? 0);
      }),
    }));
    batches.sort(
      (a, b) =>
        sum(b.counts) - sum(a.counts) ||
        scene.grid.start[a.slot]! - scene.grid.start[b.slot]! ||
        a.slot - b.slot,
    );
    for (const { slot, counts } of batches) {
      if (sum(counts) <= 0) continue;
      const fits = rest.filter((kin) => counts.every((count, i) => count <= kin[i]!.length));
      const left = (kin: number[][]) => sum(kin.map((people) => people.length));
      const kin = fits.reduce<number[][] | undefined>(
        (a, b) => (a === undefined || left(b) < left(a) ? b : a),
        undefined,
      );
      if (kin !== undefined)
        place(
          board,
          kins,
          slot,
          kin.flatMap((people, i) => people.splice(0, counts[i] ?? 0)),
        );
    }
  }
  return board;
}

function place(board: Board, { cohort: { kin } }: Kins, slot: number, people: number[]): void {
  const { crowd } = board;
  const cohort = crowd.cohorts[crowd.cohort[people[0]!]!]!;
  const wave = Math.max(...people.map((person) => crowd.wave[person]!));
  const draft = board.drafts[slot]!.find((each) => each.cohort.kin === kin);
  if (draft === undefined) {
    if (board.forbidsOpening(cohort, slot, wave, people.length) === undefined)
      board.open(cohort, slot, people);
  } else if (board.forbidsJoining(draft, cohort, wave, people.length) === undefined)
    board.join(draft, people);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
