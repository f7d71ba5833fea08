import type { Night } from '../../model/index.ts';
import { isFull } from '../build/attempt.ts';
import type { Board } from '../board/board.ts';
import { complete } from '../build/complete.ts';
import { rollDice } from '../board/dice.ts';
import { compareScores, detours, isWorse, scoreBoard, unplacedByTier } from '../board/score.ts';

/**
 * For nights on which not everybody fits: empties a few slots that follow one another, at one or two places or all of a
 * point, and fills up again with whoever waits, the highest tier first and else by lot. What is not worse in the order of
 * goals stays ("ruin and recreate", Schrimpf et al., Journal of Computational Physics 159, 2000).
 *
 * @param rounds how often
 */
export function ruin(board: Board, night: Night, rounds: number): void {
  const { grid } = board;
  if (grid.length === 0) return;
  const roll = rollDice(1);
  const { goal } = night.settings.pickup;
  const metres = detours(night);
  let best = scoreBoard(board, night, metres);
  let saved = board.save();
  for (let round = 0; round < rounds && !isFull(board); round++) {
    for (let places = 1 + roll(2); places > 0; places--) {
      const at = roll(grid.length);
      const point = grid.point[at]!;
      const all = roll(6) === 0;
      const to = Math.min(at + 1 + roll(4), grid.first[point + 1]!);
      for (let slot = all ? grid.first[point]! : at; slot < (all ? grid.first[point + 1]! : to); slot++)
        empty(board, slot);
    }
    complete(board, roll);
    const now = isWorse(unplacedByTier(board), best.unplaced) ? undefined : scoreBoard(board, night, metres);
    if (now === undefined || compareScores(now, best, goal) > 0) board.restore(saved);
    else {
      best = now;
      saved = board.save();
    }
  }
}

function empty(board: Board, slot: number): void {
  for (const draft of board.drafts[slot]!.filter(({ pinned }) => !pinned)) {
    board.lift(draft);
    for (const person of draft.people) board.draftOf[person] = undefined;
  }
}
