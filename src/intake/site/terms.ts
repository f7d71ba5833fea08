import type { Place } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import type { TableRow } from '../tables/index.ts';
import { cellNumber, foldWidth, nameKey, nearest } from '../text/index.ts';

/** What a row of buildings.csv says of a building, or of one entrance where it differs. */
export interface Terms {
  /** Index of the zone; undefined where the row names none. */
  readonly zone: number | undefined;
  /** As it is written. */
  readonly zoneText: string;
  /** Undefined where the row says nothing. */
  readonly grid: string | undefined;
  /** Indices of the points where it may collect; undefined: every point that serves it. */
  readonly points: readonly number[] | undefined;
  /** Metres by index of the point. */
  readonly walk: ReadonlyMap<number, number>;
  readonly place: Place;
}

export function readTerms(reading: Reading, row: TableRow): Terms {
  const grid = row.text('grid');
  return {
    zone: readZone(reading, row),
    zoneText: row.text('zone'),
    grid: grid === '' ? undefined : grid,
    points: readPoints(reading, row),
    walk: readWalk(reading, row),
    place: row.place('zone'),
  };
}

/** A zone that the settings do not know is an error; where the zones of the settings are themselves wrong, it is not. */
function readZone(reading: Reading, row: TableRow): number | undefined {
  const text = row.text('zone');
  if (text === '') return undefined;
  const { zones } = reading.settings;
  const found = zones.findIndex((zone) => zone.id === text);
  if (found >= 0) return found;
  const alike = zones.findIndex((zone) => nameKey(zone.id) === nameKey(text));
  if (alike >= 0) return alike;
  if (!reading.damaged.has('zones')) {
    const ids = zones.map((zone) => zone.id);
    const suggestion = nearest(text, ids, 1)[0] ?? ids.join(' | ');
    report(reading, 'unknown-zone', row.place('zone'), text, { suggestion });
  }
  return undefined;
}

function readPoints(reading: Reading, row: TableRow): readonly number[] | undefined {
  const named = row.list('points');
  if (named.length === 0) return undefined;
  const points = named.map((text) => pointOf(reading, row, 'points', text));
  return points.filter((point) => point !== undefined).sort((a, b) => a - b);
}

/** `north:120;south:300`, or a bare number where the site has one point. */
function readWalk(reading: Reading, row: TableRow): ReadonlyMap<number, number> {
  const walk = new Map<number, number>();
  for (const part of row.list('walk_metres')) {
    const folded = foldWidth(part);
    const colon = folded.lastIndexOf(':');
    const point =
      colon >= 0
        ? pointOf(reading, row, 'walk_metres', folded.slice(0, colon).trim())
        : reading.settings.points.length === 1
          ? 0
          : undefined;
    const metres = cellNumber(folded.slice(colon + 1).trim());
    if (typeof metres !== 'number' || metres < 0 || (colon < 0 && point === undefined)) {
      row.bad('walk_metres', 'walk');
    } else if (point !== undefined) walk.set(point, metres);
  }
  return walk;
}

function pointOf(reading: Reading, row: TableRow, field: string, text: string): number | undefined {
  const found = findPoint(reading, text);
  if (found === undefined && !reading.damaged.has('points')) {
    const ids = reading.settings.points.map((point) => point.id);
    const suggestion = nearest(text, ids, 1)[0] ?? ids.join(' | ');
    report(reading, 'unknown-point', row.place(field), text, { suggestion });
  }
  return found;
}

/** A point by its id, else by its name where one point has it. */
export function findPoint(reading: Reading, text: string): number | undefined {
  const { points } = reading.settings;
  const byId = points.findIndex((point) => point.id === text);
  if (byId >= 0) return byId;
  const key = nameKey(text);
  const alike = points.flatMap((point, index) =>
    nameKey(point.id) === key || nameKey(point.name) === key ? [index] : [],
  );
  return alike.length === 1 ? alike[0] : undefined;
}
