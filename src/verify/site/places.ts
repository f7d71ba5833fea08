import type { Entrance } from '../../model/index.ts';
import type { NightSettings } from './night.ts';
import { wholeOf } from './numbers.ts';
import type { Desk, TableRow } from './tables.ts';
import { rowsOf } from './tables.ts';
import { buildingOf, entranceOf, listOf, nameOf } from './text.ts';

/** What a row of buildings.csv says of a building or of one entrance. */
interface Terms {
  readonly zone: number;
  readonly grid: string;
  readonly points: readonly number[] | undefined;
  readonly walk: ReadonlyMap<number, number>;
}

export interface BuildingFacts {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly floors: number | null;
  readonly contact: { readonly name: string; readonly phone: string } | undefined;
  readonly base: Terms | undefined;
  readonly doors: ReadonlyMap<string, Terms>;
}

/** Where an entrance stands, and the isolation unit that it belongs to, as a text. */
export interface EntranceFacts extends Omit<Entrance, 'building' | 'id' | 'unit'> {
  readonly unit: string;
}

/** The buildings by what sheets may call them. */
export class Buildings {
  readonly all: readonly BuildingFacts[];
  readonly #byText = new Map<string, number>();
  /** -1 where it means two. */
  readonly #byKey = new Map<string, number>();

  constructor(all: readonly BuildingFacts[]) {
    this.all = all;
    for (const [index, { id, aliases }] of all.entries()) {
      this.#byText.set(id, index);
      for (const key of new Set([id, ...aliases].map(buildingOf))) {
        this.#byKey.set(key, this.#byKey.has(key) ? -1 : index);
      }
    }
  }

  /** A building's index; -1 where the text means none, or two. */
  find(text: string): number {
    return this.#byText.get(text) ?? this.#byKey.get(buildingOf(text)) ?? -1;
  }
}

export function readBuildings(desk: Desk, settings: NightSettings): Buildings {
  const rows = new Map<string, { id: string; rows: TableRow[] }>();
  const byKey = new Map<string, string>();
  for (const row of rowsOf(desk, 'buildings')) {
    const text = row.text('building');
    if (text === '') continue;
    const id = rows.has(text) || row.text('entrance') === '' ? text : (byKey.get(buildingOf(text)) ?? text);
    if (!byKey.has(buildingOf(id))) byKey.set(buildingOf(id), id);
    const known = rows.get(id);
    if (known === undefined) rows.set(id, { id, rows: [row] });
    else known.rows.push(row);
  }
  return new Buildings([...rows.values()].map(({ id, rows: own }) => building(settings, id, own)));
}

function building(settings: NightSettings, id: string, rows: readonly TableRow[]): BuildingFacts {
  const doors = new Map<string, Terms>();
  let base: Terms | undefined;
  for (const row of rows) {
    const entrance = row.text('entrance');
    if (entrance === '') base ??= terms(settings, row);
    else if (!doors.has(entranceOf(entrance))) doors.set(entranceOf(entrance), terms(settings, row));
  }
  const contact = rows
    .map((row) => ({ name: row.text('contact'), phone: row.text('contact_phone') }))
    .find(({ name, phone }) => name !== '' || phone !== '');
  const floors = rows
    .map((row) => wholeOf(row.text('floors')))
    .find((count) => count !== undefined && count > 0);
  return {
    id,
    aliases: rows.flatMap((row) => listOf(row.text('aliases'))),
    floors: floors ?? null,
    contact,
    base,
    doors,
  };
}

function terms(settings: NightSettings, row: TableRow): Terms {
  const named = listOf(row.text('points'));
  const walk = new Map<number, number>();
  for (const part of listOf(row.text('walk_metres'))) {
    const [, point = '', metres = ''] = /^(?:(.*):)?(.*)$/.exec(part)!;
    const at = point === '' ? 0 : pointOf(settings, point.trim());
    const length = wholeOf(metres);
    if (at >= 0 && length !== undefined && length >= 0) walk.set(at, length);
  }
  return {
    zone: idOf(settings.zones, row.text('zone')),
    grid: row.text('grid'),
    points: named.length === 0 ? undefined : named.map((text) => pointOf(settings, text)),
    walk,
  };
}

/** By its id, else by what looks like it. */
export function idOf(list: readonly { readonly id: string }[], text: string): number {
  if (text === '') return -1;
  const exact = list.findIndex(({ id }) => id === text);
  return exact >= 0 ? exact : list.findIndex(({ id }) => nameOf(id) === nameOf(text));
}

function pointOf({ points }: NightSettings, text: string): number {
  const exact = points.findIndex(({ id }) => id === text);
  if (exact >= 0) return exact;
  return points.findIndex(({ id, name }) => nameOf(id) === nameOf(text) || nameOf(name) === nameOf(text));
}

/**
 * What holds at an entrance: its own row over its building's. `sealedNow`: it is sealed on the plan's date, whatever
 * buildings.csv says, and stands in that zone.
 */
export function entranceFacts(
  settings: NightSettings,
  { base, doors }: BuildingFacts,
  entrance: string,
  sealedNow: number,
): EntranceFacts {
  const own = doors.get(entranceOf(entrance));
  const written = own !== undefined && own.zone >= 0 ? own.zone : (base?.zone ?? -1);
  const zone = sealedNow >= 0 ? sealedNow : written;
  const grid = own?.grid || base?.grid || '';
  const allowed = own?.points ?? base?.points;
  const walkMetres = settings.points.map((_, point) => own?.walk.get(point) ?? base?.walk.get(point) ?? null);
  const { maxWalkMetres } = settings.pickup;
  const status = settings.zones[zone]?.status;
  const points = settings.points.flatMap((point, index) => {
    const metres = walkMetres[index] ?? null;
    const serves =
      status !== 'sealed' && point.zones.includes(zone) && (grid === '' || point.grids.includes(grid));
    const near = maxWalkMetres === null || metres === null || metres <= maxWalkMetres;
    return serves && near && allowed?.includes(index) !== false ? [index] : [];
  });
  const unit = status === 'open' ? 'open' : `${zone} ${sealedNow >= 0 ? '' : grid}`;
  return { zone, grid, points, walkMetres, unit };
}
