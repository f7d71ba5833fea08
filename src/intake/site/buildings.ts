import { report, type Reading } from '../reading.ts';
import type { Place } from '../../model/index.ts';
import { columns, filesOf, readTable, type TableRow } from '../tables/index.ts';
import { buildingKey, entranceKey, foldWidth } from '../text/index.ts';
import { readTerms, type Terms } from './terms.ts';

/** Entrances or floors of one building. */
const MOST = 1000;

/** A building of the site as its table describes it. */
export interface BuildingRows {
  /** As its first row writes it. */
  readonly id: string;
  /** Its other names, in words too. */
  readonly aliases: string[];
  floors: number | null;
  /** How many entrances there are; null where the table does not say. */
  entrances: number | null;
  /** The row without an entrance. */
  base: Terms | undefined;
  /** Rows for one entrance: by the entrance's key. */
  readonly doors: Map<string, { readonly id: string; readonly terms: Terms }>;
  contact: { readonly name: string; readonly phone: string } | undefined;
}

/** buildings.csv, in the order in which buildings first appear. Without buildings nothing can be planned: an error. */
export function readBuildings(reading: Reading): BuildingRows[] {
  const byText = new Map<string, BuildingRows>();
  const byKey = new Map<string, BuildingRows>();
  const named: AliasRow[] = [];
  if (filesOf({ ...reading, problems: [] }, 'buildings').length === 0) {
    const path = reading.written.inputs.buildings;
    const file = typeof path === 'string' ? path : path.join(', ');
    report(reading, 'file-missing', reading.yaml.place(['inputs', 'buildings']), file, { file });
    return [];
  }
  for (const row of readTable(reading, 'buildings', columns.BUILDINGS)) {
    const id = row.required('building');
    if (id === undefined) continue;
    const entrance = row.text('entrance');
    // An entrance's row may spell its building another way; two buildings may not look alike to us yet be two.
    let building = byText.get(id) ?? (entrance === '' ? undefined : byKey.get(buildingKey(id)));
    if (building === undefined) {
      const doors: BuildingRows['doors'] = new Map();
      building = {
        id,
        aliases: [],
        floors: null,
        entrances: null,
        base: undefined,
        doors,
        contact: undefined,
      };
      byText.set(id, building);
      if (!byKey.has(buildingKey(id))) byKey.set(buildingKey(id), building);
    }
    const door = entranceKey(entrance);
    const earlier = entrance === '' ? building.base : building.doors.get(door)?.terms;
    if (earlier !== undefined) {
      const first = String(earlier.place.row);
      report(reading, 'duplicate-id', row.place('building'), [id, entrance].filter(Boolean).join(' '), {
        first,
      });
      continue;
    }
    readAliases(row, building, named);
    const terms = readTerms(reading, row);
    if (entrance === '') building.base = terms;
    else building.doors.set(door, { id: entrance, terms });
    building.floors ??= row.whole('floors', 1, MOST) ?? null;
    building.entrances ??= row.whole('entrances', 1, MOST) ?? null;
    const contact = { name: row.text('contact'), phone: row.text('contact_phone') };
    if (building.contact === undefined && (contact.name !== '' || contact.phone !== '')) {
      building.contact = contact;
    }
  }
  const buildings = [...byText.values()];
  checkAliases(reading, buildings, named);
  for (const building of buildings) requireZones(reading, building);
  return buildings;
}

/** A row that gives a building another name. */
interface AliasRow {
  readonly building: BuildingRows;
  readonly alias: string;
  readonly place: Place;
}

/** Between semicolons: a name in words may hold a comma. */
function readAliases(row: TableRow, building: BuildingRows, named: AliasRow[]): void {
  for (const part of foldWidth(row.text('aliases')).split(/[;\n]/)) {
    const alias = part.trim();
    if (alias === '' || building.aliases.includes(alias)) continue;
    building.aliases.push(alias);
    named.push({ building, alias, place: row.place('aliases') });
  }
}

/** A name of two buildings would send goods to either. */
function checkAliases(
  reading: Reading,
  buildings: readonly BuildingRows[],
  named: readonly AliasRow[],
): void {
  const first = new Map(buildings.map((building) => [buildingKey(building.id), building]));
  for (const { building, alias, place } of named) {
    const other = first.get(buildingKey(alias)) ?? building;
    first.set(buildingKey(alias), other);
    const row = (other.base ?? [...other.doors.values()][0]?.terms)?.place.row ?? 0;
    if (other !== building) report(reading, 'duplicate-id', place, alias, { first: String(row) });
  }
}

function requireZones(reading: Reading, building: BuildingRows): void {
  const { base, doors } = building;
  if (base?.zone !== undefined || reading.damaged.has('zones')) return;
  const bare = base === undefined ? [...doors.values()].map((door) => door.terms) : [base];
  for (const terms of bare) {
    // A zone that is written but not known was reported as such.
    if (terms.zone !== undefined || terms.zoneText !== '') continue;
    report(reading, 'building-without-zone', terms.place, '', { building: building.id });
  }
}
