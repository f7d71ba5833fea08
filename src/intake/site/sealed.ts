import type { Seal, Settings, Site } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';
import type { Register } from './register.ts';

/**
 * sealed.csv: doors that are sealed on the plan's date, both ends counted. Of rows for one door from one day the last holds.
 * Who is sealed must not be guessed: a row that names no door of the site is an error.
 */
export function readSealed(reading: Reading, register: Register): Seal[] {
  const seals = new Map<string, Seal>();
  for (const row of readTable(reading, 'sealed', columns.SEALED)) {
    const seal = readSeal(reading, register, row);
    if (seal !== undefined) seals.set(`${seal.building}\n${seal.entrance}\n${seal.since}`, seal);
  }
  const { date } = reading;
  return [...seals.values()].filter(({ since, until }) => since <= date && (until === '' || date <= until));
}

function readSeal(reading: Reading, register: Register, row: TableRow): Seal | undefined {
  const [name, entrance] = [row.text('building'), row.text('entrance')];
  const building = register.findBuilding(name);
  const door = building === undefined || entrance === '' ? 'all' : register.doorOf(building, entrance);
  const [since, until] = [row.date('since'), row.date('until')];
  if (
    building === undefined ||
    door === 'none' ||
    since === undefined ||
    since === '' ||
    until === undefined
  ) {
    report(reading, 'sealed-unclear', row.place('building'), [name, entrance].filter(Boolean).join('/'), {
      since: row.text('since'),
    });
    return undefined;
  }
  return {
    building: register.buildingIds()[building]!,
    // Of an entrance that no table and no line names there is nobody to be sealed.
    entrance: typeof door === 'number' ? register.entrances[door]!.id : entrance,
    since,
    until,
  };
}

/** The zone of what is sealed now, where the settings have no sealed one. */
const SEALED_NOW = 'sealed';

/** Settings and site where some doors are sealed, whatever else is said of them: they stand in a zone of that kind. */
export function sealed(
  { settings, site }: { readonly settings: Settings; readonly site: Site },
  seals: readonly Seal[],
): { readonly settings: Settings; readonly site: Site } {
  if (seals.length === 0) return { settings, site };
  const isSealed = (building: number, id: string) =>
    seals.some(
      (seal) =>
        seal.building === site.buildings[building]!.id && (seal.entrance === '' || seal.entrance === id),
    );
  const known = settings.zones.findIndex(({ status }) => status === 'sealed');
  const zones =
    known >= 0 ? settings.zones : [...settings.zones, { id: SEALED_NOW, status: 'sealed' as const }];
  const zone = known >= 0 ? known : zones.length - 1;
  // Who is sealed now stands with those of that zone.
  const unit =
    site.entrances.find((entrance) => entrance.zone === zone && entrance.grid === '')?.unit ??
    site.entrances.reduce((most, entrance) => Math.max(most, entrance.unit), 0) + 1;
  const entrances = site.entrances.map((entrance) =>
    isSealed(entrance.building, entrance.id) ? { ...entrance, zone, points: [], unit } : entrance,
  );
  return {
    settings: { ...settings, zones },
    site: { ...site, entrances, seals: [...(site.seals ?? []), ...seals] },
  };
}
