import { groupBy } from '../../model/index.ts';
import { ones } from '../../solver/index.ts';
import type { Draft } from '../../solver/index.ts';
import type { Scene } from '../build/attempt.ts';
import { demandOf, slotsNeeded } from '../bounds/classes.ts';
import type { Class } from '../bounds/classes.ts';
import type { Aim } from '../build/course.ts';
import type { Cohort } from '../crowd/crowd.ts';
import { cheapestChanges } from '../bounds/gaps.ts';
import { gainsOf } from '../bounds/portions.ts';
import { isWholeEverywhere } from '../crowd/whole.ts';
import type { Census } from './items.ts';
import type { Place } from './place.ts';
import type { UnitColumn } from './unit-columns.ts';

/**
 * Rows that follow from the others for whole schedules, but not for fractions of them: how many slots each isolation unit needs
 * from each release on where everybody is placed, how many households so many slots can take at most, and the slots of a
 * point that changes between units cost.
 */
export function needRows(
  scene: Scene,
  draft: Draft,
  { isFull, classes }: Census,
  places: readonly Place[],
  units: UnitColumn,
  aim: Aim,
): void {
  const { crowd, grid, night } = scene;
  const { pickup } = night.settings;
  const isWhole = (cohort: Cohort) => isWholeEverywhere({ crowd, grid, pickup }, cohort);
  const byUnit = groupBy(places, ({ kins }) => kins.cohort.unit);
  for (const [unit, own] of groupBy(classes, (each) => each.unit)) {
    const here = byUnit.get(unit) ?? [];
    for (const ready of new Set(own.map((each) => each.ready))) {
      const waiting = own.filter((each) => each.ready >= ready);
      const slots = [...new Set(here.map(({ slot }) => slot))].filter((slot) => grid.start[slot]! >= ready);
      const columns = slots.flatMap((slot) => units(slot, unit) ?? []);
      if (columns.length < slots.length || slots.length === 0) continue;
      const limit = Math.max(...waiting.flatMap(({ points }) => points.map((p) => aim.limit[p]!)));
      const demand = demandOf(waiting, isWhole);
      if (isFull) {
        const need = slotsNeeded(demand, limit, pickup);
        draft.row(Math.min(need, slots.length + 1), Infinity, ones(columns));
        continue;
      }
      const amounts = here.flatMap(({ amounts: of }) =>
        [...of].flatMap(([item, [column, each]]) => (item.ready >= ready ? [[column, each] as const] : [])),
      );
      // No further slot adds more than those before it: a chord above each number of slots.
      let sum = 0;
      for (const [count, gain] of gainsOf(demand, limit, pickup, slots.length).entries()) {
        draft.row(-Infinity, sum - count * gain, [
          ...amounts,
          ...columns.map((column) => [column, -gain] as const),
        ]);
        sum += gain;
      }
      draft.row(-Infinity, sum, amounts);
    }
  }
  if (isFull) changeRows(scene, draft, classes, places, units);
}

/** Units that can go nowhere else follow one another at a point. */
function changeRows(
  { grid, night }: Scene,
  draft: Draft,
  classes: readonly Class[],
  places: readonly Place[],
  units: UnitColumn,
): void {
  for (const [p] of grid.capacity.entries()) {
    const only = new Set(classes.filter(({ points }) => points.join() === String(p)).map(({ unit }) => unit));
    if (only.size < 2) continue;
    const here = places.filter(({ slot }) => grid.point[slot] === p);
    const slots = [...new Set(here.map(({ slot }) => slot))].sort((a, b) => a - b);
    const all = new Set(here.map(({ kins }) => kins.cohort.unit));
    const lost = cheapestChanges(grid, [slots], night.settings.pickup.changeoverMinutes, only.size - 1);
    const used = slots.flatMap((slot) => [...all].flatMap((unit) => units(slot, unit) ?? []));
    draft.row(-Infinity, Math.max(-1, slots.length - lost), ones(used));
  }
}
