import type { Night, Parcel, Slotting } from '../../src/model/index.ts';
import { capacityOf } from './checker.ts';

/** Every goal of an answer in its order, counted naively from the batches: what `Slotting.bounds` has to say. */
export function termsOf(
  night: Night,
  collecting: readonly Parcel[],
  { batches, unplaced }: Slotting,
): [string, number][] {
  const { site, settings } = night;
  const { pickup, priority, waves, points } = settings;
  const tierOf = (household: number) => site.households[household]!.tier;
  const tiers = [...priority.map(({ id }) => id), ''];
  const slots = new Map<string, { load: number; capacity: number }>();
  const starts = new Map<number, number>();
  const buildings = new Map<number, { at: Set<number>; first: number; last: number }>();
  let late = 0;
  let last = 0;
  let detour = 0;
  for (const { point, slotStart, building, households } of batches) {
    const key = `${point}@${slotStart}`;
    const slot = slots.get(key) ?? { load: 0, capacity: capacityOf(points[point]!, pickup) };
    slots.set(key, { ...slot, load: slot.load + households.length });
    last = Math.max(last, slotStart + pickup.slotMinutes);
    if (slotStart + pickup.slotMinutes > pickup.finishBy) late += households.length;
    const home = buildings.get(building) ?? { at: new Set(), first: Infinity, last: -Infinity };
    buildings.set(building, home);
    home.at.add(point);
    home.first = Math.min(home.first, slotStart);
    home.last = Math.max(home.last, slotStart);
    for (const household of households) {
      starts.set(household, slotStart);
      const { points: own, walkMetres } = site.entrances[site.households[household]!.entrance]!;
      const known = own.flatMap((p) => walkMetres[p] ?? []);
      const nearest = Math.min(...known);
      detour += known.length === 0 ? 0 : (walkMetres[point] ?? nearest) - nearest;
    }
  }
  const peak = [...slots.values()].reduce(
    (most, { load, capacity }) => Math.max(most, Math.ceil((load * 1_000_000) / capacity)),
    pickup.levelFloorMilli * 1000,
  );
  const homes = [...buildings.values()];
  const span = homes.reduce(
    (sum, home) => sum + Math.floor((home.last - home.first) / pickup.slotMinutes) + 1,
    0,
  );
  const wait = collecting.reduce((sum, { household, wave, chilledParcels }) => {
    const start = starts.get(household);
    return start === undefined ? sum : sum + chilledParcels * (start - waves[wave]!.ready);
  }, 0);
  const before = new Map(
    collecting.flatMap(({ household }) => {
      const { entrance, floor, lastSlot } = site.households[household]!;
      const pin = site.pins.find(
        (each) =>
          each.entrance === entrance &&
          (each.floors === null || (floor !== null && each.floors.from <= floor && floor <= each.floors.to)),
      );
      const minute = lastSlot ?? pin?.slotStart;
      return minute === undefined ? [] : [[household, minute] as const];
    }),
  );
  const lateBefore = lowerMedian([...before.values()]);
  const lateNow = lowerMedian([...starts.values()]);
  const again = [...starts].filter(
    ([household, start]) => (before.get(household) ?? -1) > lateBefore && start > lateNow,
  ).length;
  const level: [string, number][] = [
    ['late', late],
    ['peak', peak],
    ['last-slot', last],
  ];
  const earliest: [string, number][] = [
    ['last-slot', last],
    ['peak', peak],
  ];
  return [
    ...tiers.map((id, tier): [string, number] => [
      `unplaced.${id}`,
      unplaced.filter(({ household }) => tierOf(household) === tier).length,
    ]),
    ...(pickup.goal === 'level' ? level : earliest),
    ['torn-buildings', homes.filter(({ at }) => at.size > 1).length],
    ['detour', detour],
    ['span', span],
    ['chilled-wait', wait],
    ['late-again', again],
  ];
}

function lowerMedian(minutes: readonly number[]): number {
  return minutes.toSorted((a, b) => a - b)[Math.floor((minutes.length - 1) / 2)] ?? Infinity;
}
