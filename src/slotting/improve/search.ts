import { WAYS, announcedLoad, attempt, isFull } from '../build/attempt.ts';
import type { Scene, Way } from '../build/attempt.ts';
import type { Board } from '../board/board.ts';
import { complete } from '../build/complete.ts';
import { aimAt } from '../build/course.ts';
import type { Aim } from '../build/course.ts';
import { ruin } from './ruin.ts';
import { compareScores, scoreBoard } from '../board/score.ts';
import { promote } from './promote.ts';
import { refine } from './refine.ts';
import { press } from './press.ts';
import type { Found } from './press.ts';
import { reseat } from './reseat.ts';
import { WHOLE, firstIndex, floorOf, sharesOf, compareShares } from '../board/steps.ts';
import type { Share } from '../board/steps.ts';
import { Relaxation } from '../bounds/relax.ts';

/** So many steps from the bound upwards are tried one by one: a schedule is most often found there. */
const NEAR = 4;

/** Some seconds' worth of steps: the search stops on work done, never on the clock. */
const MOST_PATIENCE = 5_000_000;

/** Households above which only half the ways are tried. */
const MANY = 20_000;

/** Households that ruining slots may set down again, over all rounds. */
const MOST_RUINED = 120_000;

/** Moves that the local search looks at, at most. */
const MOST_STEPS = 400_000;

/**
 * Finds the best schedule over aims: how full a slot may be and when the last one has to end. From the lower bound of the
 * goal upwards, so that a schedule at the bound ends the search; every schedule found is scored whole and the best is kept.
 */
export function search(scene: Scene): Found {
  return new Search(scene).run();
}

class Search {
  private readonly scene: Scene;
  private readonly relaxation: Relaxation;
  private readonly shares: readonly Share[];
  private readonly ends: readonly number[];
  /** Steps for packing uncut batches: in a first try, and for trying again; the later goal gets less. */
  private readonly quick: number;
  private patience: number;
  private readonly ways: readonly Way[];
  private best: Found | undefined;

  constructor(scene: Scene) {
    this.scene = scene;
    const { crowd, grid, night } = scene;
    this.ways = crowd.length > MANY ? WAYS.slice(0, 2) : WAYS;
    this.relaxation = new Relaxation(crowd, grid, night.settings, announcedLoad(scene));
    this.shares = sharesOf(grid.capacity, floorOf(night.settings.pickup));
    const wholes = night.settings.pickup.split ? 0 : crowd.cohorts.length;
    // Only where nothing but the packing can keep the bound from being met is it worth the most.
    const isPacking = grid.capacity.length === 1 && crowd.doors === wholes;
    this.quick = (isPacking ? 100 : 15) * wholes;
    this.patience = Math.min(isPacking ? MOST_PATIENCE : 1_000 * wholes, 4 * wholes ** 3);
    this.ends = [...new Set(grid.end)].sort((a, b) => a - b);
  }

  run(): Found {
    const { goal, finishBy } = this.scene.night.settings.pickup;
    const day = this.ends.at(-1) ?? 0;
    const all = this.aim(WHOLE, day);
    const first = goal === 'level' && finishBy < day ? [this.aim(WHOLE, finishBy), all] : [all];
    this.try(first, this.quick);
    if (this.isShort()) {
      this.seatTiers(first);
    } else if (goal === 'level' && this.best!.score.late === 0) {
      this.lowerPeak(finishBy);
      this.lowerLast(this.best!.score.peak);
    } else {
      this.lowerLast(WHOLE);
      this.lowerPeak(this.best!.score.last);
    }
    const { peak, last } = this.best!.score;
    // The other goals: every way of building a schedule that is as good as this, then small steps.
    if (!this.isShort()) for (const way of this.ways) this.try([this.aim(peak, last)], this.quick, [way]);
    const { board } = press(this.scene, this.relaxation, this.best!);
    reseat(board, this.scene.night);
    const batches = board.drafts.reduce((sum, drafts) => sum + drafts.length, 0);
    refine(board, this.scene.night, Math.min(MOST_STEPS, 20_000 + 100 * batches));
    // What has moved may have made room.
    complete(board);
    return { board, score: scoreBoard(board, this.scene.night) };
  }

  /** Not everybody fits, it seems: each schedule with its lower tiers giving way, then slots emptied and filled anew. */
  private seatTiers(aims: readonly Aim[]): void {
    for (const way of [...this.ways, ...this.ways.map((each) => ({ ...each, byTier: true }))]) {
      const board = attempt(this.scene, aims, way, this.quick);
      promote(board);
      this.keep(board);
    }
    const { board } = this.best!;
    ruin(board, this.scene.night, Math.min(400, Math.floor(MOST_RUINED / this.scene.crowd.length)));
    this.best = { board, score: scoreBoard(board, this.scene.night) };
  }

  private isShort(): boolean {
    return !isFull(this.best!.board);
  }

  /** Between the bound and what is there, the lowest peak for which a schedule is found that ends by `last`. */
  private lowerPeak(last: number): void {
    this.lower(
      this.shares.filter((share) => compareShares(share, this.best!.score.peak) < 0),
      (share) => this.aim(share, last),
    );
  }

  private lowerLast(share: Share): void {
    this.lower(
      this.ends.filter((end) => end < this.best!.score.last),
      (end) => this.aim(share, end),
    );
  }

  /**
   * Tries steps, ascending, from the first that is not proven impossible; then by halves. Where batches must not be cut,
   * what failed below the best is tried again from the lowest, with more work.
   */
  private lower<Step>(steps: readonly Step[], aimOf: (step: Step) => Aim): void {
    let low = firstIndex(steps.length, (i) => this.relaxation.allows(aimOf(steps[i]!)));
    const bottom = low;
    let high = steps.length;
    for (let probe = low; low < high; probe = low < bottom + NEAR ? low : (low + high) >> 1) {
      if (this.try([aimOf(steps[probe]!)], this.quick)) high = probe;
      else low = probe + 1;
    }
    for (let probe = bottom, rest = this.patience; probe < high && rest > 0; probe++) {
      const work = Math.ceil((rest * 2) / 3);
      rest = probe + 1 < high ? rest - work : 0;
      if (this.try([aimOf(steps[probe]!)], work, this.ways.slice(0, 1))) break;
    }
    this.patience = Math.floor(this.patience / 8);
  }

  /** @returns whether everybody was placed under the first aim; the others only keep what is left over */
  private try(aims: readonly Aim[], work: number, ways = this.ways): boolean {
    for (const way of ways) {
      const board = attempt(this.scene, aims, way, work);
      this.keep(board);
      const fits =
        isFull(board) &&
        Math.max(...board.drafts.map((drafts, s) => drafts.length && board.grid.end[s]!)) <= aims[0]!.last;
      if (fits) return true;
    }
    return false;
  }

  private keep(board: Board): void {
    const score = scoreBoard(board, this.scene.night);
    const { goal } = this.scene.night.settings.pickup;
    if (this.best === undefined || compareScores(score, this.best.score, goal) < 0)
      this.best = { board, score };
  }

  private aim([load, capacity]: Share, last: number): Aim {
    return aimAt(this.scene.grid, [load, capacity], last);
  }
}
