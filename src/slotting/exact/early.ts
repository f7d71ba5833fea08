import { groupBy } from '../../model/index.ts';
import type { Scene } from '../build/attempt.ts';
import type { Draft } from '../../solver/index.ts';
import type { Place } from './place.ts';

/**
 * Early households come no later than the others of their unit, point and wave: of each such three, a slot up to which early
 * ones may come and from which on the others may.
 */
export function earlyRows({ grid, crowd }: Scene, draft: Draft, places: readonly Place[]): void {
  const units = new Set(crowd.cohorts.filter(({ early }) => early).map(({ unit }) => unit));
  const own = places.filter(({ kins }) => units.has(kins.cohort.unit));
  for (const group of groupBy(own, ({ kins, slot }) => `${kins.cohort.unit} ${grid.point[slot]!}`).values()) {
    const waves = new Set(group.flatMap(({ amounts }) => [...amounts.keys()].map(({ wave }) => wave)));
    for (const wave of waves) {
      const waiting = group.flatMap((place) => {
        const column = waitsFor(draft, place, wave);
        return column === undefined ? [] : [{ place, column }];
      });
      const isMixed = new Set(waiting.map(({ place }) => place.kins.cohort.early)).size === 2;
      if (!isMixed) continue;
      order(draft, waiting);
    }
  }
}

interface Waiting {
  readonly place: Place;
  /** At least 1 where the batch is and waits for the wave. */
  readonly column: number;
}

function order(draft: Draft, waiting: readonly Waiting[]): void {
  const slots = [...new Set(waiting.map(({ place }) => place.slot))].sort((a, b) => a - b);
  /** By slot: whether early ones may still come. */
  const open = new Map(slots.map((slot) => [slot, draft.column(0, 1, true)]));
  for (const [i, slot] of slots.entries()) {
    const next = slots[i + 1];
    if (next !== undefined)
      draft.row(-Infinity, 0, [
        [open.get(next)!, 1],
        [open.get(slot)!, -1],
      ]);
    for (const { place, column } of waiting) {
      if (place.slot !== slot) continue;
      if (place.kins.cohort.early)
        draft.row(-Infinity, 0, [
          [column, 1],
          [open.get(slot)!, -1],
        ]);
      else if (next !== undefined)
        draft.row(-Infinity, 1, [
          [column, 1],
          [open.get(next)!, 1],
        ]);
    }
  }
}

/** A column that is 1 where the last of a batch waits for a wave; undefined where that cannot be. */
function waitsFor(draft: Draft, place: Place, wave: number): number | undefined {
  const items = [...place.amounts.keys()];
  const own = items.filter((item) => item.wave === wave);
  if (own.length === 0) return undefined;
  if (items.every((item) => item.wave === wave)) return place.used;
  const later = items.filter((item) => item.wave > wave);
  const waits = draft.column(0, 1, true);
  const longer = later.length === 0 ? undefined : draft.column(0, 1, true);
  if (longer !== undefined)
    draft.row(0, Infinity, [...later.map((item) => place.amounts.get(item)!), [longer, -1]]);
  for (const item of own) {
    const [column, each] = place.amounts.get(item)!;
    const count = item.each;
    draft.row(-Infinity, 0, [
      [column, each],
      [waits, -count],
      ...(longer === undefined ? [] : [[longer, -count] as const]),
    ]);
  }
  return waits;
}
