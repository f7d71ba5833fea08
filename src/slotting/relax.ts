import { minimumBins } from './bins.ts';
import type { Settings } from '../model/index.ts';
import type { Cohort, Crowd } from './crowd.ts';
import type { Aim } from './course.ts';
import { Flow } from './flow.ts';
import type { Grid } from './grid.ts';
import { sequenceUnits } from './sequence.ts';

/**
 * What no schedule can do better than: batches are dissolved into households, announced slots are forgotten. What stays is
 * capacity, opening hours, readiness, who may go where, and time lost in changing between isolation units.
 */
export class Relaxation {
  private readonly crowd: Crowd;
  private readonly grid: Grid;
  private readonly settings: Settings;
  /** Everybody by the wave they wait for themselves. */
  private readonly alone: readonly Class[];
  /** Everybody by the wave that their batch waits for, where all of them have to be in one. */
  private readonly together: readonly Class[];

  constructor(crowd: Crowd, grid: Grid, settings: Settings) {
    this.crowd = crowd;
    this.grid = grid;
    this.settings = settings;
    this.alone = classify(crowd, settings, () => false);
    this.together = settings.pickup.split
      ? this.alone
      : classify(crowd, settings, (cohort) => this.isWhole(cohort));
  }

  /** At most so many households of the tiers up to `tier` can be placed under an aim: a maximum flow. */
  placeable(aim: Aim, tier = Infinity, everybody = false): number {
    const flow = new Flow();
    const source = flow.node();
    const sink = flow.node();
    const ready = this.settings.waves.map((wave) => wave.ready);
    const bounds = [...new Set(ready)].sort((a, b) => a - b);
    const slots = aim.limit.map((_, p) => this.slots(aim, p));
    const epochs = aim.limit.map((limit, p) => {
      const point = flow.node();
      // Only where everybody is served does every unit that can go nowhere else have its turn.
      const lost = everybody ? this.lostSlots(slots[p]!, this.onlyHere(p, 0).length) : 0;
      flow.arc(point, sink, limit * Math.max(0, slots[p]!.length - lost));
      return bounds.map((from, e) => {
        const to = bounds[e + 1] ?? Infinity;
        const count = slots[p]!.filter((s) => from <= this.grid.start[s]! && this.grid.start[s]! < to).length;
        const epoch = flow.node();
        flow.arc(epoch, point, count * limit);
        return epoch;
      });
    });
    for (const each of everybody ? this.together : this.alone) {
      let count = 0;
      for (const [t, size] of each.tiers.entries()) if (t <= tier) count += size;
      if (count === 0) continue;
      const node = flow.node();
      flow.arc(source, node, count);
      for (const p of each.points) {
        for (const [e, from] of bounds.entries())
          if (from >= ready[each.wave]!) flow.arc(node, epochs[p]![e]!, count);
      }
    }
    return flow.run(source, sink);
  }

  /** Whether an aim is still possible for a schedule that places everybody; false is a proof that it is not. */
  allows(aim: Aim): boolean {
    if (this.placeable(aim, Infinity, true) < this.crowd.length) return false;
    return aim.limit.every((_, p) => this.pointFits(aim, p)) && this.doorsFit(aim);
  }

  /** Whether those who can go nowhere else fit at a point, one unit after another. */
  private pointFits(aim: Aim, point: number): boolean {
    const slots = this.slots(aim, point);
    const releases = [...new Set(this.settings.waves.map((wave) => wave.ready))].sort((a, b) => a - b);
    const needs = this.onlyHere(point, 0).map((unit) =>
      releases.map((ready) => this.slotsNeeded(point, unit, ready, aim.limit[point]!)),
    );
    for (const [e, release] of releases.entries()) {
      const some = needs.filter((need) => need[e]! > 0);
      const total = some.reduce((sum, need) => sum + need[e]!, 0);
      const inTime = slots.filter((s) => this.grid.start[s]! >= release);
      if (total + this.lostSlots(inTime, some.length) > inTime.length) return false;
    }
    if (needs.length < 2) return true;
    const start = slots.map((s) => this.grid.start[s]!);
    const end = slots.map((s) => this.grid.end[s]!);
    return (
      sequenceUnits(start, end, { releases, needs }, this.settings.pickup.changeoverMinutes) !== 'impossible'
    );
  }

  /** Isolation units of which somebody, waiting at least until `ready`, can go to no other point. */
  private onlyHere(point: number, ready: number): number[] {
    const units = new Set<number>();
    for (const each of this.together) if (isOnly(each, point) && each.ready >= ready) units.add(each.unit);
    return [...units].sort((a, b) => a - b);
  }

  /** By volume, by buildings, and for batches that must not be cut by Martello and Toth's bound. */
  private slotsNeeded(point: number, unit: number, ready: number, limit: number): number {
    let volume = 0;
    const buildings = new Set<number>();
    const whole: number[] = [];
    const doors = new Map<number, number>();
    for (const each of this.together) {
      if (each.unit !== unit || each.ready < ready || !isOnly(each, point)) continue;
      for (const size of each.tiers) volume += size;
      for (const building of each.buildings) buildings.add(building);
      countBatches(each, doors, Math.min(limit, this.settings.pickup.batchMax));
      if (!this.settings.pickup.split) {
        const most = Math.min(this.settings.pickup.batchMax, this.grid.capacity[point]!);
        for (const { kin } of each.kins.values()) {
          const size = this.crowd.kinSize[kin]!;
          if (size <= most) whole.push(size);
        }
      }
    }
    if (volume === 0) return 0;
    if (limit === 0) return Infinity;
    const most = this.settings.pickup.buildingsPerSlot;
    return Math.max(
      Math.ceil(volume / limit),
      most === null ? 0 : Math.ceil(buildings.size / most),
      minimumBins(whole, limit),
      ...doors.values(),
    );
  }

  /** Wherever it goes, all of it goes in one batch. */
  private isWhole({ kin, points }: Cohort): boolean {
    const size = this.crowd.kinSize[kin]!;
    return size <= this.settings.pickup.batchMax && points.every((p) => size <= this.grid.capacity[p]!);
  }

  /** A door has one batch at a time: it needs as many slots, one after another, as it has batches. */
  private doorsFit(aim: Aim): boolean {
    const { batchMax } = this.settings.pickup;
    for (const each of this.together) {
      if (each.points.length === 0) continue;
      const limit = Math.min(batchMax, Math.max(...each.points.map((p) => aim.limit[p]!)));
      const batches = new Map<number, number>();
      countBatches(each, batches, limit);
      const most = this.slotsInARow(aim, each.points, each.ready);
      for (const count of batches.values()) if (count > most) return false;
    }
    return true;
  }

  /** The most slots of some points of which no two overlap: by earliest end. */
  private slotsInARow(aim: Aim, points: readonly number[], ready: number): number {
    const all = points.flatMap((p) => this.slots(aim, p)).filter((s) => this.grid.start[s]! >= ready);
    all.sort((a, b) => this.grid.end[a]! - this.grid.end[b]!);
    let free = 0;
    let count = 0;
    for (const s of all) {
      if (this.grid.start[s]! < free) continue;
      free = this.grid.end[s]!;
      count += 1;
    }
    return count;
  }

  private slots({ last }: Aim, point: number): number[] {
    const slots: number[] = [];
    for (let s = this.grid.first[point]!; s < this.grid.first[point + 1]!; s++)
      if (this.grid.end[s]! <= last) slots.push(s);
    return slots;
  }

  /** Slots that stay empty when `units` isolation units follow each other: the cheapest places to change. */
  private lostSlots(slots: readonly number[], units: number): number {
    if (units < 2) return 0;
    const { changeoverMinutes } = this.settings.pickup;
    const lost: number[] = [];
    for (const [i, s] of slots.entries()) {
      let j = i + 1;
      while (j < slots.length && this.grid.start[slots[j]!]! - this.grid.end[s]! < changeoverMinutes) j++;
      if (j < slots.length) lost.push(j - i - 1);
    }
    lost.sort((a, b) => a - b);
    return lost.length < units - 1 ? Infinity : lost.slice(0, units - 1).reduce((sum, each) => sum + each, 0);
  }
}

/** Households that are alike for the bound. */
interface Class {
  readonly unit: number;
  readonly wave: number;
  readonly ready: number;
  readonly points: readonly number[];
  /** Households by tier. */
  readonly tiers: number[];
  readonly kins: Map<number, { readonly kin: number; readonly door: number; size: number }>;
  readonly buildings: Set<number>;
}

/** Adds how many batches each door needs at least. */
function countBatches({ kins }: Class, doors: Map<number, number>, most: number): void {
  for (const { door, size } of kins.values())
    doors.set(door, (doors.get(door) ?? 0) + Math.ceil(size / most));
}

const isOnly = ({ points }: Class, point: number) => points.length === 1 && points[0] === point;

function classify(crowd: Crowd, settings: Settings, isWhole: (cohort: Cohort) => boolean): Class[] {
  const classes = new Map<string, Class>();
  for (const cohort of crowd.cohorts) {
    const { people, points, unit } = cohort;
    const last = isWhole(cohort) ? Math.max(...people.map((person) => crowd.wave[person]!)) : 0;
    for (const person of people) {
      const wave = Math.max(last, crowd.wave[person]!);
      const key = `${unit}|${wave}|${points.join()}`;
      let found = classes.get(key);
      if (found === undefined) {
        const tiers = Array.from({ length: settings.priority.length + 1 }, () => 0);
        const { ready } = settings.waves[wave]!;
        found = { unit, wave, ready, points, tiers, kins: new Map(), buildings: new Set() };
        classes.set(key, found);
      }
      found.tiers[crowd.tier[person]!]! += 1;
      const { kin, door } = cohort;
      const kins = found.kins.get(kin);
      if (kins === undefined) found.kins.set(kin, { kin, door, size: 1 });
      else kins.size += 1;
      found.buildings.add(cohort.building);
    }
  }
  return [...classes.values()];
}
