import type { Entrance, Household, Settings, Site } from '../../src/model/index.ts';
import { compareKeys, parseTime } from '../../src/model/index.ts';
import type { Cell, NightDescription } from './night-description.ts';
import { splitKey } from './night-description.ts';
import { buildingRows } from './workspace-files.ts';

type BuildingRow = NonNullable<NightDescription['buildings']>[number];
type Door = Omit<Entrance, 'building' | 'unit'> & { building: string };

/** Buildings, entrances, households and pins of a description, sorted as the model says. */
export function siteOf(night: NightDescription, settings: Settings, goodOf: (id: string) => number): Site {
  const rows = buildingRows(night);
  const ids = [...new Set(rows.map((row) => String(row.building)))].sort(compareKeys);
  const doors = ids.flatMap((id) => doorsOf(night, settings, id));
  const units = [...new Set(doors.map((door) => unitName(door, settings)))];
  const entrances = doors.map((door) => ({
    ...door,
    building: ids.indexOf(door.building),
    unit: units.indexOf(unitName(door, settings)),
  }));
  const doorAt = (building: Cell, entrance: Cell | undefined) => {
    const at = doors.findIndex(
      (door) => door.building === String(building) && door.id === String(entrance ?? ''),
    );
    if (at < 0) throw new Error(`the description has no door ${building}-${entrance ?? ''}`);
    return at;
  };
  const households = householdsOf(night, settings, doorAt, goodOf).sort(
    (a, b) => a.entrance - b.entrance || compareKeys(a.room, b.room),
  );
  const pins = (night.pins ?? []).map((row, index) => ({
    entrance: doorAt(row.building, row.entrance),
    floors: floorsOf(String(row.floors ?? '')),
    point: settings.points.findIndex((point) => point.id === String(row.point)),
    slotStart: parseTime(String(row.slot_start)) ?? 0,
    place: { file: 'pins.csv', row: index + 2 },
  }));
  const floors = ids.map((id) => rows.find((row) => String(row.building) === id)?.floors);
  const buildings = ids.map((id, at) => ({
    id,
    floors: floors[at] === undefined ? null : Number(floors[at]),
  }));
  return { buildings, entrances, households, pins };
}

function doorsOf(night: NightDescription, settings: Settings, building: string): Door[] {
  const rows = buildingRows(night).filter((row) => String(row.building) === building);
  const whole = rows.find((row) => row.entrance === undefined || row.entrance === '');
  const count = Number(whole?.entrances ?? 1);
  const numbered = count > 1 ? Array.from({ length: count }, (_, at) => String(at + 1)) : [];
  const own = rows.flatMap((row) =>
    row.entrance === undefined || row.entrance === '' ? [] : String(row.entrance),
  );
  const ids = [...new Set([...numbered, ...own])].sort(compareKeys);
  return (ids.length === 0 ? [''] : ids).map((id) => {
    const row = {
      ...whole,
      ...rows.find((other) => id !== '' && String(other.entrance) === id),
    } as BuildingRow;
    const zone = settings.zones.findIndex((other) => other.id === String(row.zone));
    const grid = String(row.grid ?? '');
    const walk = new Map(list(row.walk_metres).map((part) => part.split(':') as [string, string]));
    const walkMetres = settings.points.map((point) =>
      walk.has(point.id) ? Number(walk.get(point.id)) : null,
    );
    const named = list(row.points);
    const points = settings.points.flatMap((point, at) => {
      const serves = point.zones.includes(zone) && (grid === '' || point.grids.includes(grid));
      const near =
        settings.pickup.maxWalkMetres === null || (walkMetres[at] ?? 0) <= settings.pickup.maxWalkMetres;
      return serves && near && (named.length === 0 || named.includes(point.id)) ? [at] : [];
    });
    return { building, id, zone, grid, points, walkMetres };
  });
}

/** Open zones stand together; every other zone, or grid of one, stands alone. */
function unitName(door: Door, settings: Settings): string {
  return settings.zones[door.zone]?.status === 'open' ? 'open' : `${door.zone}/${door.grid}`;
}

function householdsOf(
  night: NightDescription,
  settings: Settings,
  doorAt: (building: Cell, entrance: Cell | undefined) => number,
  goodOf: (id: string) => number,
): Household[] {
  const register = night.households ?? [];
  const registered = new Set(register.map((row) => `${row.building}-${row.entrance ?? ''}-${row.room}`));
  const others = Object.keys(night.demand ?? {})
    .map(splitKey)
    .filter((key) => !registered.has(`${key.building}-${key.entrance}-${key.room}`));
  return [...register, ...others].map((row): Household => {
    const more: NonNullable<NightDescription['households']>[number] = row;
    const tags = list(more.tags);
    const tagged = settings.priority.findIndex((tier) => tier.tags.some((tag) => tags.includes(tag)));
    const tier = tagged < 0 ? settings.priority.length : tagged;
    const owed = (night.carryover ?? []).filter(
      (line) =>
        String(line.building) === String(row.building) &&
        String(line.entrance ?? '') === String(row.entrance ?? '') &&
        String(line.room) === String(row.room),
    );
    return {
      entrance: doorAt(row.building, row.entrance),
      room: String(row.room),
      floor: more.floor !== undefined ? Number(more.floor) : floorOf(String(row.room)),
      residents: Number(more.residents ?? 1),
      tier,
      nights: new Map(
        owed
          .filter((line) => Number(line.nights ?? 0) > 0)
          .map((line) => [goodOf(String(line.item ?? '')), Number(line.nights)]),
      ),
      serve: (more.serve ?? settings.priority[tier]?.serve ?? 'normal') as Household['serve'],
      registered: register.length === 0 || register.includes(more),
      lastSlot:
        owed.map((line) => parseTime(String(line.last_slot ?? ''))).find((slot) => slot !== undefined) ??
        null,
    };
  });
}

/** An all-digit room of three digits or more without its last two. */
function floorOf(room: string): number | null {
  return /^\d{3,}$/.test(room) ? Number(room.slice(0, -2)) : null;
}

function floorsOf(text: string): { from: number; to: number } | null {
  const [from, to] = text.split('-').map(Number);
  return text === '' || from === undefined ? null : { from, to: to ?? from };
}

function list(cell: Cell | undefined): string[] {
  return cell === undefined || cell === '' ? [] : String(cell).split(';');
}
