import type { Settings } from '../../model/index.ts';
import { entranceKey } from '../text/index.ts';
import type { SiteTables } from './read-register.ts';
import type { Terms } from './terms.ts';

/** Where an entrance stands and what it may use, once its own row has gone over its building's. */
export interface EntranceTerms {
  readonly zone: number;
  readonly grid: string;
  readonly points: readonly number[];
  readonly walkMetres: readonly (number | null)[];
}

/** What a row for one entrance leaves blank is as its building's row says; undefined where neither names a zone. */
export function entranceTerms(
  settings: Settings,
  base: Terms | undefined,
  door: Terms | undefined,
): EntranceTerms | undefined {
  const zone = door?.zone ?? base?.zone;
  if (zone === undefined) return undefined;
  const grid = door?.grid ?? base?.grid ?? '';
  const allowed = door?.points ?? base?.points;
  const walkMetres = settings.points.map(
    (_, point) => door?.walk.get(point) ?? base?.walk.get(point) ?? null,
  );
  const { maxWalkMetres } = settings.pickup;
  const points = settings.points.flatMap((point, index) => {
    const metres = walkMetres[index] ?? null;
    const serves = point.zones.includes(zone) && (grid === '' || point.grids.includes(grid));
    // A distance that nobody measured cannot be too far.
    const near = maxWalkMetres === null || metres === null || metres <= maxWalkMetres;
    return serves && near && allowed?.includes(index) !== false ? [index] : [];
  });
  return { zone, grid, points: settings.zones[zone]?.status === 'sealed' ? [] : points, walkMetres };
}

/** Equal exactly for those who may stand together: a sealed or controlled zone, each grid of one; all open zones. */
export function isolationUnit(settings: Settings, terms: EntranceTerms): string {
  return settings.zones[terms.zone]?.status === 'open' ? 'open' : `${terms.zone} ${terms.grid}`;
}

/** The zone of each entrance of the register; undefined where none is known (an error by then). */
export function zonesOfEntrances({ register, buildings }: SiteTables): readonly (number | undefined)[] {
  return register.entrances.map(({ building, id }) => {
    const { base, doors } = buildings[building]!;
    return doors.get(entranceKey(id))?.terms.zone ?? base?.zone;
  });
}
