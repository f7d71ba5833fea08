import { Random } from '../random.ts';
import { table, type Cell, type GeneratedFile } from '../file.ts';
import { walkTo, type SmallPoint } from './points.ts';
import type { Features } from './kinds.ts';
import type { SmallHousehold, SmallSite } from './site.ts';

/** What is painted on a building's wall. */
export const aliasOf = (id: string): string => `Block ${id}`;

const TAGS = ['newborn', 'dialysis', 'elderly-alone', 'disabled', 'no-phone'];

export function siteTables(
  seed: number,
  has: Features,
  site: SmallSite,
  points: readonly SmallPoint[],
): GeneratedFile[] {
  const files = [
    table(
      'buildings.csv',
      [
        ...(has.chinese ? ['楼栋', '单元'] : ['building', 'entrance']),
        'zone', 'grid', 'entrances', 'floors', 'points', 'walk_metres',
        ...(has.aliases ? ['aliases'] : []),
      ], // prettier-ignore
      () => buildingRows(new Random(seed, 'building rows'), has, site, points),
    ),
    table(
      'households.csv',
      ['building', 'entrance', 'room', 'floor', 'name', 'phone', 'residents', 'tags', 'serve', 'notify'],
      () => householdRows(new Random(seed, 'people'), has, site),
    ),
  ];
  if (has.carried) {
    files.push(
      table('carryover.csv', ['building', 'entrance', 'room', 'item', 'owed', 'nights', 'last_slot'], () =>
        carryoverRows(
          new Random(seed, 'carryover'),
          site.households,
          has.hurried ? ['i1', 'i2', 'i3'] : ['i1'],
        ),
      ),
    );
  }
  if (has.pinned) {
    files.push(
      table('pins.csv', ['building', 'entrance', 'floors', 'point', 'slot_start'], () =>
        pinRows(new Random(seed, 'pins'), site, points),
      ),
    );
  }
  if (has.sealedSheet) {
    files.push(
      table('sealed.csv', ['building', 'entrance', 'since', 'until'], () =>
        sealRows(new Random(seed, 'seals'), site),
      ),
    );
  }
  return files;
}

/** Doors that are sealed tonight, and doors that were or will be. */
function* sealRows(random: Random, site: SmallSite): Generator<Cell[]> {
  for (const building of site.buildings)
    for (const entrance of building.entrances) {
      if (entrance.zone.status === 'sealed' || !random.chance(20)) continue;
      const [since, until] = random.pick([
        ['2026-11-20', ''],
        ['2026-11-23', '2026-11-24'],
        ['2026-11-18', '2026-11-22'],
        ['2026-11-24', ''],
      ]);
      yield [building.id, entrance.id, since, until];
    }
}

function* buildingRows(
  random: Random,
  has: Features,
  site: SmallSite,
  points: readonly SmallPoint[],
): Generator<Cell[]> {
  for (const building of site.buildings) {
    const { id, zone, grid, floors, entrances } = building;
    const serving = points.filter(
      (p) => p.zones.includes(zone.id) && (grid === '' || p.grids.includes(grid)),
    );
    const chosen = has.pointColumn ? random.some(serving, 1).map((p) => p.id) : [];
    const walk = has.walkLimit || random.chance(50) ? walkTo(random, points) : '';
    const row = [id, '', zone.id, grid, entrances.length, floors, chosen.join(';'), walk];
    yield has.aliases ? [...row, aliasOf(id)] : row;
    for (const entrance of entrances) {
      if (entrance.zone !== zone) yield [id, entrance.id, entrance.zone.id, entrance.grid, '', '', '', walk];
    }
  }
}

function* householdRows(random: Random, has: Features, site: SmallSite): Generator<Cell[]> {
  for (const { building, entrance, room } of site.households) {
    if (has.unregistered && random.chance(20)) continue;
    const tags = has.tiers && random.chance(35) ? random.some(TAGS, 1).slice(0, 2) : [];
    const serve = has.tiers && random.chance(8) ? random.pick(['door', 'early', 'normal']) : '';
    const floor = has.unknownFloors && random.chance(30) ? random.between(1, building.floors) : '';
    const name = random.pick(['Chen', 'Wu', 'Ma, Jun', '欧阳娜', '𠮷田', 'O"Hara']);
    const phone = `0${random.between(10, 99)}-5555-${random.between(1000, 9999)}`;
    const residents = random.chance(80) ? random.between(1, 6) : '';
    const notify = random.pick(['', 'group', 'phone', 'knock']);
    yield [building.id, entrance, room, floor, name, phone, residents, tags.join(';'), serve, notify];
  }
}

function* carryoverRows(
  random: Random,
  households: readonly SmallHousehold[],
  items: readonly string[],
): Generator<Cell[]> {
  for (const { building, entrance, room } of households) {
    if (!random.chance(30)) continue;
    const last = random.pick(['', '09:00', '11:15', '14:30', '17:00']);
    for (const item of items.length === 1 ? items : random.some(items, 1))
      yield [building.id, entrance, room, item, random.between(1, 3), random.between(1, 4), last];
  }
}

/** Some can be kept and some cannot: of a closed hour, or off the slots. */
function* pinRows(random: Random, site: SmallSite, points: readonly SmallPoint[]): Generator<Cell[]> {
  for (const building of site.buildings) {
    for (const entrance of building.entrances) {
      if (entrance.zone.status === 'sealed' || !random.chance(60)) continue;
      const floors = random.chance(40) ? `1-${random.between(1, building.floors)}` : '';
      const serving = points.filter((p) => p.zones.includes(entrance.zone.id));
      const start = random.pick(['09:00', '10:00', '10:30', '14:00', '15:00', '15:07', '16:30']);
      yield [building.id, entrance.id, floors, random.pick(serving).id, start];
    }
  }
}
