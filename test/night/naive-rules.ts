import type { Batch, Night } from '../../src/model/index.ts';
import { capacityOf } from '../slotting/checker.ts';

/** What is given: the night after what happened, what each household gets of each item, and how much is there by each wave. */
export interface Given {
  readonly night: Night;
  /** Who collects, with base units of each item; no waves yet. */
  readonly takes: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** By item: base units there by each wave. */
  readonly onSite: ReadonlyMap<number, readonly number[]>;
  /** Slots that were told, of those who collect. */
  readonly told: ReadonlyMap<number, Seat>;
  /** Who was told a slot and is served at the door now. */
  readonly toTheDoor: readonly number[];
  /** By household: the wave that it waits for, where that is given; else any that its goods allow. */
  readonly waveOf?: ReadonlyMap<number, number>;
  /** By household whose goods are laid aside for it, and are in none of the others: the last wave that they come with. */
  readonly laidAside?: ReadonlyMap<number, number>;
  /** What moving a household costs beyond its being moved. */
  readonly weightOf: (household: number) => number;
}

interface Seat {
  readonly point: number;
  readonly slotStart: number;
}

export interface Sitting extends Seat {
  readonly household: number;
  readonly wave: number;
}

export function seatsOf({ night }: Given, household: number): Seat[] {
  const { points } = night.site.entrances[night.site.households[household]!.entrance]!;
  return points.flatMap((point) => startsOf(night, point).map((slotStart) => ({ point, slotStart })));
}

function startsOf({ settings: { points, pickup } }: Night, at: number): number[] {
  const { open, closed } = points[at]!;
  const starts: number[] = [];
  for (const { from, to } of open)
    for (
      let start = from;
      start + pickup.slotMinutes <= to - pickup.catchUpMinutes;
      start += pickup.slotMinutes
    )
      if (!closed.some((span) => span.from < start + pickup.slotMinutes && start < span.to))
        starts.push(start);
  return starts;
}

/** Waves for which a household may wait at a seat; none where it cannot sit there at all. */
export function optionsAt(given: Given, household: number, seat: Seat): number[] {
  const { night } = given;
  const isThere = seatsOf(given, household).some(
    ({ point, slotStart }) => point === seat.point && slotStart === seat.slotStart,
  );
  if (!isThere) return [];
  return night.settings.waves.flatMap(({ ready }, wave) =>
    ready <= seat.slotStart &&
    (given.waveOf?.get(household) ?? wave) === wave &&
    wave <= (given.laidAside?.get(household) ?? wave) &&
    goodsAreThere(given, [{ household, wave, ...seat }])
      ? [wave]
      : [],
  );
}

/** What those have who wait for a wave or an earlier one is there by then. */
function goodsAreThere({ takes, onSite }: Given, seated: readonly Sitting[]): boolean {
  for (const [item, there] of onSite) {
    for (const [wave, amount] of there.entries()) {
      let due = 0;
      for (const sitting of seated)
        if (sitting.wave <= wave) due += takes.get(sitting.household)!.get(item) ?? 0;
      if (due > amount) return false;
    }
  }
  return true;
}

/** Rules 5 to 7 as far as more people cannot mend them. */
export function holds(given: Given, seated: readonly Sitting[]): boolean {
  const { night } = given;
  const { settings, site } = night;
  const { pickup } = settings;
  const last = seated.at(-1)!;
  const doorOf = ({ household }: Sitting) => site.households[household]!.entrance;
  const buildingOf = (sitting: Sitting) => site.entrances[doorOf(sitting)]!.building;
  const unitOf = (sitting: Sitting) => site.entrances[doorOf(sitting)]!.unit;
  const callOf = (sitting: Sitting) =>
    pickup.batchBy === 'building' ? buildingOf(sitting) : doorOf(sitting);
  const here = seated.filter(({ point, slotStart }) => point === last.point && slotStart === last.slotStart);
  if (here.length > capacityOf(settings.points[last.point]!, pickup)) return false;
  if (pickup.buildingsPerSlot !== null && new Set(here.map(buildingOf)).size > pickup.buildingsPerSlot)
    return false;
  if (here.filter((other) => kinOf(night, other) === kinOf(night, last)).length > pickup.batchMax)
    return false;
  for (const other of seated) {
    const gap = Math.abs(other.slotStart - last.slotStart) - pickup.slotMinutes;
    if (callOf(other) === callOf(last) && gap < 0 && !sameBatch(night, other, last)) return false;
    if (other.point === last.point && unitOf(other) !== unitOf(last) && gap < pickup.changeoverMinutes)
      return false;
    if (!pickup.split && kinOf(night, other) === kinOf(night, last) && !sameBatch(night, other, last)) {
      const size = [...given.takes.keys()].filter(
        (household) => kinOf(night, { household }) === kinOf(night, last),
      ).length;
      const room = (point: number) => Math.min(pickup.batchMax, capacityOf(settings.points[point]!, pickup));
      if (size <= room(last.point) || size <= room(other.point)) return false;
    }
  }
  return goodsAreThere(given, seated);
}

/** Households of one kin may be in one batch. */
function kinOf({ site, settings }: Night, { household }: Pick<Sitting, 'household'>): string {
  const { entrance, floor, serve } = site.households[household]!;
  const { building, unit } = site.entrances[entrance]!;
  const { batchBy } = settings.pickup;
  const door = batchBy === 'building' ? `b${building}` : `e${entrance}`;
  return [door, batchBy === 'floor' ? floor : '', unit, serve === 'early'].join('|');
}

function sameBatch(night: Night, a: Sitting, b: Sitting): boolean {
  return a.point === b.point && a.slotStart === b.slotStart && kinOf(night, a) === kinOf(night, b);
}

/** No early batch comes after another of its unit that waits for the same wave at that point. */
export function isOrdered(night: Night, seated: readonly Sitting[]): boolean {
  const batches = batchesOf(night, seated);
  const unitOf = ({ households }: Batch) => {
    const { entrance } = night.site.households[households[0]!]!;
    return night.site.entrances[entrance]!.unit;
  };
  return batches.every((early) =>
    batches.every(
      (other) =>
        !early.early ||
        other.early ||
        early.point !== other.point ||
        early.wave !== other.wave ||
        unitOf(early) !== unitOf(other) ||
        early.slotStart <= other.slotStart,
    ),
  );
}

function batchesOf(night: Night, seated: readonly (Seat & { household: number; wave: number })[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const { household, point, slotStart, wave } of seated) {
    const { entrance, serve } = night.site.households[household]!;
    const key = [point, slotStart, kinOf(night, { household })].join(' ');
    const before = batches.get(key);
    batches.set(key, {
      point,
      slotStart,
      building: night.site.entrances[entrance]!.building,
      entrance: night.settings.pickup.batchBy === 'building' ? -1 : entrance,
      households: [...(before?.households ?? []), household],
      wave: Math.max(wave, before?.wave ?? 0),
      early: serve === 'early',
    });
  }
  return [...batches.values()];
}
