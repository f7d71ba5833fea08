import type { Contact, Serve } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { roomFold, roomKey } from '../text/index.ts';
import { BuildingIndex } from './building-index.ts';
import { readBuildings, type BuildingRows } from './buildings.ts';
import { declareEntrances } from './declare-entrances.ts';
import { readHouseholds, type HouseholdRow } from './households.ts';
import { Register } from './register.ts';

/** The site's tables as they are while demand is read. Households' numbers are the register's provisional ones. */
export interface SiteTables {
  readonly buildings: readonly BuildingRows[];
  readonly register: Register;
  readonly households: ReadonlyMap<number, RegisteredHousehold>;
  readonly contacts: ReadonlyMap<number, Contact>;
}

export interface RegisteredHousehold {
  readonly residents: number;
  readonly tier: number;
  readonly serve: Serve;
  /** In lower case. */
  readonly tags: readonly string[];
}

export function readRegister(reading: Reading): SiteTables {
  const buildings = readBuildings(reading);
  const index = new BuildingIndex(buildings);
  const register = new Register(index);
  const rows = buildings.length === 0 ? [] : [...readHouseholds(reading, index)];
  const named: Set<string>[] = buildings.map(() => new Set());
  const bare = new Set<number>();
  for (const { building, entrance } of rows) {
    if (entrance === '') bare.add(building);
    else named[building]!.add(entrance);
  }
  declareEntrances(register, buildings, named, bare);
  const households = new Map<number, RegisteredHousehold>();
  const contacts = new Map<number, Contact>();
  const alike = new Map<string, HouseholdRow>();
  for (const row of rows) {
    const household = place(reading, register, row, alike);
    if (household === undefined) continue;
    const { residents, tier, serve, tags, contact } = row;
    households.set(household, { residents, tier, serve, tags });
    contacts.set(household, contact);
  }
  return { buildings, register, households, contacts };
}

/** The household's number; undefined, and reported, where its entrance is unknown or it stands in the register already. */
function place(
  reading: Reading,
  register: Register,
  row: HouseholdRow,
  alike: Map<string, HouseholdRow>,
): number | undefined {
  const { building, room } = row;
  const entrance = register.findEntrance(building, row.entrance);
  if (entrance === undefined) {
    const suggestion = register.entranceIds(building).join(' | ');
    report(reading, 'unknown-entrance', row.row.place('entrance'), row.entrance, {
      building: register.buildingIds()[building]!,
      suggestion,
    });
    return undefined;
  }
  const key = `${entrance} ${roomKey(room)}`;
  const earlier = alike.get(key);
  if (earlier === undefined) alike.set(key, row);
  else if (roomFold(earlier.room) === roomFold(room)) {
    report(reading, 'duplicate-row', row.row.place('room'), room, {
      first: `${earlier.row.file}:${earlier.row.row}`,
    });
    return undefined;
  } else {
    const facts = { other: earlier.room, first: `${earlier.row.file}:${earlier.row.row}` };
    report(reading, 'same-household', row.row.place('room'), room, facts);
  }
  return register.registerHousehold(entrance, room, row.floor);
}
