import type { Settings } from '../model/index.ts';
import type { Cohort, Crowd } from './crowd.ts';
import { EarlyOrder } from './early.ts';
import type { Grid } from './grid.ts';
import type { SlotRule } from './rules.ts';

/** A batch while the search still moves it. */
export interface Draft {
  slot: number;
  readonly cohort: Cohort;
  readonly people: number[];
  /** The last wave its people wait for. */
  wave: number;
  /** An announced slot: the search leaves it where it is. */
  readonly pinned: boolean;
}

interface Saved {
  readonly draft: Draft;
  readonly slot: number;
  readonly wave: number;
  readonly people: readonly number[];
}

/**
 * The board: which batch stands in which slot, and the one place that knows rules 5 to 7. Everything that places, moves or
 * explains asks it; it never holds a state that breaks a rule.
 */
export class Board {
  readonly crowd: Crowd;
  readonly grid: Grid;
  readonly pickup: Settings['pickup'];
  readonly ready: readonly number[];
  /** Households in each slot. */
  readonly load: Int32Array;
  /** The isolation unit in each slot; -1 where it is empty. */
  readonly unit: Int32Array;
  /** The most a slot may hold: its point's capacity, or less where the search wants the peak lower. */
  readonly limit: Int32Array;
  readonly drafts: Draft[][];
  readonly byDoor: Draft[][];
  readonly byBuilding: Draft[][];
  /** The batch of each person; undefined while it has none. */
  readonly draftOf: (Draft | undefined)[];
  /** Announced slots that a rule forbids. */
  readonly dropped: { readonly pin: number; readonly rule: SlotRule }[] = [];
  /** Tiers below this one (higher numbers) do not take part yet. */
  lowestTier = Infinity;
  private readonly order: EarlyOrder;

  constructor(crowd: Crowd, grid: Grid, settings: Settings) {
    this.crowd = crowd;
    this.grid = grid;
    this.pickup = settings.pickup;
    this.ready = settings.waves.map((wave) => wave.ready);
    this.load = new Int32Array(grid.length);
    this.unit = new Int32Array(grid.length).fill(-1);
    this.limit = Int32Array.from(grid.point, (p) => grid.capacity[p]!);
    this.drafts = Array.from({ length: grid.length }, () => []);
    this.byDoor = Array.from({ length: crowd.doors }, () => []);
    this.byBuilding = Array.from({ length: crowd.buildings }, () => []);
    this.draftOf = Array.from({ length: crowd.length }, () => undefined);
    this.order = new EarlyOrder(grid, settings.waves.length, crowd.cohorts);
  }

  /** Whether a person is without a batch and may be given one. */
  waits(person: number): boolean {
    return this.draftOf[person] === undefined && this.crowd.tier[person]! <= this.lowestTier;
  }

  space(slot: number): number {
    return this.limit[slot]! - this.load[slot]!;
  }

  /** Why a new batch of `size` persons of a cohort that wait for `wave` may not stand in a slot; undefined where it may. */
  forbidsOpening(cohort: Cohort, slot: number, wave: number, size: number): SlotRule | undefined {
    if (size > this.space(slot)) return 'capacity';
    if (size > this.pickup.batchMax) return 'batch-max';
    const { grid } = this;
    const point = grid.point[slot]!;
    if (!cohort.points.includes(point)) return 'point';
    const start = grid.start[slot]!;
    if (start < this.ready[wave]!) return 'ready';
    const unit = this.unit[slot]!;
    if (unit !== cohort.unit && unit !== -1) return 'isolation';
    for (const other of this.byDoor[cohort.door]!) {
      if (grid.start[other.slot]! < grid.end[slot]! && start < grid.end[other.slot]!) return 'door-overlap';
    }
    if (unit === -1 && this.tooNear(slot, cohort.unit)) return 'changeover';
    if (!this.buildingFits(slot, cohort.building)) return 'buildings-per-slot';
    if (this.order.forbids(cohort, slot, wave)) return 'early-order';
    if (!this.pickup.split && this.tears(cohort, point)) return 'split';
    return undefined;
  }

  /** Why `size` more persons of a cohort that wait for `wave` may not join a batch; undefined where they may. */
  forbidsJoining(draft: Draft, cohort: Cohort, wave: number, size: number): SlotRule | undefined {
    const { slot } = draft;
    if (draft.cohort.kin !== cohort.kin) return 'batch-mix';
    if (draft.people.length + size > this.pickup.batchMax) return 'batch-max';
    if (size > this.space(slot)) return 'capacity';
    if (!cohort.points.includes(this.grid.point[slot]!)) return 'point';
    if (this.grid.start[slot]! < this.ready[wave]!) return 'ready';
    if (wave > draft.wave && this.order.forbids(cohort, slot, wave)) return 'early-order';
    return undefined;
  }

  /** Places a new batch without asking; the caller has. */
  open(cohort: Cohort, slot: number, people: number[], pinned = false): Draft {
    const draft: Draft = { slot, cohort, people, wave: 0, pinned };
    for (const person of people) {
      this.draftOf[person] = draft;
      draft.wave = Math.max(draft.wave, this.crowd.wave[person]!);
    }
    this.put(draft, slot);
    return draft;
  }

  join(draft: Draft, people: readonly number[]): void {
    let { wave } = draft;
    for (const person of people) {
      this.draftOf[person] = draft;
      draft.people.push(person);
      wave = Math.max(wave, this.crowd.wave[person]!);
    }
    this.load[draft.slot]! += people.length;
    this.order.rewave(draft, wave);
    draft.wave = wave;
  }

  /** Takes persons out of their batch; a batch without persons is gone. The waves that a batch waits for may become fewer. */
  leave(draft: Draft, people: readonly number[]): void {
    for (const person of people) {
      this.draftOf[person] = undefined;
      draft.people.splice(draft.people.indexOf(person), 1);
    }
    this.load[draft.slot]! -= people.length;
    let wave = 0;
    for (const person of draft.people) wave = Math.max(wave, this.crowd.wave[person]!);
    if (draft.people.length === 0) this.lift(draft);
    else this.order.rewave(draft, wave);
    draft.wave = wave;
  }

  /** Whether a batch without some of its persons, and perhaps of an earlier wave then, still stands on its right side. */
  mayLeave(draft: Draft, people: readonly number[]): boolean {
    let wave = -1;
    for (const person of draft.people)
      if (!people.includes(person)) wave = Math.max(wave, this.crowd.wave[person]!);
    return wave === -1 || wave === draft.wave || !this.order.forbids(draft.cohort, draft.slot, wave);
  }

  /** Takes a batch off the board; `put` brings it back, there or elsewhere. Its persons stay in it. */
  lift(draft: Draft): void {
    const { slot } = draft;
    remove(this.drafts[slot]!, draft);
    remove(this.byDoor[draft.cohort.door]!, draft);
    remove(this.byBuilding[draft.cohort.building]!, draft);
    this.load[slot]! -= draft.people.length;
    if (this.drafts[slot]!.length === 0) this.unit[slot] = -1;
    this.order.remove(draft);
  }

  put(draft: Draft, slot: number): void {
    draft.slot = slot;
    this.drafts[slot]!.push(draft);
    this.byDoor[draft.cohort.door]!.push(draft);
    this.byBuilding[draft.cohort.building]!.push(draft);
    this.load[slot]! += draft.people.length;
    this.unit[slot] = draft.cohort.unit;
    this.order.add(draft);
  }

  /** Everything as it stands, to come back to. */
  save(): readonly Saved[] {
    return this.drafts
      .flat()
      .map((draft) => ({ draft, slot: draft.slot, wave: draft.wave, people: [...draft.people] }));
  }

  restore(saved: readonly Saved[]): void {
    for (const draft of this.drafts.flat()) this.lift(draft);
    this.draftOf.fill(undefined);
    for (const { draft, slot, wave, people } of saved) {
      draft.people.splice(0, draft.people.length, ...people);
      draft.wave = wave;
      for (const person of people) this.draftOf[person] = draft;
      this.put(draft, slot);
    }
  }

  /** Whether the persons of a cohort have to stay in one batch at a point. */
  isWhole(cohort: Cohort, point: number): boolean {
    if (this.pickup.split) return false;
    return this.crowd.kinSize[cohort.kin]! <= Math.min(this.pickup.batchMax, this.grid.capacity[point]!);
  }

  /** Whether a new batch would be a second one of those who have to stay in one, at this point or where the first is. */
  private tears(cohort: Cohort, point: number): boolean {
    const whole = this.isWhole(cohort, point);
    return this.byDoor[cohort.door]!.some(
      ({ slot, cohort: { kin } }) =>
        kin === cohort.kin && (whole || this.isWhole(cohort, this.grid.point[slot]!)),
    );
  }

  private buildingFits(slot: number, building: number): boolean {
    const most = this.pickup.buildingsPerSlot;
    const here = this.drafts[slot]!;
    if (most === null || here.length < most) return true;
    const buildings = new Set<number>();
    for (const draft of here) buildings.add(draft.cohort.building);
    return buildings.has(building) || buildings.size < most;
  }

  /** Whether a cohort's persons may stand at a time and point at all: served, ready, and on the right side of early ones. */
  suitsTime(cohort: Cohort, slot: number, wave: number): boolean {
    if (!cohort.points.includes(this.grid.point[slot]!)) return false;
    return this.grid.start[slot]! >= this.ready[wave]! && !this.order.forbids(cohort, slot, wave);
  }

  /** Whether a unit may stand in a slot beside the units that stand there and near it. */
  admits(slot: number, unit: number): boolean {
    return this.unit[slot] === unit || (this.unit[slot] === -1 && !this.tooNear(slot, unit));
  }

  /** The nearest used slot before and after an empty one decide: beyond them, others have kept their distance already. */
  private tooNear(slot: number, unit: number): boolean {
    const { grid, pickup } = this;
    const point = grid.point[slot]!;
    for (let s = slot - 1; s >= grid.first[point]!; s--) {
      if (grid.start[slot]! - grid.end[s]! >= pickup.changeoverMinutes) break;
      if (this.unit[s] === unit) break;
      if (this.unit[s] !== -1) return true;
    }
    for (let s = slot + 1; s < grid.first[point + 1]!; s++) {
      if (grid.start[s]! - grid.end[slot]! >= pickup.changeoverMinutes) break;
      if (this.unit[s] === unit) break;
      if (this.unit[s] !== -1) return true;
    }
    return false;
  }
}

function remove<Item>(list: Item[], item: Item): void {
  list[list.indexOf(item)] = list.at(-1)!;
  list.pop();
}
