import { groupBy } from '../../model/index.ts';
import type { Night, Parcel, Pin } from '../../model/index.ts';

/**
 * Buildings by what they are: their unit, points, ways and who collects there, the largest first; names decide only
 * between two that are alike in all of that, where it does not matter. So buildings that are renamed keep their slots.
 */
export function orderParcels({ site }: Night, collecting: readonly Parcel[]): Parcel[] {
  const buildings = groupBy(
    collecting.toSorted((a, b) => a.household - b.household),
    ({ household }) => site.entrances[site.households[household]!.entrance]!.building,
  );
  const described = [...buildings.values()].map((own) => {
    let at = -1;
    const parts = own.map(({ household, wave, chilledParcels }) => {
      const { entrance, floor, serve, tier, lastSlot } = site.households[household]!;
      const { unit, points, walkMetres } = site.entrances[entrance]!;
      const door = entrance === at ? '' : `${unit}/${points.join()}/${walkMetres.join()}`;
      at = entrance;
      return `${door} ${floor} ${serve} ${tier} ${wave} ${chilledParcels} ${lastSlot}`;
    });
    return { own, text: parts.join(';') };
  });
  described.sort((a, b) => b.own.length - a.own.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return described.flatMap(({ own }) => own);
}

/**
 * Where a door stays in one batch, all of it has to go to one point: the points that serve every part of it. A door
 * whose parts have no point in common is left out and cut by its parts.
 */
export function commonPoints(night: Night, parcels: readonly Parcel[]): Map<string, readonly number[]> {
  const { site, settings } = night;
  const common = new Map<string, readonly number[]>();
  for (const parcel of parcels) {
    const household = site.households[parcel.household]!;
    const entrance = site.entrances[household.entrance]!;
    const byBuilding = settings.pickup.batchBy === 'building';
    const floor = settings.pickup.batchBy === 'floor' ? String(household.floor) : '';
    const door = byBuilding ? entrance.building : household.entrance;
    const key = `${door}|${floor}|${entrance.unit}|${household.serve === 'early'}`;
    const before = common.get(key);
    common.set(
      key,
      before === undefined ? entrance.points : before.filter((p) => entrance.points.includes(p)),
    );
  }
  for (const [key, points] of common) if (points.length === 0) common.delete(key);
  return common;
}

/** When each was called last: yesterday's slot, else the one that a pin announced; -1 where neither is known. */
export function lastSlotsOf({ site }: Night, parcels: readonly Parcel[]): Int32Array {
  const pins = new Map<number, Pin[]>();
  for (const pin of site.pins) pins.set(pin.entrance, [...(pins.get(pin.entrance) ?? []), pin]);
  return Int32Array.from(parcels, ({ household }) => {
    const { entrance, floor, lastSlot } = site.households[household]!;
    const announced = pins
      .get(entrance)
      ?.find(
        ({ floors }) => floors === null || (floor !== null && floors.from <= floor && floor <= floors.to),
      );
    return lastSlot ?? announced?.slotStart ?? -1;
  });
}
