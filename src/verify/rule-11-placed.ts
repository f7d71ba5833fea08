import type { Violation } from '../model/index.ts';
import { violation } from '../model/index.ts';
import type { Constraint, Evidence } from './evidence.ts';
import { splitUnit } from './ledger/split-unit.ts';
import type { Stand, Stands } from './ledger/stands.ts';
import { doorOf, placeKey } from './ledger/stands.ts';

/**
 * Rule 11: nobody is unplaced who could be added, alone or to a batch of the same door, without breaking rules 4 to 7.
 * Every slot of every point that may serve them is tried. Those who are alike in all that matters are tried once.
 */
export const PLACED: readonly Constraint[] = [nobodyIsLeftOut];

interface Person {
  readonly household: number;
  readonly door: number;
  readonly building: number;
  readonly unit: number;
  readonly floor: number | null;
  readonly early: boolean;
  readonly wave: number;
  readonly points: readonly number[];
}

function* nobodyIsLeftOut(evidence: Evidence): Iterable<Violation> {
  const { tables, names, service, workspace } = evidence;
  const { site } = workspace;
  const known = new Map<string, string>();
  for (const row of tables.unplaced) {
    if (row.household < 0 || service.wave[row.household]! < 0 || service.atDoor(row.household)) continue;
    const household = site.households[row.household]!;
    const entrance = site.entrances[household.entrance]!;
    const person: Person = {
      household: row.household,
      door: doorOf(workspace, row.household),
      building: entrance.building,
      unit: entrance.unit,
      floor: household.floor,
      early: household.serve === 'early',
      wave: service.wave[row.household]!,
      points: entrance.points,
    };
    const alike = `${household.entrance} ${person.floor} ${person.early} ${person.wave}`;
    let place = known.get(alike);
    if (place === undefined) known.set(alike, (place = placeFor(evidence, person)));
    if (place === '') continue;
    const at = { file: 'unplaced.csv', row: row.row, where: names.householdText(row.household) };
    yield violation('could-be-placed', at, 1, { place });
  }
}

/** Where the person could stand, in words for the violation; '' where nowhere. */
function placeFor(evidence: Evidence, person: Person): string {
  const { stands, workspace } = evidence;
  for (const stand of stands.byDoor.get(person.door) ?? []) {
    if (canJoin(evidence, person, stand)) return stand.row.batch;
  }
  for (const point of person.points) {
    for (const start of stands.slots[point]!) {
      if (!canOpen(evidence, person, point, start)) continue;
      const minutes = `${Math.floor(start / 60)}:${String(start % 60).padStart(2, '0')}`;
      return `${workspace.settings.points[point]!.id} ${minutes}`;
    }
  }
  return '';
}

function canJoin({ stands, workspace }: Evidence, person: Person, stand: Stand): boolean {
  const { point, slotStart } = stand.row;
  if (stand.begun) return false;
  const { pickup, waves } = workspace.settings;
  const first = workspace.site.households[stand.members[0]!];
  if (point < 0 || first === undefined || !person.points.includes(point)) return false;
  if (stand.unit !== person.unit || stand.early !== person.early) return false;
  if (pickup.batchBy === 'floor' && first.floor !== person.floor) return false;
  if (stand.members.length >= pickup.batchMax || room(stands, point, slotStart) < 1) return false;
  if (slotStart < waves[person.wave]!.ready) return false;
  const wave = Math.max(stand.wave, person.wave);
  return keepsEarlyOrder(stands, { ...person, wave }, point, slotStart, stand);
}

/** Alone, as a batch of its own. */
function canOpen(evidence: Evidence, person: Person, point: number, start: number): boolean {
  const { stands, workspace } = evidence;
  const { pickup, waves } = workspace.settings;
  if (start <= workspace.now || start < waves[person.wave]!.ready || room(stands, point, start) < 1)
    return false;
  const end = start + pickup.slotMinutes;
  for (const stand of stands.byDoor.get(person.door) ?? []) {
    if (stand.row.slotStart < end && start < stand.row.slotEnd) return false;
  }
  if (!unitMayStand(evidence, person, point, start, end)) return false;
  const there = stands.byPlace.get(placeKey(point, start)) ?? [];
  const buildings = new Set(there.map((stand) => stand.building)).add(person.building);
  if (pickup.buildingsPerSlot !== null && buildings.size > pickup.buildingsPerSlot) return false;
  if (!keepsEarlyOrder(stands, person, point, start, undefined)) return false;
  return pickup.split || mayBeSplit(evidence, person, point);
}

/** Places left in a slot. */
function room(stands: Stands, point: number, start: number): number {
  const there = stands.byPlace.get(placeKey(point, start)) ?? [];
  return stands.capacity[point]! - there.reduce((sum, stand) => sum + stand.members.length, 0);
}

/** Nobody of another unit in the slot, overlapping it, or nearer than the changeover. */
function unitMayStand(
  { stands, workspace }: Evidence,
  person: Person,
  point: number,
  start: number,
  end: number,
): boolean {
  const { changeoverMinutes } = workspace.settings.pickup;
  return stands.atPoint[point]!.every(({ row, unit }) => {
    if (row.slotStart === start) return unit === person.unit;
    const gap = row.slotStart > start ? row.slotStart - end : start - row.slotEnd;
    return gap >= (unit === person.unit ? 0 : changeoverMinutes);
  });
}

/** An early batch comes no later than others of its unit that wait for the same wave at the point, and they no earlier. */
function keepsEarlyOrder(
  stands: Stands,
  person: Person,
  point: number,
  start: number,
  joined: Stand | undefined,
): boolean {
  return stands.atPoint[point]!.every((other) => {
    if (other === joined || other.begun || other.unit !== person.unit || other.wave !== person.wave)
      return true;
    if (other.early === person.early) return true;
    return person.early ? start <= other.row.slotStart : start >= other.row.slotStart;
  });
}

/** Under `split: false` a batch more is allowed where the unit would be too many for one, at any point it stands at. */
function mayBeSplit({ stands, workspace }: Evidence, person: Person, point: number): boolean {
  const all = stands.bySplitUnit.get(splitUnit(workspace, person.household)) ?? [];
  const together = all.filter(({ begun }) => !begun);
  if (together.length === 0) return true;
  const people = together.reduce((sum, stand) => sum + stand.members.length, 1);
  const { batchMax } = workspace.settings.pickup;
  return [point, ...together.map((stand) => stand.row.point)].every(
    (at) => people > Math.min(batchMax, stands.capacity[at] ?? 0),
  );
}
