import type { Cohort } from '../crowd/crowd.ts';
import type { SlotRule } from '../crowd/rules.ts';
import { BoardState } from './state.ts';
import type { OpenBatch } from './open-batch.ts';
import { isWholeAt } from '../crowd/whole.ts';

/**
 * The board: which batch stands in which slot, and the one place that knows rules 5 to 7. Everything that places, moves or
 * explains asks it; it never holds a state that breaks a rule.
 */
export class Board extends BoardState {
  /** Why a new batch of `size` persons of a cohort that wait for `wave` may not stand in a slot; undefined where it may. */
  forbidsOpening(cohort: Cohort, slot: number, wave: number, size: number): SlotRule | undefined {
    const { grid } = this;
    const point = grid.point[slot]!;
    if (!cohort.points.includes(point)) return 'point';
    const start = grid.start[slot]!;
    if (start < this.ready[wave]!) return 'ready';
    if (size > this.space(slot)) return 'capacity';
    if (size > this.pickup.batchMax) return 'batch-max';
    const unit = this.unit[slot]!;
    if (unit !== cohort.unit && unit !== -1) return 'isolation';
    for (const other of this.byDoor[cohort.door]!) {
      if (grid.start[other.slot]! < grid.end[slot]! && start < grid.end[other.slot]!) return 'door-overlap';
    }
    if (unit === -1 && this.tooNear(slot, cohort.unit)) return 'changeover';
    const called = this.besideCalled(cohort, slot);
    if (called !== undefined) return called;
    if (!this.buildingFits(slot, cohort.building)) return 'buildings-per-slot';
    if (this.order.forbids(cohort, slot, wave)) return 'early-order';
    if (!this.pickup.split && this.tears(cohort, point)) return 'split';
    return undefined;
  }

  /** Why `size` more persons of a cohort that wait for `wave` may not join a batch; undefined where they may. */
  forbidsJoining(draft: OpenBatch, cohort: Cohort, wave: number, size: number): SlotRule | undefined {
    const { slot } = draft;
    if (draft.cohort.kin !== cohort.kin) return 'batch-mix';
    if (draft.people.length + size > this.pickup.batchMax) return 'batch-max';
    if (size > this.space(slot)) return 'capacity';
    if (!cohort.points.includes(this.grid.point[slot]!)) return 'point';
    if (this.grid.start[slot]! < this.ready[wave]!) return 'ready';
    if (wave > draft.wave && this.order.forbids(cohort, slot, wave)) return 'early-order';
    return undefined;
  }

  /** Whether a batch without some of its persons, and perhaps of an earlier wave then, still stands on its right side. */
  mayLeave(draft: OpenBatch, people: readonly number[]): boolean {
    let wave = -1;
    for (const person of draft.people)
      if (!people.includes(person)) wave = Math.max(wave, this.crowd.wave[person]!);
    return wave === -1 || wave === draft.wave || !this.order.forbids(draft.cohort, draft.slot, wave);
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

  /** Whether the persons of a cohort have to stay in one batch at a point. */
  isWhole(cohort: Cohort, point: number): boolean {
    return isWholeAt(this, cohort.kin, point);
  }

  /** Whether a new batch would be a second one of those who have to stay in one, at this point or where the first is. */
  private tears(cohort: Cohort, point: number): boolean {
    const whole = this.isWhole(cohort, point);
    return this.byDoor[cohort.door]!.some(
      ({ slot, cohort: { kin } }) =>
        kin === cohort.kin && (whole || this.isWhole(cohort, this.grid.point[slot]!)),
    );
  }

  /** Whether a batch of a slot that has begun is of the same door, or of another unit and too near. */
  private besideCalled(cohort: Cohort, slot: number): SlotRule | undefined {
    const { grid, pickup } = this;
    const start = grid.start[slot]!;
    for (const { point, building, entrance, unit, end } of grid.called) {
      if (start < end && building === cohort.building && entrance === cohort.entrance) return 'door-overlap';
      if (point !== grid.point[slot] || unit === cohort.unit) continue;
      if (start < end + pickup.changeoverMinutes) return 'changeover';
    }
    return undefined;
  }

  private buildingFits(slot: number, building: number): boolean {
    const most = this.pickup.buildingsPerSlot;
    const here = this.drafts[slot]!;
    if (most === null || here.length < most) return true;
    const buildings = new Set<number>();
    for (const draft of here) buildings.add(draft.cohort.building);
    return buildings.has(building) || buildings.size < most;
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
