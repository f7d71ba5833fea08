import type { Highs } from 'highs';
import { announcedLoad, isFull } from '../attempt.ts';
import type { Scene } from '../attempt.ts';
import { limitsAt, placedUpTo } from '../bounds.ts';
import { complete } from '../complete.ts';
import type { Aim } from '../course.ts';
import { press } from '../press.ts';
import type { Found } from '../press.ts';
import { Relaxation } from '../relax.ts';
import { refine } from '../refine.ts';
import { compareScores, compareShares, scoreBoard } from '../score.ts';
import { sharesOf } from '../steps.ts';
import { Asker } from './ask.ts';
import { nextProbe } from './probe.ts';
import type { Span } from './probe.ts';
import { Refuted } from './question.ts';
import type { Most, Question } from './question.ts';

/** Moves that the local search looks at, at most. */
const MOST_STEPS = 100_000;

/** Aims of one goal that may take too much before it is left. */
const MOST_DOUBTS = 3;

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
  private readonly day: number;
  private best: Found;

  constructor(highs: Highs, scene: Scene, start: Found) {
    const { crowd, grid, night } = scene;
    this.scene = scene;
    this.relaxation = new Relaxation(crowd, grid, night.settings, announcedLoad(scene));
    this.asker = new Asker(highs, scene);
    this.best = start;
    this.day = Math.max(0, ...grid.end);
  }

  run(): Settled {
    const start = this.best;
    const { grid, night } = this.scene;
    const { goal, finishBy } = night.settings.pickup;
    if (!isFull(this.best.board)) this.seat();
    if (goal === 'level') {
      if (this.best.score.late > 0) this.hurry();
      this.lowerPeak(this.best.score.late === 0 ? finishBy : this.day);
      this.lowerLast(limitsAt(grid.capacity, this.best.score.peak));
    } else {
      this.lowerLast(grid.capacity);
      this.lowerPeak(this.best.score.last);
    }
    return { found: this.best === start ? start : this.refined(), refuted: this.refuted };
  }

  /** Tier by tier, as many as can be placed. */
  private seat(): void {
    const aim = { limit: this.scene.grid.capacity, last: this.day };
    for (const tier of this.best.score.unplaced.keys()) {
      const more = (count: number): Question => {
        const placed = this.placed().map((each, t) => (t < tier ? each : count));
        return { aim, placed, inTime: 0 };
      };
      if (this.relaxation.permits(more(this.placed()[tier]! + 1)))
        this.gain(more, { tier }, () => this.placed()[tier]!);
    }
  }

  /** As many by `finish_by` as can be. */
  private hurry(): void {
    const aim = { limit: this.scene.grid.capacity, last: this.day };
    const more = (inTime: number): Question => ({ aim, placed: this.placed(), inTime });
    const inTime = () => this.placed().at(-1)! - this.best.score.late;
    if (this.relaxation.permits(more(inTime() + 1))) this.gain(more, 'in-time', inTime);
  }

  private gain(more: (count: number) => Question, most: Most, count: () => number): void {
    const reply = this.asker.ask(more(count() + 1), most);
    if (reply.kind === 'none') this.refuted.add(more(count() + 1));
    if (reply.found === undefined) return;
    this.keep(reply.found);
    this.refuted.add(more(reply.atMost! + 1));
  }

  private lowerPeak(last: number): void {
    const { capacity } = this.scene.grid;
    const below = sharesOf(capacity).filter((share) => compareShares(share, this.best.score.peak) < 0);
    this.lower(
      below.map((share) => ({ limit: limitsAt(capacity, share), last })),
      (i) => compareShares(this.best.score.peak, below[i]!) <= 0,
    );
  }

  private lowerLast(limit: readonly number[]): void {
    const below = [...new Set(this.scene.grid.end)].filter((end) => end < this.best.score.last);
    below.sort((a, b) => a - b);
    this.lower(
      below.map((last) => ({ limit, last })),
      (i) => this.best.score.last <= below[i]!,
    );
  }

  /**
   * Of aims, ascending, the lowest that a schedule meets, by halves. Where one took too much, first those above it are tried,
   * which are easier to meet, then those below it, which are easier to refute.
   *
   * @param isMet whether the best schedule meets an aim
   */
  private lower(aims: readonly Aim[], isMet: (index: number) => boolean): void {
    let low = aims.findIndex((aim) => this.relaxation.permits(this.question(aim)));
    if (low === -1) return;
    let high = aims.length;
    let doubted: Span | undefined;
    for (let doubts = 0; low < high && doubts < MOST_DOUBTS;) {
      if (doubted !== undefined && (doubted.from < low || doubted.to > high)) doubted = undefined;
      const probe = nextProbe(low, high, doubted);
      if (probe === undefined) return;
      const question = this.question(aims[probe]!);
      const { kind, found } = this.asker.ask(question);
      if (kind === 'none') {
        this.refuted.add(question);
        low = probe + 1;
        continue;
      }
      if (found !== undefined) this.keep(found);
      while (high > low && isMet(high - 1)) high -= 1;
      if (isMet(probe)) continue;
      doubts += 1;
      doubted = { from: Math.min(doubted?.from ?? probe, probe), to: Math.max(doubted?.to ?? 0, probe + 1) };
    }
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
