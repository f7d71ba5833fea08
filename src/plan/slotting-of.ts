import type { Parcel, Plan, Slotting, Workspace } from '../model/index.ts';

/** What slotting was given and what it answered, read back from a plan: for questions that are asked later. */
export interface SlottingOfPlan {
  readonly collecting: readonly Parcel[];
  readonly slotting: Slotting;
  /** By index into the plan's households, the site's. */
  readonly siteHousehold: readonly number[];
}

/** Parcels count for nothing in slotting, so those of the unplaced, which a plan does not keep, are 0. */
export function slottingOf(plan: Plan, { site, settings }: Workspace): SlottingOfPlan {
  const key = (building: string, entrance: string, room: string): string =>
    JSON.stringify([building, entrance, room]);
  const bySite = new Map(
    site.households.map(({ entrance, room }, household) => {
      const door = site.entrances[entrance]!;
      return [key(site.buildings[door.building]!.id, door.id, room), household];
    }),
  );
  const siteHousehold = plan.households.map(
    ({ building, entrance, room }) => bySite.get(key(building, entrance, room)) ?? -1,
  );
  const lastWave = lastWaves(plan);
  const parcel = (
    household: number,
    parcels: number,
    chilledParcels: number,
    grams: number | null,
  ): Parcel => ({
    household: siteHousehold[household]!,
    wave: Math.max(0, lastWave[household]!),
    parcels,
    chilledParcels,
    grams,
  });
  const collecting = [
    ...plan.pickups.map((row) => parcel(row.household, row.parcels, row.chilledParcels, row.grams)),
    ...plan.unplaced.map(({ household }) => parcel(household, 0, 0, null)),
  ].sort((a, b) => a.household - b.household);
  const members = plan.batches.map((): number[] => []);
  for (const { household, batch } of plan.pickups) members[batch]!.push(siteHousehold[household]!);
  const batches = plan.batches.map((batch, b) => {
    const households = members[b]!.sort((x, y) => x - y);
    const first = site.households[households[0]!]!;
    return {
      point: settings.points.findIndex(({ id }) => id === batch.point),
      slotStart: batch.slotStart,
      building: site.entrances[first.entrance]!.building,
      entrance: settings.pickup.batchBy === 'building' ? -1 : first.entrance,
      households,
      wave: plan.waves.indexOf(batch.wave),
      early: first.serve === 'early',
    };
  });
  const unplaced = plan.unplaced.map(({ household, reason }) => ({
    household: siteHousehold[household]!,
    reason,
  }));
  const { method, bounds } = plan.slotting;
  const slotting: Slotting = { batches, unplaced, droppedPins: [], status: 'feasible', method, bounds };
  return { collecting, slotting, siteHousehold };
}

/** By household of the plan: the last wave of what is allocated to it; -1 where nothing is. */
function lastWaves({ allocations: rows, households }: Plan): Int16Array {
  const last = new Int16Array(households.length).fill(-1);
  for (let row = 0; row < rows.length; row++) {
    const household = rows.household[row]!;
    if (rows.allocated[row]! > 0) last[household] = Math.max(last[household]!, rows.wave[row]!);
  }
  return last;
}
