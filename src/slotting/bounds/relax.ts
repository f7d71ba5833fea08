import type { Settings } from '../../model/index.ts';
import { classify, countUpTo, linkedPoints } from './classes.ts';
import type { Class } from './classes.ts';
import type { Aim } from '../build/course.ts';
import type { Cohort, Crowd } from '../crowd/crowd.ts';
import type { Question } from './question.ts';
import type { Grid } from '../crowd/grid.ts';
import { carry } from './network.ts';
import type { Stream } from './network.ts';
import { releaseAlone, releaseTogether } from './releases.ts';
import { largestBatches, tightDoors } from './tight.ts';
import { Times } from './times.ts';
import { Units } from './units.ts';
import { isWholeEverywhere } from '../crowd/whole.ts';

/**
 * What no schedule can do better than: batches are dissolved into households, announced slots only keep what they hold. What
 * stays is capacity, opening hours, readiness, who may go where, doors, and time lost in changing between isolation units.
 */
export class Relaxation {
  private readonly crowd: Crowd;
  private readonly grid: Grid;
  private readonly settings: Settings;
  /** Households that announced slots hold, by slot. */
  private readonly fixed: Int32Array;
  /** Everybody by the wave they wait for themselves. */
  private readonly alone: readonly Class[];
  /** Everybody by when they can be called where nobody is left out. */
  private readonly together: readonly Class[];
  /** Points that may run out of slots, taken together. */
  private readonly groups: readonly (readonly number[])[];
  /** By door. */
  private readonly largest: Int32Array;
  private readonly times: Times;
  private readonly units: Units;
  private readonly isWhole: (cohort: Cohort) => boolean;

  constructor(crowd: Crowd, grid: Grid, settings: Settings, fixed: Int32Array) {
    this.crowd = crowd;
    this.grid = grid;
    this.settings = settings;
    this.fixed = fixed;
    this.largest = largestBatches(crowd, settings.pickup.batchMax);
    this.times = new Times(grid, settings);
    const sizes = { crowd, grid, pickup: settings.pickup };
    this.isWhole = (cohort) => isWholeEverywhere(sizes, cohort);
    this.units = new Units(grid, settings, this.times, this.isWhole);
    this.alone = classify(crowd, settings, releaseAlone(crowd, settings));
    this.together = classify(crowd, settings, releaseTogether(crowd, grid, settings, this.isWhole));
    const served = this.together.map(({ points }) => points).filter((points) => points.length > 0);
    const linked = linkedPoints(this.together, grid.capacity.length);
    const groups = [...linked, ...served, ...grid.capacity.map((_, p) => [p])];
    this.groups = [...new Map(groups.map((points) => [points.join(), points])).values()];
  }

  /** At most so many households of the tiers up to `tier` can be placed under an aim. */
  placeable(aim: Aim, tier = Infinity): number {
    const lost = () => 0;
    return Math.min(this.carried(this.alone, aim, tier, lost), this.units.placeable(this.alone, aim, tier));
  }

  /** Everybody, as far as nobody is left out or not. */
  classes(isFull: boolean): readonly Class[] {
    return isFull ? this.together : this.alone;
  }

  /** Whether a schedule that is asked for may be; false is a proof that it is not. */
  permits({ aim, placed, inTime }: Question): boolean {
    const timely = { ...aim, last: Math.min(aim.last, this.settings.pickup.finishBy) };
    if (inTime > 0 && this.placeable(timely) < inTime) return false;
    if (placed.at(-1) === this.crowd.reachable) return this.allows(aim);
    return placed.every((count, tier) => this.placeable(aim, tier) >= count);
  }

  /** Whether an aim is still possible for a schedule that places everybody; false is a proof that it is not. */
  allows(aim: Aim): boolean {
    const { grid, units, together } = this;
    return (
      this.keepsAnnounced(aim) &&
      this.groups.every((points) => units.haveSlots(together, aim, points)) &&
      grid.capacity.every((_, p) => units.haveSequence(together, aim, p)) &&
      this.doorsFit(aim) &&
      this.carried(together, aim, Infinity, (p) => units.lostAt(together, aim, p)) === this.crowd.reachable
    );
  }

  /** @param lost slots of each point that stay empty in any case */
  private carried(
    classes: readonly Class[],
    aim: Aim,
    tier: number,
    lost: (point: number) => number,
  ): number {
    const { batchMax, slotMinutes } = this.settings.pickup;
    const tight = tightDoors(
      classes,
      (points) => Math.max(1, Math.min(batchMax, Math.max(...points.map((p) => aim.limit[p]!)))),
      (points, ready) => this.times.inARow(aim, points, ready),
    );
    const streams: Stream[] = [];
    for (const { points, ready, kins } of classes) {
      if (points.length === 0) continue;
      let loose = 0;
      for (const { cohort, tiers } of kins.values()) {
        const count = countUpTo(tiers, tier);
        if (count === 0) continue;
        if (!tight.has(cohort.door)) loose += count;
        else streams.push({ points, ready, count, door: cohort.door, most: Math.min(count, batchMax) });
      }
      if (loose > 0) streams.push({ points, ready, count: loose, door: -1, most: loose });
    }
    const most = aim.limit.map((limit, p) => this.units.mostAt(classes, p, limit));
    const fullest = Math.max(0, ...aim.limit);
    return carry(this.grid, slotMinutes, streams, {
      slots: aim.limit.flatMap((_, p) => this.times.slots(aim, p)),
      limit: (slot) => most[this.grid.point[slot]!]!,
      lost,
      ofDoor: (door) => Math.min(this.largest[door]!, fullest),
      allOfDoor: (door) => tight.get(door)!,
    });
  }

  private keepsAnnounced(aim: Aim): boolean {
    const { end, point } = this.grid;
    return this.fixed.every(
      (load, slot) => load === 0 || (end[slot]! <= aim.last && load <= aim.limit[point[slot]!]!),
    );
  }

  /** A door has one batch at a time; a batch that must not be cut needs a point that can hold it. */
  private doorsFit(aim: Aim): boolean {
    return this.together.every(({ points, ready, kins }) => {
      if (points.length === 0) return true;
      const limit = Math.max(...points.map((p) => aim.limit[p]!));
      const batches = new Map<number, number>();
      for (const { cohort, size } of kins.values()) {
        if (this.isWhole(cohort) && size > limit) return false;
        const count = Math.ceil(size / Math.min(limit, this.settings.pickup.batchMax));
        batches.set(cohort.door, (batches.get(cohort.door) ?? 0) + count);
      }
      const most = this.times.inARow(aim, points, ready);
      return [...batches.values()].every((count) => count <= most);
    });
  }
}
