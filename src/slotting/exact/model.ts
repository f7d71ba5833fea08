import type { Scene } from '../attempt.ts';
import { Draft } from '../../solver/index.ts';
import type { Terms } from '../../solver/index.ts';
import { changeoverRows, buildingRows, doorRows, wholeRows } from './apart.ts';
import { earlyRows } from './early.ts';
import { needRows } from './needs.ts';
import type { Item, Kins } from './items.ts';
import type { Most, Question } from './question.ts';

/** A batch that may be: of one of some kins that are alike, in a slot. */
export interface Place {
  readonly kins: Kins;
  readonly slot: number;
  /** The column that says whether it is. */
  readonly used: number;
  /** How many of each item are in it. */
  readonly amounts: ReadonlyMap<Item, readonly [column: number, each: number]>;
}

/** Whether an isolation unit has a slot; undefined where no other unit can have it. */
export type UnitColumn = (slot: number, unit: number) => number | undefined;

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
export function modelOf(
  scene: Scene,
  all: readonly Kins[],
  question: Question,
  most?: Most,
): Model | undefined {
  const { grid, night } = scene;
  const { aim } = question;
  const { pickup } = night.settings;
  const draft = new Draft();
  const places: Place[] = [];
  const isFull = question.placed.at(-1) === scene.crowd.reachable;
  const room = (slot: number): number => (grid.end[slot]! <= aim.last ? aim.limit[grid.point[slot]!]! : 0);
  for (const kins of all) {
    const told = new Set(kins.items.flatMap((item) => [...item.fixed.keys()]));
    const isOne = isFull && kins.whole === 'everywhere';
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
  placedRows(scene, draft, all, places, question, most);
  needRows(scene, draft, places, units, question);
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

/** A slot is one unit's, and holds no more than it may. */
function unitColumns(
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
    draft.row(
      0,
      1,
      [...own.values()].map((column) => [column, 1] as const),
    );
    columns.set(slot, own);
  }
  return (slot, unit) => columns.get(slot)?.get(unit);
}

/** Everybody once at most, and as many as are asked for. */
function placedRows(
  { crowd, grid, night }: Scene,
  draft: Draft,
  all: readonly Kins[],
  places: readonly Place[],
  { placed, inTime }: Question,
  most: Most | undefined,
): void {
  const of = new Map<Item, Terms>();
  const byTier: Terms[] = placed.map(() => []);
  const early: Terms = [];
  for (const { slot, amounts } of places) {
    for (const [item, term] of amounts) {
      const terms = of.get(item) ?? [];
      of.set(item, terms);
      terms.push(term);
      for (let tier = item.tier; tier < byTier.length; tier++) byTier[tier]!.push(term);
      if (grid.end[slot]! <= night.settings.pickup.finishBy) early.push(term);
    }
  }
  const isFull = placed.at(-1) === crowd.reachable;
  for (const { items, members } of all) {
    for (const item of items) {
      const count = item.each * members.length;
      draft.row(isFull ? count : 0, count, of.get(item) ?? []);
    }
  }
  if (!isFull) for (const [tier, terms] of byTier.entries()) draft.row(placed[tier]!, Infinity, terms);
  if (inTime > 0) draft.row(inTime, Infinity, early);
  const wanted = most === undefined ? [] : most === 'in-time' ? early : byTier[most.tier]!;
  for (const [column, each] of wanted) draft.cost[column]! -= each;
}
