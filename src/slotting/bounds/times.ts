import type { Settings } from '../../model/index.ts';
import type { Aim } from '../build/course.ts';
import { cheapestChanges, slotsInARow } from './gaps.ts';
import type { Grid } from '../crowd/grid.ts';

/** The slots that an aim leaves, as the bounds ask for them. */
export class Times {
  private readonly grid: Grid;
  private readonly pickup: Settings['pickup'];

  constructor(grid: Grid, { pickup }: Settings) {
    this.grid = grid;
    this.pickup = pickup;
  }

  /** A point's slots that end in time and begin at `ready` or later. */
  slots({ last }: Aim, point: number, ready = 0): number[] {
    const { first, start, end } = this.grid;
    const slots: number[] = [];
    for (let s = first[point]!; s < first[point + 1]!; s++)
      if (end[s]! <= last && start[s]! >= ready) slots.push(s);
    return slots;
  }

  count(aim: Aim, points: readonly number[], ready: number): number {
    return points.reduce((sum, p) => sum + this.slots(aim, p, ready).length, 0);
  }

  /** The most slots at some points of which no two overlap. */
  inARow(aim: Aim, points: readonly number[], ready: number): number {
    return slotsInARow(
      this.grid,
      points.flatMap((p) => this.slots(aim, p, ready)),
    );
  }

  /** Slots that stay empty when more units than points have their turns. */
  lost(aim: Aim, points: readonly number[], ready: number, units: number): number {
    const slots = points.map((p) => this.slots(aim, p, ready));
    return cheapestChanges(this.grid, slots, this.pickup.changeoverMinutes, units - points.length);
  }
}
