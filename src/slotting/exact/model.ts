import type { Scene } from '../build/attempt.ts';
import { Draft } from '../../solver/index.ts';
import type { Terms } from '../../solver/index.ts';
import { changeoverRows, buildingRows, doorRows, wholeRows } from './apart.ts';
import { earlyRows } from './early.ts';
import { needRows } from './needs.ts';
import { placedRows } from './placed.ts';
import { unitColumns } from './unit-columns.ts';
import type { Census, Item, Kins } from './items.ts';
import type { Place } from './place.ts';
import type { Most, Question } from '../bounds/question.ts';

export interface Model {
  readonly draft: Draft;
  readonly places: readonly Place[];
}

/**
 * All schedules that answer a question, as a mixed-integer program over time: a batch of a kin in a slot or not, how many of
 * whom are in it, whose isolation unit a slot is. Every rule of the board is in it, so no answer means that there is no
 * such schedule. (A time-indexed formulation; Dyer and Wolsey, "Formulating the single machine sequencing problem with
 * release dates as a mixed integer program", Discrete Applied Mathematics 26, 1990.)
 *
 * @returns undefined where announced slots alone keep it from being
 */
export function modelOf(scene: Scene, census: Census, question: Question, most?: Most): Model | undefined {
  const { grid, night } = scene;
  const { aim } = question;
  const { pickup } = night.settings;
  const draft = new Draft();
  const places: Place[] = [];
  const room = (slot: number): number => (grid.end[slot]! <= aim.last ? aim.limit[grid.point[slot]!]! : 0);
  for (const kins of census.kins) {
    const told = new Set(kins.items.flatMap((item) => [...item.fixed.keys()]));
    const isOne = census.isFull && kins.wholeAt.length === kins.cohort.points.length;
    for (let slot = 0; slot < grid.length; slot++) {
      const largest = Math.min(pickup.batchMax, room(slot), kins.size);
      const items = kins.items.filter(
        ({ points, ready }) => points.includes(grid.point[slot]!) && grid.start[slot]! >= ready,
      );
      const fits = isOne ? items.length === kins.items.length && largest === kins.size : largest > 0;
      if (fits && items.length > 0) places.push(placeOf(draft, kins, slot, items, largest, isOne));
      else if (told.has(slot)) return undefined;
    }
  }
  const units = unitColumns(scene, draft, places, room);
  placedRows(scene, draft, census, places, question, most);
  needRows(scene, draft, census, places, units, aim);
  doorRows(scene, draft, places, units);
  changeoverRows(scene, draft, places, units);
  buildingRows(scene, draft, places);
  wholeRows(scene, draft, places);
  earlyRows(scene, draft, places);
  return { draft, places };
}

function placeOf(
  draft: Draft,
  kins: Kins,
  slot: number,
  items: readonly Item[],
  most: number,
  isOne: boolean,
): Place {
  const used = draft.column(items.some(({ fixed }) => fixed.has(slot)) ? 1 : 0, 1, true);
  // Those who come all in one batch, or are one household alone, are the batch.
  if (isOne) return { kins, slot, used, amounts: new Map(items.map((item) => [item, [used, item.each]])) };
  if (items.length === 1 && items[0]!.each === 1)
    return { kins, slot, used, amounts: new Map([[items[0]!, [used, 1]]]) };
  const amounts = new Map<Item, readonly [number, number]>();
  const all: Terms = [];
  for (const item of items) {
    const count = Math.min(item.each, most);
    const fixed = item.fixed.get(slot) ?? 0;
    const column = draft.column(fixed, Math.max(count, fixed), true);
    amounts.set(item, [column, 1]);
    all.push([column, 1]);
    if (items.length > 1)
      draft.row(-Infinity, 0, [
        [column, 1],
        [used, -count],
      ]);
  }
  draft.row(-Infinity, 0, [...all, [used, -most]]);
  return { kins, slot, used, amounts };
}
