import type { Cell, NightDescription, PointDescription } from './night-description.ts';
import { DEFAULT_SETTINGS, splitKey } from './night-description.ts';

/** The files of the workspace that a description stands for: `stagger.yaml` (as JSON, which is YAML) and tables as CSV. */
export function workspaceFiles(night: NightDescription): Map<string, string> {
  const files = new Map<string, string>();
  files.set('stagger.yaml', `${JSON.stringify(settingsDocument(night), null, 2)}\n`);
  files.set('buildings.csv', csv(buildingRows(night)));
  const tables: [string, readonly object[] | undefined][] = [
    ['households.csv', night.households],
    ['items.csv', itemRows(night)],
    ['suppliers.csv', supplierRows(night)],
    ['bundles.csv', night.bundles],
    ['stock.csv', night.stock],
    ['substitutes.csv', night.substitutes],
    ['carryover.csv', night.carryover],
    ['pins.csv', night.pins],
  ];
  for (const [name, rows] of tables) if (rows !== undefined && rows.length > 0) files.set(name, csv(rows));
  const offers = (night.offers ?? []).map((offer) => ({ sku: offer.item, ...offer }));
  if (offers.length > 0) files.set('catalogs/offers.csv', csv(offers));
  const asked = demandRows(night);
  files.set('demand/demand.csv', asked.length > 0 ? csv(asked) : 'building,entrance,room,item,quantity\n');
  return files;
}

export function settingsDocument(night: NightDescription): Record<string, unknown> {
  const given = night.settings ?? {};
  const points: readonly PointDescription[] = given.points ?? DEFAULT_SETTINGS.points;
  const zones = given.zones ?? DEFAULT_SETTINGS.zones;
  return {
    ...DEFAULT_SETTINGS,
    ...given,
    waves: (given.waves ?? DEFAULT_SETTINGS.waves).map((wave) => ({ arrives: '08:00', ...wave })),
    points: points.map((point) => ({
      name: point.id,
      zones: zones.filter((zone) => zone.status !== 'sealed').map((zone) => zone.id),
      open: ['09:00-12:00'],
      desks: 1,
      seconds_per_household: 60,
      ...point,
    })),
  };
}

/** Without buildings of its own, a description has those its households and demand name, in the first zone. */
export function buildingRows(night: NightDescription): NonNullable<NightDescription['buildings']> {
  if (night.buildings !== undefined) return night.buildings;
  const zone = (night.settings?.zones ?? DEFAULT_SETTINGS.zones)[0]?.id ?? 'B';
  const named = new Map<string, Set<string>>();
  const see = (building: Cell, entrance: Cell | undefined) => {
    const entrances = named.get(String(building)) ?? new Set<string>();
    if (entrance !== undefined && entrance !== '') entrances.add(String(entrance));
    named.set(String(building), entrances);
  };
  for (const row of night.households ?? []) see(row.building, row.entrance);
  for (const key of Object.keys(night.demand ?? {})) see(splitKey(key).building, splitKey(key).entrance);
  return [...named].map(([building, entrances]) => ({
    building,
    zone,
    entrances: Math.max(1, ...[...entrances].map(Number)),
  }));
}

/** The items of a description: those it lists, then those that only another table names. */
export function itemRows(night: NightDescription): NonNullable<NightDescription['items']> {
  const listed = night.items ?? [];
  const known = new Set(listed.map((row) => String(row.item)));
  const bundles = new Set((night.bundles ?? []).map((row) => String(row.bundle)));
  const seen = [
    ...(night.offers ?? []).map((row) => row.item),
    ...(night.stock ?? []).map((row) => row.item),
    ...(night.bundles ?? []).map((row) => row.item),
    ...(night.substitutes ?? []).flatMap((row) => [row.item, row.substitute]),
    ...Object.values(night.demand ?? {}).flatMap((asked) => Object.keys(asked)),
  ].map(String);
  const more = [...new Set(seen)].filter((id) => !known.has(id) && !bundles.has(id));
  return [...listed, ...more.map((item) => ({ item }))].map((row) => ({ uom: '份', ...row }));
}

export function supplierRows(night: NightDescription): NonNullable<NightDescription['suppliers']> {
  const listed = night.suppliers ?? [];
  const known = new Set(listed.map((row) => String(row.supplier)));
  const named = [...new Set((night.offers ?? []).map((row) => String(row.supplier)))];
  return [...listed, ...named.filter((id) => !known.has(id)).map((supplier) => ({ supplier }))];
}

function demandRows(night: NightDescription): readonly Record<string, Cell>[] {
  const takes = new Set(night.substituteOk);
  return Object.entries(night.demand ?? {}).flatMap(([key, asked]) =>
    Object.entries(asked).map(([item, quantity]) => ({
      ...splitKey(key),
      item,
      quantity,
      substitute_ok: takes.has(key) ? 'yes' : 'no',
    })),
  );
}

/** A CSV of rows with the union of their columns, in order of first sight. */
export function csv(rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => {
    const cells = new Map<string, Cell>(Object.entries(row));
    return columns.map((column) => quoted(String(cells.get(column) ?? ''))).join(',');
  });
  return [columns.join(','), ...lines].map((line) => `${line}\n`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
