import type { Highs } from 'highs';
import { announcedLoad, isFull } from '../attempt.ts';
import type { Scene } from '../attempt.ts';
import { limitsAt, placedUpTo } from '../bounds.ts';
import type { Aim } from '../course.ts';
import type { Found } from '../press.ts';
import { Relaxation } from '../relax.ts';
import { compareScores, compareShares } from '../score.ts';
import { sharesOf } from '../steps.ts';
import { Asker } from './ask.ts';
import { Refuted } from './question.ts';
import type { Most, Question } from './question.ts';

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
    return { found: this.best, refuted: this.refuted };
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
   * Of aims, ascending, the lowest that a schedule meets, by halves. Above one that took too much, no more is looked for; below
   * it, what is impossible still makes the bound better, and once that took too much as well, it is left.
   *
   * @param isMet whether the best schedule meets an aim
   */
  private lower(aims: readonly Aim[], isMet: (index: number) => boolean): void {
    let low = aims.findIndex((aim) => this.relaxation.permits(this.question(aim)));
    if (low === -1) return;
    let high = aims.length;
    let doubts = 0;
    while (low < high && doubts < 2) {
      const probe = (low + high) >> 1;
      const question = this.question(aims[probe]!);
      const { kind, found } = this.asker.ask(question);
      if (kind === 'none') {
        this.refuted.add(question);
        low = probe + 1;
        continue;
      }
      if (found !== undefined) this.keep(found);
      if (!isMet(probe)) doubts += 1;
      high = probe;
      while (high > low && isMet(high - 1)) high -= 1;
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

  private keep(found: Found): void {
    const { goal } = this.scene.night.settings.pickup;
    if (compareScores(found.score, this.best.score, goal) < 0) this.best = found;
  }
}
