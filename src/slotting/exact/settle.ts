import type { Highs } from 'highs';
import { announcedLoad, isFull } from '../build/attempt.ts';
import type { Scene } from '../build/attempt.ts';
import { placedUpTo } from '../bounds/bounds.ts';
import { complete } from '../build/complete.ts';
import { aimAt } from '../build/course.ts';
import type { Aim } from '../build/course.ts';
import { press } from '../improve/press.ts';
import type { Found } from '../improve/press.ts';
import { Relaxation } from '../bounds/relax.ts';
import { refine } from '../improve/refine.ts';
import { compareScores, scoreBoard } from '../board/score.ts';
import { WHOLE, firstIndex, floorOf, sharesOf, compareShares } from '../board/steps.ts';
import type { Share } from '../board/steps.ts';
import { Asker } from './ask.ts';
import { probeLowest } from './probe.ts';
import { Refuted } from '../bounds/question.ts';
import type { Most, Question } from '../bounds/question.ts';

/** Moves that the local search looks at, at most. */
const MOST_STEPS = 100_000;

/** A schedule, and what was proven on the way to it. */
export interface Settled {
  readonly found: Found;
  readonly refuted: Refuted;
}

/**
 * Goal by goal, in their order: whether there is a better schedule, by an exact program, until there is none or it takes too
 * much. Peak and last slot by halves between what is there and what no bound forbids.
 */
export function settle(highs: Highs, scene: Scene, start: Found): Settled {
  return new Settler(highs, scene, start).run();
}

class Settler {
  private readonly scene: Scene;
  private readonly relaxation: Relaxation;
  private readonly asker: Asker;
  private readonly refuted = new Refuted();
  private readonly whole: Aim;
  private best: Found;

  constructor(highs: Highs, scene: Scene, start: Found) {
    const { crowd, grid, night } = scene;
    this.scene = scene;
    this.relaxation = new Relaxation(crowd, grid, night.settings, announcedLoad(scene));
    this.asker = new Asker(highs, scene, this.relaxation);
    this.best = start;
    this.whole = aimAt(grid, WHOLE, Math.max(0, ...grid.end));
  }

  run(): Settled {
    const start = this.best;
    const { goal, finishBy } = this.scene.night.settings.pickup;
    if (!isFull(this.best.board)) this.seat();
    if (goal === 'level') {
      if (this.best.score.late > 0) this.hurry();
      this.lowerPeak(this.best.score.late === 0 ? finishBy : this.whole.last);
      this.lowerLast(this.best.score.peak);
    } else {
      this.lowerLast(WHOLE);
      this.lowerPeak(this.best.score.last);
    }
    return { found: this.best === start ? start : this.refined(), refuted: this.refuted };
  }

  /** Tier by tier, as many as can be placed. */
  private seat(): void {
    for (const tier of this.best.score.unplaced.keys()) {
      const placed = this.placed();
      const atLeast = (count: number): Question => {
        return { aim: this.whole, placed: placed.map((each, t) => (t < tier ? each : count)), inTime: 0 };
      };
      this.gain(atLeast, placed[tier]! + 1, { tier });
    }
  }

  /** As many by `finish_by` as can be. */
  private hurry(): void {
    const placed = this.placed();
    const atLeast = (inTime: number): Question => ({ aim: this.whole, placed, inTime });
    this.gain(atLeast, placed.at(-1)! - this.best.score.late + 1, 'in-time');
  }

  private gain(atLeast: (count: number) => Question, count: number, most: Most): void {
    if (!this.relaxation.permits(atLeast(count))) return;
    const reply = this.asker.ask(atLeast(count), most);
    if (reply.kind === 'unknown') return;
    this.refuted.add(atLeast(reply.kind === 'none' ? count : reply.atMost + 1));
    if (reply.kind === 'found') this.keep(reply.found);
  }

  private lowerPeak(last: number): void {
    const { grid, night } = this.scene;
    const shares = sharesOf(grid.capacity, floorOf(night.settings.pickup));
    const below = shares.filter((share) => compareShares(share, this.best.score.peak) < 0);
    this.lower(
      below.map((share) => aimAt(grid, share, last)),
      (i) => compareShares(this.best.score.peak, below[i]!) <= 0,
    );
  }

  private lowerLast(share: Share): void {
    const { grid } = this.scene;
    const below = [...new Set(grid.end)].filter((end) => end < this.best.score.last).sort((a, b) => a - b);
    this.lower(
      below.map((last) => aimAt(grid, share, last)),
      (i) => this.best.score.last <= below[i]!,
    );
  }

  /**
   * @param aims ascending
   * @param isMet whether the best schedule meets an aim
   */
  private lower(aims: readonly Aim[], isMet: (index: number) => boolean): void {
    const low = aims.findIndex((aim) => this.relaxation.permits(this.question(aim)));
    if (low === -1) return;
    probeLowest(low, aims.length, (index) => {
      const question = this.question(aims[index]!);
      const reply = this.asker.ask(question);
      if (reply.kind === 'none') {
        this.refuted.add(question);
        return 'none';
      }
      if (reply.kind === 'found') this.keep(reply.found);
      return firstIndex(aims.length, isMet);
    });
  }

  private question(aim: Aim): Question {
    const { late } = this.best.score;
    const isLevel = this.scene.night.settings.pickup.goal === 'level';
    const placed = this.placed();
    return { aim, placed, inTime: isLevel && late > 0 ? placed.at(-1)! - late : 0 };
  }

  private placed(): number[] {
    return placedUpTo(this.scene, this.best.score);
  }

  /** With the goals after peak and last slot made better as well. */
  private refined(): Found {
    const { board } = this.best;
    refine(board, this.scene.night, MOST_STEPS);
    complete(board);
    return { board, score: scoreBoard(board, this.scene.night) };
  }

  private keep(found: Found): void {
    const { goal } = this.scene.night.settings.pickup;
    if (compareScores(found.score, this.best.score, goal) >= 0) return;
    // What the solver says of goals that it was not asked for is anything: the search makes them good before it is asked again.
    this.best = press(this.scene, this.relaxation, found);
  }
}
