import type { Files } from '../../support/index.ts';
import type { Home, Settings } from './raw.ts';
import { table, textOf } from './raw.ts';

/** Every household of the register and of the demand, by `building|entrance|room`. */
export function homesOf(files: Files, settings: Settings, asked: readonly string[]): Map<string, Home> {
  const rows = table(textOf(files, 'buildings.csv'));
  const register = table(textOf(files, 'households.csv'));
  const owed = table(textOf(files, 'carryover.csv'));
  const homes = new Map<string, Home>();
  const add = (building: string, entrance: string, room: string, own: Record<string, string>) => {
    const whole = rows.find((row) => row.building === building && !row.entrance) ?? {};
    const differs = rows.find(
      (row) => row.building === building && row.entrance !== '' && row.entrance === entrance,
    );
    const place: Record<string, string> = { ...whole };
    for (const [column, cell] of Object.entries(differs ?? {})) if (cell !== '') place[column] = cell;
    const zone = settings.zones.find((other: Settings) => other.id === place.zone);
    const grid = place.grid ?? '';
    const tags = (own.tags ?? '').split(';').filter((tag) => tag !== '');
    const tierRank = settings.priority.findIndex((tier: Settings) =>
      tags.some((tag) => tier.tags.includes(tag)),
    );
    const tier = settings.priority[tierRank];
    const carried = owed.filter(
      (row) => row.building === building && (row.entrance ?? '') === entrance && row.room === room,
    );
    homes.set(`${building}|${entrance}|${room}`, {
      building,
      entrance,
      room,
      zone: place.zone ?? '',
      grid,
      unit: zone.status === 'open' ? 'open' : `${place.zone}/${grid}`,
      points: pointsOf(settings, place, grid),
      floor: own.floor || (/^\d{3,}$/.test(room) ? room.slice(0, -2).replace(/^0+(?=\d)/, '') : '?'),
      residents: Number(own.residents || 1),
      tier: tier?.id ?? '',
      tierRank: tierRank < 0 ? settings.priority.length : tierRank,
      nights: new Map(carried.map((row) => [row.item ?? '', Number(row.nights || 0)])),
      serve: own.serve || tier?.serve || 'normal',
    });
  };
  for (const row of register) add(row.building ?? '', row.entrance ?? '', row.room ?? '', row);
  for (const key of asked) {
    const [building = '', entrance = '', room = ''] = key.split('|');
    if (!homes.has(key)) add(building, entrance, room, {});
  }
  return homes;
}

/** A point that serves the zone and lists the grid, that the building names, not too far to walk. */
function pointsOf(settings: Settings, place: Record<string, string>, grid: string): string[] {
  const walks = new Map(
    (place.walk_metres ?? '').split(';').map((part) => part.split(':') as [string, string]),
  );
  const named = (place.points ?? '').split(';').filter((point) => point !== '');
  return settings.points
    .filter((point: Settings) => {
      if (!point.zones.includes(place.zone)) return false;
      if (grid !== '' && !(point.grids ?? []).includes(grid)) return false;
      if (named.length > 0 && !named.includes(point.id)) return false;
      const walk = walks.get(point.id);
      const most = settings.pickup.max_walk_metres;
      return walk === undefined || most === undefined || Number(walk) <= most;
    })
    .map((point: Settings) => point.id as string);
}
