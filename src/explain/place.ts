import { compareKeys, type Plan, type Workspace } from '../model/index.ts';
import { goodsCalled } from './find.ts';
import { loadOf } from './household.ts';

/** Who is called to a point in a slot. */
export interface SlotFacts {
  readonly kind: 'slot';
  readonly point: string;
  readonly slotStart: number;
  readonly slotEnd: number;
  readonly capacity: number;
  readonly load: number;
  readonly batches: readonly BatchFacts[];
}

export interface BatchFacts {
  readonly building: string;
  readonly entrance: string;
  readonly floors: string;
  readonly zone: string;
  readonly wave: string;
  readonly households: number;
}

/** When a building's entrances and floors are called, and what comes to its doors. */
export interface BuildingFacts {
  readonly kind: 'building';
  readonly building: string;
  readonly batches: readonly (BatchFacts & { readonly point: string; readonly slotStart: number })[];
  readonly door: number;
  readonly unplaced: number;
  /** Goods that somebody of it is short of, by id and by name. */
  readonly short: readonly string[];
  readonly shortNames: readonly string[];
}

export function explainSlot(
  plan: Plan,
  { settings }: Workspace,
  point: string,
  slotStart: number,
): SlotFacts | undefined {
  const batches = plan.batches.filter((batch) => batch.point === point && batch.slotStart === slotStart);
  const [first] = batches;
  if (first === undefined) return undefined;
  return {
    kind: 'slot',
    point: settings.points.find(({ id }) => id === point)?.name ?? point,
    slotStart,
    slotEnd: first.slotEnd,
    capacity: first.capacity,
    load: loadOf(plan, point, slotStart),
    batches: batches.map((batch) => batchFacts(plan, plan.batches.indexOf(batch))),
  };
}

export function explainBuilding(plan: Plan, workspace: Workspace, building: string): BuildingFacts {
  const here = (household: number): boolean => plan.households[household]!.building === building;
  const { allocations: rows } = plan;
  const short = new Set<string>();
  for (let row = 0; row < rows.length; row++) {
    if (rows.short[row]! > 0 && here(rows.household[row]!)) short.add(plan.goods[rows.good[row]!]!.id);
  }
  const sorted = [...short].sort(compareKeys);
  const points = new Map(workspace.settings.points.map(({ id, name }) => [id, name]));
  const names = new Map(goodsCalled(plan, workspace).map(({ id, name }) => [id, name]));
  return {
    kind: 'building',
    building,
    batches: plan.batches.flatMap((batch, b) =>
      batch.building === building
        ? [
            {
              ...batchFacts(plan, b),
              point: points.get(batch.point) ?? batch.point,
              slotStart: batch.slotStart,
            },
          ]
        : [],
    ),
    door: plan.doorstep.filter(({ household }) => here(household)).length,
    unplaced: plan.unplaced.filter(({ household }) => here(household)).length,
    short: sorted,
    shortNames: sorted.map((id) => names.get(id) ?? id),
  };
}

function batchFacts(plan: Plan, batch: number): BatchFacts {
  const { building, entrance, floors, zone, wave } = plan.batches[batch]!;
  const households = plan.pickups.filter((pickup) => pickup.batch === batch).length;
  return { building, entrance, floors, zone, wave, households };
}
