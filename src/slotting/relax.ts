import type { Settings } from '../model/index.ts';
import { classify, linkedPoints, slotsNeeded } from './classes.ts';
import type { Class } from './classes.ts';
import type { Aim } from './course.ts';
import type { Cohort, Crowd } from './crowd.ts';
import { Flow } from './flow.ts';
import type { Grid } from './grid.ts';
import { cheapestChanges, slotsInARow } from './gaps.ts';
import { sequenceUnits } from './sequence.ts';

/**
 * What no schedule can do better than: batches are dissolved into households, announced slots are forgotten. What stays is
 * capacity, opening hours, readiness, who may go where, doors, and time lost in changing between isolation units.
 */
export class Relaxation {
  private readonly crowd: Crowd;
  private readonly grid: Grid;
  private readonly settings: Settings;
  /** Everybody by the wave they wait for themselves. */
  private readonly alone: readonly Class[];
  /** Everybody by the wave that their batch waits for, where all of them have to be in one. */
  private readonly together: readonly Class[];
  private readonly releases: readonly number[];
  private readonly groups: readonly (readonly number[])[];

  constructor(crowd: Crowd, grid: Grid, settings: Settings) {
    this.crowd = crowd;
    this.grid = grid;
    this.settings = settings;
    this.alone = classify(crowd, settings, () => false);
    this.together = settings.pickup.split
      ? this.alone
      : classify(crowd, settings, (cohort) => this.isWhole(cohort));
    this.releases = [...new Set(settings.waves.map((wave) => wave.ready))].sort((a, b) => a - b);
    this.groups = linkedPoints(this.together, grid.capacity.length);
  }

  /**
   * At most so many households of the tiers up to `tier` can be placed under an aim: a maximum flow.
   *
   * @param everybody whether nobody may be left out: then every unit that can go nowhere else has its turn at a point
   */
  placeable(aim: Aim, tier = Infinity, everybody = false): number {
    const flow = new Flow();
    const source = flow.node();
    const sink = flow.node();
    const epochs = aim.limit.map((limit, p) => {
      const slots = this.slots(aim, p);
      const point = flow.node();
      const lost = everybody ? this.lostSlots([p], aim, 0, this.unitsOf(this.onlyAt([p], 0)).length) : 0;
      flow.arc(point, sink, limit * Math.max(0, slots.length - lost));
      return this.releases.map((from, e) => {
        const to = this.releases[e + 1] ?? Infinity;
        const count = slots.filter((s) => from <= this.grid.start[s]! && this.grid.start[s]! < to).length;
        const epoch = flow.node();
        flow.arc(epoch, point, count * limit);
        return epoch;
      });
    });
    for (const { tiers, points, ready } of everybody ? this.together : this.alone) {
      const count = tiers.reduce((sum, size, t) => sum + (t <= tier ? size : 0), 0);
      if (count === 0) continue;
      const node = flow.node();
      flow.arc(source, node, count);
      for (const p of points) {
        for (const [e, from] of this.releases.entries())
          if (from >= ready) flow.arc(node, epochs[p]![e]!, count);
      }
    }
    return flow.run(source, sink);
  }

  /** Whether an aim is still possible for a schedule that places everybody; false is a proof that it is not. */
  allows(aim: Aim): boolean {
    const { grid } = this;
    return (
      this.placeable(aim, Infinity, true) === this.crowd.length &&
      this.groups.every((points) => this.hasSlots(aim, points)) &&
      grid.capacity.every((_, p) => this.hasSlots(aim, [p]) && this.hasSequence(aim, p)) &&
      this.doorsFit(aim)
    );
  }

  /** Whether those who can go nowhere but to some points find slots enough there, each unit its own. */
  private hasSlots(aim: Aim, points: readonly number[]): boolean {
    const limit = Math.max(...points.map((p) => aim.limit[p]!));
    return this.releases.every((release) => {
      const classes = this.onlyAt(points, release);
      const units = this.unitsOf(classes);
      let need = this.lostSlots(points, aim, release, units.length);
      for (const unit of units) need += this.need(classes, unit, limit);
      return need <= points.reduce((sum, p) => sum + this.slots(aim, p, release).length, 0);
    });
  }

  /** Whether the units that cannot avoid a point can follow one another there. */
  private hasSequence(aim: Aim, point: number): boolean {
    const units = this.unitsOf(this.onlyAt([point], 0));
    if (units.length < 2) return true;
    const { releases } = this;
    const needs = units.map((unit) =>
      releases.map((release) => this.need(this.onlyAt([point], release), unit, aim.limit[point]!)),
    );
    const slots = this.slots(aim, point);
    const start = slots.map((s) => this.grid.start[s]!);
    const end = slots.map((s) => this.grid.end[s]!);
    return (
      sequenceUnits(start, end, { releases, needs }, this.settings.pickup.changeoverMinutes) !== 'impossible'
    );
  }

  /** A door has one batch at a time; a batch that must not be cut needs a point that can hold it. */
  private doorsFit(aim: Aim): boolean {
    const { pickup } = this.settings;
    return this.together.every(({ points, ready, kins }) => {
      if (points.length === 0) return true;
      const limit = Math.max(...points.map((p) => aim.limit[p]!));
      const batches = new Map<number, number>();
      for (const { cohort, size } of kins.values()) {
        if (this.isWhole(cohort) && size > limit) return false;
        const count = Math.ceil(size / Math.min(limit, pickup.batchMax));
        batches.set(cohort.door, (batches.get(cohort.door) ?? 0) + count);
      }
      const most = slotsInARow(
        this.grid,
        points.flatMap((p) => this.slots(aim, p, ready)),
      );
      return [...batches.values()].every((count) => count <= most);
    });
  }

  private need(classes: readonly Class[], unit: number, limit: number): number {
    const own = classes.filter((each) => each.unit === unit);
    return slotsNeeded(own, limit, this.settings.pickup, (cohort) => this.isWhole(cohort));
  }

  /** Those who wait at least until `ready` and can go to no other points. */
  private onlyAt(points: readonly number[], ready: number): Class[] {
    return this.together.filter(
      (each) => each.ready >= ready && each.points.length > 0 && each.points.every((p) => points.includes(p)),
    );
  }

  private unitsOf(classes: readonly Class[]): number[] {
    return [...new Set(classes.map(({ unit }) => unit))].sort((a, b) => a - b);
  }

  /** Wherever it goes, all of it goes in one batch. */
  private isWhole({ kin, points }: Cohort): boolean {
    const { split, batchMax } = this.settings.pickup;
    const size = this.crowd.kinSize[kin]!;
    return !split && size <= batchMax && points.every((p) => size <= this.grid.capacity[p]!);
  }

  private slots({ last }: Aim, point: number, ready = 0): number[] {
    const { first, start, end } = this.grid;
    const slots: number[] = [];
    for (let s = first[point]!; s < first[point + 1]!; s++)
      if (end[s]! <= last && start[s]! >= ready) slots.push(s);
    return slots;
  }

  /** Slots that stay empty when more units than points have their turns. */
  private lostSlots(points: readonly number[], aim: Aim, ready: number, units: number): number {
    const slots = points.map((p) => this.slots(aim, p, ready));
    return cheapestChanges(this.grid, slots, this.settings.pickup.changeoverMinutes, units - points.length);
  }
}
