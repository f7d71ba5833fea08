import {
  compareKeys,
  placeName,
  SHORT_REASONS,
  type Plan,
  type ShortReason,
  type UnplacedReason,
  type Workspace,
} from '../model/index.ts';
import { goodsCalled } from './find.ts';

/** What one household asked, gets, and where it stands. Quantities in base units of the good. */
export interface HouseholdFacts {
  readonly kind: 'household';
  /** Index into the plan's households. */
  readonly household: number;
  readonly name: string;
  readonly zone: string;
  readonly tier: string;
  /** Items that it has been owed, sorted by name, and for how many nights. */
  readonly owed: readonly { readonly name: string; readonly nights: number }[];
  readonly lines: readonly HouseholdLine[];
  readonly service: ServiceFacts;
}

export interface HouseholdLine {
  readonly good: string;
  readonly name: string;
  readonly uom: string;
  readonly baseUnits: number;
  readonly asked: number;
  readonly allocated: number;
  readonly substituted: number;
  readonly short: number;
  readonly reason: ShortReason | '';
  /** Among all who asked for it: how many are short, and how many there are. */
  readonly others: { readonly short: number; readonly asked: number };
}

export type ServiceFacts =
  | { readonly kind: 'none' }
  | { readonly kind: 'unplaced'; readonly reason: UnplacedReason }
  | { readonly kind: 'door'; readonly sealed: boolean; readonly run: string; readonly start: number }
  | {
      readonly kind: 'point';
      readonly point: string;
      readonly slotStart: number;
      readonly slotEnd: number;
      readonly wave: string;
      readonly ready: number;
      readonly load: number;
      readonly capacity: number;
      readonly walkMetres: number | null;
      readonly nearestMetres: number | null;
    };

/** @param household index into the plan's households */
export function explainHousehold(plan: Plan, workspace: Workspace, household: number): HouseholdFacts {
  const of = plan.households[household]!;
  const at = workspace.site.households.findIndex((h) => {
    const entrance = workspace.site.entrances[h.entrance]!;
    const building = workspace.site.buildings[entrance.building]!;
    return h.room === of.room && entrance.id === of.entrance && building.id === of.building;
  });
  return {
    kind: 'household',
    household,
    name: placeName(of),
    zone: of.zone,
    tier: of.tier,
    owed: [...(workspace.site.households[at]?.nights ?? [])]
      .map(([item, nights]) => ({ name: workspace.catalogue.goods[item]!.name, nights }))
      .sort((a, b) => compareKeys(a.name, b.name)),
    lines: linesOf(plan, workspace, household),
    service: serviceOf(plan, workspace, household, workspace.site.households[at]?.entrance ?? -1),
  };
}

function linesOf(plan: Plan, workspace: Workspace, household: number): HouseholdLine[] {
  const called = goodsCalled(plan, workspace);
  const { allocations: rows, goods } = plan;
  const lines = new Map<number, HouseholdLine>();
  for (let row = 0; row < rows.length; row++) {
    if (rows.household[row] !== household || rows.substituteFor[row] !== -1) continue;
    const good = rows.good[row]!;
    const { id, uom, baseUnits } = goods[good]!;
    const before = lines.get(good);
    lines.set(good, {
      good: id,
      name: called[good]!.name,
      uom,
      baseUnits,
      asked: (before?.asked ?? 0) + rows.asked[row]!,
      allocated: (before?.allocated ?? 0) + rows.allocated[row]!,
      substituted: (before?.substituted ?? 0) + rows.substituted[row]!,
      short: (before?.short ?? 0) + rows.short[row]!,
      reason: before?.reason || (SHORT_REASONS[rows.reason[row]!] ?? ''),
      others: before?.others ?? othersOf(plan, good),
    });
  }
  return [...lines.values()];
}

function othersOf({ allocations: rows }: Plan, good: number): { short: number; asked: number } {
  let short = 0;
  let asked = 0;
  for (let row = 0; row < rows.length; row++) {
    if (rows.good[row] !== good || rows.substituteFor[row] !== -1) continue;
    if (rows.asked[row]! > 0) asked++;
    if (rows.short[row]! > 0) short++;
  }
  return { short, asked };
}

function serviceOf(plan: Plan, workspace: Workspace, household: number, entrance: number): ServiceFacts {
  const { settings, site } = workspace;
  const waiting = plan.unplaced.find((row) => row.household === household);
  if (waiting !== undefined) return { kind: 'unplaced', reason: waiting.reason };
  const door = plan.doorstep.find((row) => row.household === household);
  if (door !== undefined) {
    const zone = settings.zones.find(({ id }) => id === plan.households[household]!.zone);
    return { kind: 'door', sealed: zone?.status === 'sealed', run: door.run, start: door.start };
  }
  const pickup = plan.pickups.find((row) => row.household === household);
  if (pickup === undefined) return { kind: 'none' };
  const batch = plan.batches[pickup.batch]!;
  const walks = site.entrances[entrance];
  const nearest = walks?.points.map((p) => walks.walkMetres[p]).filter((m) => typeof m === 'number') ?? [];
  const { point, slotStart, slotEnd, wave, capacity, walkMetres } = batch;
  return {
    kind: 'point',
    point: settings.points.find(({ id }) => id === point)?.name ?? point,
    slotStart,
    slotEnd,
    wave,
    ready: settings.waves.find(({ id }) => id === wave)?.ready ?? slotStart,
    load: loadOf(plan, point, slotStart),
    capacity,
    walkMetres,
    nearestMetres: nearest.length === 0 ? null : Math.min(...nearest),
  };
}

/** Households that collect at a point in a slot. */
export function loadOf(plan: Plan, point: string, slotStart: number): number {
  return plan.pickups.filter(({ batch }) => {
    const at = plan.batches[batch]!;
    return at.point === point && at.slotStart === slotStart;
  }).length;
}
