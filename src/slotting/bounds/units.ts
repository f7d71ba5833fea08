import type { Settings } from '../../model/index.ts';
import { demandOf, linkedPoints, mostInSlot, slotsNeeded } from './classes.ts';
import type { Class } from './classes.ts';
import type { Aim } from '../build/course.ts';
import type { Cohort } from '../crowd/crowd.ts';
import type { Grid } from '../crowd/grid.ts';
import { placeableInTurns } from './portions.ts';
import { sequenceUnits } from '../build/sequence.ts';
import type { Times } from './times.ts';

/** What follows from each slot being one isolation unit's. */
export class Units {
  private readonly grid: Grid;
  private readonly pickup: Settings['pickup'];
  private readonly times: Times;
  private readonly isWhole: (cohort: Cohort) => boolean;

  /** @param isWhole whether all of a cohort's kin are in one batch, wherever it goes */
  constructor(grid: Grid, { pickup }: Settings, times: Times, isWhole: (cohort: Cohort) => boolean) {
    this.grid = grid;
    this.pickup = pickup;
    this.times = times;
    this.isWhole = isWhole;
  }

  /** Whether those who can go nowhere but to some points find slots enough there, each unit its own. */
  haveSlots(classes: readonly Class[], aim: Aim, points: readonly number[]): boolean {
    const limit = Math.max(...points.map((p) => aim.limit[p]!));
    return releasesOf(classes).every((release) => {
      const own = onlyAt(classes, points, release);
      const units = unitsOf(own);
      let need = this.times.lost(aim, points, release, units.length);
      for (const unit of units) need += this.need(own, unit, limit);
      return need <= this.times.count(aim, points, release);
    });
  }

  /** Whether the units that cannot avoid a point can follow one another there. */
  haveSequence(classes: readonly Class[], aim: Aim, point: number): boolean {
    const units = unitsOf(onlyAt(classes, [point], 0));
    if (units.length < 2) return true;
    const releases = releasesOf(classes);
    const needs = units.map((unit) =>
      releases.map((release) => this.need(onlyAt(classes, [point], release), unit, aim.limit[point]!)),
    );
    const slots = this.times.slots(aim, point);
    const start = slots.map((s) => this.grid.start[s]!);
    const end = slots.map((s) => this.grid.end[s]!);
    return sequenceUnits(start, end, { releases, needs }, this.pickup.changeoverMinutes) !== 'impossible';
  }

  /**
   * How many households of the tiers up to one can be placed at most. Of each group of points that share households: those
   * who are ready before a release, and of the others as many as their units can place after it.
   */
  placeable(classes: readonly Class[], aim: Aim, tier: number): number {
    return linkedPoints(classes, this.grid.capacity.length).reduce((sum, points) => {
      const limit = Math.max(...points.map((p) => aim.limit[p]!));
      const own = classes.filter((each) => each.points.length > 0 && points.includes(each.points[0]!));
      const most = releasesOf(own).map((release) => {
        const before = own.filter(({ ready }) => ready < release);
        const after = own.filter(({ ready }) => ready >= release);
        const demands = unitsOf(after).map((unit) => this.demand(after, unit, tier));
        const slots = this.times.count(aim, points, release);
        const slotsFor = (units: number) => slots - this.times.lost(aim, points, release, units);
        return (
          demandOf(before, this.isWhole, tier).volume +
          placeableInTurns(demands, limit, this.pickup, slotsFor)
        );
      });
      return own.length === 0 ? sum : sum + Math.min(...most);
    }, 0);
  }

  /** Slots at a point that changes between the units that can go nowhere else cost. */
  lostAt(classes: readonly Class[], aim: Aim, point: number): number {
    return this.times.lost(aim, [point], 0, unitsOf(onlyAt(classes, [point], 0)).length);
  }

  /** The most that one slot of a point can hold of any one unit. */
  mostAt(classes: readonly Class[], point: number, limit: number): number {
    const own = classes.filter(({ points }) => points.includes(point));
    return unitsOf(own).reduce(
      (most, unit) => Math.max(most, mostInSlot(this.demand(own, unit), limit, this.pickup)),
      0,
    );
  }

  private need(classes: readonly Class[], unit: number, limit: number): number {
    return slotsNeeded(this.demand(classes, unit), limit, this.pickup);
  }

  private demand(classes: readonly Class[], unit: number, tier = Infinity) {
    return demandOf(
      classes.filter((each) => each.unit === unit),
      this.isWhole,
      tier,
    );
  }
}

/** Those who wait at least until `ready` and can go to no other points. */
function onlyAt(classes: readonly Class[], points: readonly number[], ready: number): Class[] {
  return classes.filter(
    (each) => each.ready >= ready && each.points.length > 0 && each.points.every((p) => points.includes(p)),
  );
}

function releasesOf(classes: readonly Class[]): number[] {
  return [...new Set(classes.map(({ ready }) => ready))].sort((a, b) => a - b);
}

function unitsOf(classes: readonly Class[]): number[] {
  return [...new Set(classes.map(({ unit }) => unit))].sort((a, b) => a - b);
}
