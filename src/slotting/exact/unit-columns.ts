import { ones } from '../../solver/index.ts';
import type { Draft, Terms } from '../../solver/index.ts';
import type { Scene } from '../build/attempt.ts';
import type { Place } from './place.ts';

/** Whether an isolation unit has a slot; undefined where no other unit can have it. */
export type UnitColumn = (slot: number, unit: number) => number | undefined;

/** A slot is one unit's, and holds no more than it may. */
export function unitColumns(
  { grid }: Scene,
  draft: Draft,
  places: readonly Place[],
  room: (slot: number) => number,
): UnitColumn {
  const loads = new Map<number, Map<number, Terms>>();
  for (const { kins, slot, amounts } of places) {
    const bySlot = loads.get(slot) ?? new Map<number, Terms>();
    loads.set(slot, bySlot);
    const terms = bySlot.get(kins.cohort.unit) ?? [];
    bySlot.set(kins.cohort.unit, terms);
    for (const [column, each] of amounts.values()) terms.push([column, each]);
  }
  const columns = new Map<number, Map<number, number>>();
  const shared = new Set<number>();
  for (const [slot, bySlot] of loads) if (bySlot.size > 1) shared.add(grid.point[slot]!);
  for (const [slot, bySlot] of loads) {
    if (!shared.has(grid.point[slot]!)) {
      for (const terms of bySlot.values()) draft.row(-Infinity, room(slot), terms);
      continue;
    }
    const own = new Map<number, number>();
    for (const [unit, terms] of bySlot) {
      const column = draft.column(0, 1, true);
      own.set(unit, column);
      draft.row(-Infinity, 0, [...terms, [column, -room(slot)]]);
    }
    draft.row(0, 1, ones(own.values()));
    columns.set(slot, own);
  }
  return (slot, unit) => columns.get(slot)?.get(unit);
}
