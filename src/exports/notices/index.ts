import { compareKeys } from '../../model/index.ts';
import type { Plan } from '../../model/index.ts';
import { textFile } from '../file.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { pointRosters } from '../rosters/roster.ts';
import type { BatchRoster } from '../rosters/roster.ts';
import { contactCopy } from './contact.ts';
import { DIVIDER } from './messages.ts';
import { noticeMessages } from './notice.ts';
import type { BuildingNight } from './notice.ts';
import { shortagesByBuilding } from './shortages.ts';

/** notices/: for each building's chat group; contacts/: for its contact person alone. */
export function* noticeFiles(plan: Plan, names: Names): Generator<ExportFile> {
  for (const night of buildingNights(plan, names)) {
    const file = names.buildingFile.get(night.building) ?? night.building;
    yield textFile(
      `notices/${file}.txt`,
      () => `${noticeMessages(plan, names, night).join(`\n${DIVIDER}\n`)}\n`,
    );
    yield textFile(`contacts/${file}.txt`, () => `${contactCopy(plan, names, night)}\n`);
  }
}

/** Every building of the plan, sorted. */
export function buildingNights(plan: Plan, names: Names): readonly BuildingNight[] {
  const batches = batchesByBuilding(plan);
  const shortages = shortagesByBuilding(plan);
  const sealed = new Set(names.settings.zones.filter((z) => z.status === 'sealed').map((z) => z.id));
  const doors = new Map<string, Map<string, Set<number>>>();
  const otherDoors = new Map<string, Set<number>>();
  for (const { household, start } of plan.doorstep) {
    const { building, entrance, zone } = plan.households[household]!;
    if (sealed.has(zone)) {
      const of = doors.get(building) ?? new Map<string, Set<number>>();
      doors.set(building, of.set(entrance, (of.get(entrance) ?? new Set()).add(start)));
    } else {
      otherDoors.set(building, (otherDoors.get(building) ?? new Set()).add(start));
    }
  }
  const unplaced = new Map<string, Plan['unplaced'][number][]>();
  for (const one of plan.unplaced) {
    const { building } = plan.households[one.household]!;
    const of = unplaced.get(building) ?? [];
    of.push(one);
    unplaced.set(building, of);
  }
  return [...new Set(plan.households.map(({ building }) => building))].map((building) => ({
    building,
    batches: batches.get(building) ?? [],
    doors: [...(doors.get(building) ?? [])]
      .map(([entrance, starts]) => ({ entrance, starts: inOrder(starts) }))
      .sort((a, b) => compareKeys(a.entrance, b.entrance)),
    otherDoors: inOrder(otherDoors.get(building) ?? new Set()),
    unplaced: unplaced.get(building) ?? [],
    shortages: shortages.get(building) ?? { sums: [], rows: [] },
  }));
}

function inOrder(times: ReadonlySet<number>): readonly number[] {
  return [...times].sort((a, b) => a - b);
}

function batchesByBuilding(plan: Plan): ReadonlyMap<string, readonly BatchRoster[]> {
  const buildings = new Map<string, BatchRoster[]>();
  for (const { slots } of pointRosters(plan)) {
    for (const roster of slots.flatMap((slot) => slot.batches)) {
      const of = buildings.get(roster.batch.building) ?? [];
      buildings.set(roster.batch.building, of);
      of.push(roster);
    }
  }
  for (const of of buildings.values()) {
    of.sort(({ batch: a }, { batch: b }) => a.slotStart - b.slotStart || compareKeys(a.entrance, b.entrance));
  }
  return buildings;
}
