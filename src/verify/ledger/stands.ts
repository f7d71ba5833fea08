import type { Night } from '../site/night.ts';
import type { Tables } from '../folder/read-folder.ts';
import type { BatchRow } from '../folder/rows.ts';
import type { Service } from './service.ts';
import { capacityOf, slotStarts } from './slots.ts';
import { splitUnit } from './split-unit.ts';

/** A batch of schedule.csv with the households that pickups.csv puts into it. */
export interface Stand {
  readonly row: BatchRow;
  /** Household indices; empty where nobody is in it. */
  readonly members: readonly number[];
  /** Isolation unit, building, entrance, door and service of its first member; -1 where there is none. */
  readonly unit: number;
  readonly building: number;
  readonly entrance: number;
  readonly door: number;
  readonly early: boolean;
  /** Its slot had begun when the day was planned anew: it is as it was told. */
  readonly begun: boolean;
  /** The last wave that a member waits for. */
  readonly wave: number;
}

/** Who stands where and when, reckoned from schedule.csv and pickups.csv. */
export interface Stands {
  readonly all: readonly Stand[];
  readonly byPlace: ReadonlyMap<string, readonly Stand[]>;
  readonly byDoor: ReadonlyMap<number, readonly Stand[]>;
  /** By point: batches that have somebody. */
  readonly atPoint: readonly (readonly Stand[])[];
  /** Under `split: false`: by what it keeps together. */
  readonly bySplitUnit: ReadonlyMap<string, readonly Stand[]>;
  /** By point: where its slots begin, ascending, and how many households one holds. */
  readonly slots: readonly (readonly number[])[];
  readonly capacity: readonly number[];
}

export function placeKey(point: number, slotStart: number): string {
  return `${point} ${slotStart}`;
}

export function standsOf(workspace: Night, tables: Tables, service: Service): Stands {
  const members = new Map<string, number[]>();
  for (const row of tables.pickups) {
    if (row.household < 0) continue;
    const others = members.get(row.batch);
    if (others === undefined) members.set(row.batch, [row.household]);
    else others.push(row.household);
  }
  const all = tables.schedule.map((row) => stand(workspace, service, row, members.get(row.batch) ?? []));
  const byPlace = new Map<string, Stand[]>();
  const byDoor = new Map<number, Stand[]>();
  for (const one of all) {
    push(byPlace, placeKey(one.row.point, one.row.slotStart), one);
    push(byDoor, one.door, one);
  }
  const { points } = workspace.settings;
  const standing = all.filter((one) => one.members.length > 0);
  return {
    all,
    byPlace,
    byDoor,
    atPoint: points.map((_, point) => standing.filter((one) => one.row.point === point)),
    bySplitUnit: bySplitUnit(workspace, standing),
    slots: points.map((_, point) => slotStarts(workspace, point)),
    capacity: points.map((_, point) => capacityOf(workspace, point)),
  };
}

function bySplitUnit(workspace: Night, standing: readonly Stand[]): Stands['bySplitUnit'] {
  const units = new Map<string, Stand[]>();
  if (workspace.settings.pickup.split) return units;
  for (const one of standing) push(units, splitUnit(workspace, one.members[0]!), one);
  return units;
}

function stand(workspace: Night, service: Service, row: BatchRow, members: readonly number[]): Stand {
  const { households, entrances } = workspace.site;
  const first = households[members[0] ?? -1];
  const place = first === undefined ? undefined : entrances[first.entrance]!;
  return {
    row,
    members,
    unit: place?.unit ?? -1,
    building: place?.building ?? -1,
    entrance: first?.entrance ?? -1,
    door: first === undefined ? -1 : doorOf(workspace, members[0]!),
    early: first?.serve === 'early',
    begun: row.slotStart <= workspace.now,
    wave: members.reduce((last, household) => Math.max(last, service.wave[household]!), -1),
  };
}

/** The building under `batch_by: building`, else the entrance. */
export function doorOf({ site, settings }: Night, household: number): number {
  const { entrance } = site.households[household]!;
  return settings.pickup.batchBy === 'building' ? site.entrances[entrance]!.building : entrance;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
