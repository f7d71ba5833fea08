import { groupBy } from '../../model/index.ts';
import type { Scene } from '../build/attempt.ts';
import { ones } from '../../solver/index.ts';
import type { Draft, Terms } from '../../solver/index.ts';
import type { Place } from './place.ts';
import type { UnitColumn } from './unit-columns.ts';

/** A door has one batch at a time, wherever; where a unit has no slot its doors have none. */
export function doorRows({ grid }: Scene, draft: Draft, places: readonly Place[], units: UnitColumn): void {
  const doors = groupBy(places, ({ kins }) => kins.cohort.door);
  for (const own of doors.values()) {
    const seen = new Set<string>();
    for (const minute of new Set(own.map(({ slot }) => grid.start[slot]!))) {
      const here = own.filter(({ slot }) => grid.start[slot]! <= minute && minute < grid.end[slot]!);
      const key = here.map(({ used }) => used).join();
      if (here.length > 1 && !seen.has(key)) draft.row(0, 1, sum(here));
      seen.add(key);
    }
    for (const [, here] of groupBy(own, ({ slot, kins }) => `${slot} ${kins.cohort.unit}`)) {
      const unit = units(here[0]!.slot, here[0]!.kins.cohort.unit);
      if (unit !== undefined) draft.row(-Infinity, 0, [...sum(here), [unit, -1]]);
    }
  }
}

/** Between the slots of two units at a point lies the changeover. */
export function changeoverRows(
  { grid, night }: Scene,
  draft: Draft,
  places: readonly Place[],
  units: UnitColumn,
): void {
  const { changeoverMinutes } = night.settings.pickup;
  if (changeoverMinutes === 0) return;
  const numbers = [...new Set(places.map(({ kins }) => kins.cohort.unit))].sort((a, b) => a - b);
  for (let a = 0; a < grid.length; a++) {
    for (let b = a + 1; b < grid.first[grid.point[a]! + 1]!; b++) {
      if (grid.start[b]! - grid.end[a]! >= changeoverMinutes) break;
      for (const unit of numbers) {
        const one = units(a, unit);
        const others = numbers.flatMap((other) => (other === unit ? [] : (units(b, other) ?? [])));
        if (one !== undefined && others.length > 0) draft.row(-Infinity, 1, ones([one, ...others]));
      }
    }
  }
}

/** Few buildings stand in one slot. */
export function buildingRows({ night }: Scene, draft: Draft, places: readonly Place[]): void {
  const most = night.settings.pickup.buildingsPerSlot;
  if (most === null) return;
  for (const inSlot of groupBy(places, ({ slot }) => slot).values()) {
    const terms: Terms = [];
    for (const own of groupBy(inSlot, ({ kins }) => kins.cohort.building).values()) {
      if (own.length === 1) {
        terms.push([own[0]!.used, 1]);
        continue;
      }
      const here = draft.column(0, 1, false);
      for (const door of groupBy(own, ({ kins }) => kins.cohort.door).values())
        draft.row(-Infinity, 0, [...sum(door), [here, -1]]);
      terms.push([here, 1]);
    }
    if (terms.length > most) draft.row(-Infinity, most, terms);
  }
}

/** Where batches are not cut, a kin that stands at a point which can hold all of it has no second batch anywhere. */
export function wholeRows({ grid }: Scene, draft: Draft, places: readonly Place[]): void {
  for (const [kins, own] of groupBy(places, (place) => place.kins)) {
    if (kins.wholeAt.length === 0) continue;
    const whole = own.filter(({ slot }) => kins.wholeAt.includes(grid.point[slot]!));
    draft.row(0, kins.members.length, sum(whole));
    for (const other of own) if (!whole.includes(other)) draft.row(0, 1, [...sum(whole), [other.used, 1]]);
  }
}

function sum(places: readonly Place[]): Terms {
  return ones(places.map(({ used }) => used));
}
