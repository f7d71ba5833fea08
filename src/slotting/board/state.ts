import type { OpenBatch } from './open-batch.ts';
import type { Settings } from '../../model/index.ts';
import type { Cohort, Crowd } from '../crowd/crowd.ts';
import { EarlyOrder } from './early.ts';
import type { Grid } from '../crowd/grid.ts';
import type { SlotRule } from '../crowd/rules.ts';

interface Saved {
  readonly draft: OpenBatch;
  readonly slot: number;
  readonly wave: number;
  readonly people: readonly number[];
}

/** Which batch stands in which slot, and every change to that. It knows no rule: see `Board`. */
export class BoardState {
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
  readonly drafts: OpenBatch[][];
  readonly byDoor: OpenBatch[][];
  readonly byBuilding: OpenBatch[][];
  /** The batch of each person; undefined while it has none. */
  readonly draftOf: (OpenBatch | undefined)[];
  /** Announced slots that a rule forbids. */
  readonly dropped: { readonly pin: number; readonly rule: SlotRule }[] = [];
  /** Tiers below this one (higher numbers) do not take part yet. */
  lowestTier = Infinity;
  protected readonly order: EarlyOrder;

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
    const { hopeless, tier } = this.crowd;
    return this.draftOf[person] === undefined && tier[person]! <= this.lowestTier && hopeless[person] === 0;
  }

  space(slot: number): number {
    return this.limit[slot]! - this.load[slot]!;
  }

  /** Places a new batch without asking; the caller has. */
  open(cohort: Cohort, slot: number, people: number[], pinned = false): OpenBatch {
    const draft: OpenBatch = { slot, cohort, people, wave: 0, pinned };
    for (const person of people) {
      this.draftOf[person] = draft;
      draft.wave = Math.max(draft.wave, this.crowd.wave[person]!);
    }
    this.put(draft, slot);
    return draft;
  }

  join(draft: OpenBatch, people: readonly number[]): void {
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
  leave(draft: OpenBatch, people: readonly number[]): void {
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

  /** Takes a batch off the board; `put` brings it back, there or elsewhere. Its persons stay in it. */
  lift(draft: OpenBatch): void {
    const { slot } = draft;
    remove(this.drafts[slot]!, draft);
    remove(this.byDoor[draft.cohort.door]!, draft);
    remove(this.byBuilding[draft.cohort.building]!, draft);
    this.load[slot]! -= draft.people.length;
    if (this.drafts[slot]!.length === 0) this.unit[slot] = -1;
    this.order.remove(draft);
  }

  put(draft: OpenBatch, slot: number): void {
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
}

function remove<Item>(list: Item[], item: Item): void {
  list[list.indexOf(item)] = list.at(-1)!;
  list.pop();
}
