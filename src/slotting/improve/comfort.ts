import type { Night } from '../../model/index.ts';
import type { Board } from '../board/board.ts';
import type { OpenBatch } from '../board/open-batch.ts';
import { detours, lateAgain, spanOf, waitOf } from '../board/score.ts';
import type { IsAgain } from '../board/score.ts';

/** Torn buildings, detour, span, wait and late again, of what a move touches. */
export type Comfort = readonly number[];

/** The goals after peak and last slot, of some batches and their buildings. */
export class Comforts {
  private readonly board: Board;
  private readonly points: number;
  private readonly metres: Int32Array;
  private readonly isAgain: IsAgain;

  constructor(board: Board, night: Night) {
    this.board = board;
    this.points = night.settings.points.length;
    this.metres = detours(night);
    this.isAgain = lateAgain(board);
  }

  of(drafts: readonly OpenBatch[]): Comfort {
    const { board } = this;
    const sum = [0, 0, 0, 0, 0] as [number, number, number, number, number];
    for (const building of new Set(drafts.map((draft) => draft.cohort.building))) {
      const all = board.byBuilding[building]!;
      const { point } = board.grid;
      if (all.some(({ slot }) => point[slot] !== point[all[0]!.slot])) sum[0] += 1;
      sum[2] += spanOf(all, board);
    }
    for (const { slot, people } of drafts) {
      const point = board.grid.point[slot]!;
      const start = board.grid.start[slot]!;
      for (const person of people) {
        sum[1] += this.metres[board.crowd.entrance[person]! * this.points + point]!;
        sum[3] += waitOf(board, person, slot);
        if (this.isAgain(person, start)) sum[4] += 1;
      }
    }
    return sum;
  }
}

export function isBetter(after: Comfort, before: Comfort): boolean {
  for (const [i, value] of after.entries()) if (value !== before[i]) return value < before[i]!;
  return false;
}
