import { WAYS, attempt, isFull } from '../build/attempt.ts';
import type { Scene } from '../build/attempt.ts';
import type { Board } from '../board/board.ts';
import { aimAt } from '../build/course.ts';
import type { Aim } from '../build/course.ts';
import type { Relaxation } from '../bounds/relax.ts';
import { compareScores, scoreBoard } from '../board/score.ts';
import type { Score } from '../board/score.ts';
import { squeeze } from './squeeze.ts';
import { WHOLE, floorOf, sharesOf, compareShares } from '../board/steps.ts';
import type { Share } from '../board/steps.ts';

export interface Found {
  readonly board: Board;
  readonly score: Score;
}

/** Households that may be set down again, each time a schedule is pressed. */
const MOST_PRESSED = 10_000;

/** Households above which nothing is pressed: a round looks at all of them. */
const TOO_MANY = 3_000;

/** From a schedule downwards, goal by goal, as long as one is found that is a step better and no bound forbids it. */
export function press(scene: Scene, relaxation: Relaxation, start: Found): Found {
  if (scene.crowd.length > TOO_MANY) return start;
  return new Press(scene, relaxation, start).run();
}

class Press {
  private readonly scene: Scene;
  private readonly relaxation: Relaxation;
  private readonly shares: readonly Share[];
  private readonly ends: readonly number[];
  private best: Found;

  constructor(scene: Scene, relaxation: Relaxation, start: Found) {
    this.scene = scene;
    this.relaxation = relaxation;
    this.best = start;
    this.shares = sharesOf(scene.grid.capacity, floorOf(scene.night.settings.pickup));
    this.ends = [...new Set(scene.grid.end)].sort((a, b) => a - b);
  }

  run(): Found {
    const { goal, finishBy } = this.scene.night.settings.pickup;
    const day = this.ends.at(-1) ?? 0;
    let gained = !isFull(this.best.board);
    while (gained) gained = this.into(WHOLE, day);
    if (goal === 'level') {
      gained = this.best.score.late > 0;
      while (gained) gained = this.into(WHOLE, finishBy) && this.best.score.late > 0;
      this.peak(this.best.score.late > 0 ? day : finishBy);
      this.last(this.best.score.peak);
    } else {
      this.last(WHOLE);
      this.peak(this.best.score.last);
    }
    return this.best;
  }

  private peak(last: number): void {
    let gained = true;
    while (gained) {
      const next = this.shares.findLast((share) => compareShares(share, this.best.score.peak) < 0);
      gained = next !== undefined && this.into(next, last);
    }
  }

  private last(share: Share): void {
    let gained = true;
    while (gained) {
      const next = this.ends.findLast((end) => end < this.best.score.last);
      gained = next !== undefined && this.into(share, next);
    }
  }

  /** @returns whether a better schedule was found under a share of capacity and an end */
  private into(share: Share, last: number): boolean {
    const aim = aimAt(this.scene.grid, share, last);
    if (isFull(this.best.board) && !this.relaxation.allows(aim)) return false;
    const { goal, finishBy } = this.scene.night.settings.pickup;
    const inTime = { ...aim, last: Math.min(last, finishBy) };
    const aims = goal === 'level' ? [inTime, aim] : [aim];
    const limit = this.limitsUnder(aim);
    const starts = [this.best.board, ...WAYS.map((way) => attempt(this.scene, aims, way, 0))];
    for (const [seed, from] of starts.entries()) {
      const board = squeeze(this.scene, from, limit, MOST_PRESSED, seed + 1);
      const score = scoreBoard(board, this.scene.night);
      if (compareScores(score, this.best.score, goal) >= 0) continue;
      this.best = { board, score };
      return true;
    }
    return false;
  }

  /** By slot. Where some are late already, late slots take no more than they hold. */
  private limitsUnder({ limit, last }: Aim): Int32Array {
    const { grid, night } = this.scene;
    const { goal, finishBy } = night.settings.pickup;
    return Int32Array.from(grid.end, (end, slot) => {
      const most = end <= last ? limit[grid.point[slot]!]! : 0;
      return goal === 'level' && end > finishBy ? Math.min(most, this.best.board.load[slot]!) : most;
    });
  }
}
