import { report, type Reading } from '../reading.ts';
import type { BuildingRows } from './buildings.ts';
import { entranceTerms } from './eligible-points.ts';

/** A grid of a zone that collects, but which no point of that zone lists: whoever lives there could go nowhere. */
export function checkGrids(reading: Reading, buildings: readonly BuildingRows[]): void {
  const { settings, damaged } = reading;
  if (damaged.has('points') || damaged.has('zones')) return;
  const served = new Set<string>();
  for (const point of settings.points) {
    for (const zone of point.zones) for (const grid of point.grids) served.add(`${zone} ${grid}`);
  }
  const listed = [...new Set(settings.points.flatMap((point) => point.grids))].join(' | ');
  for (const { id, base, doors } of buildings) {
    const rows = [base, ...[...doors.values()].map((door) => door.terms)];
    for (const own of rows) {
      if (own?.grid === undefined) continue;
      const terms = entranceTerms(settings, base, own);
      if (terms === undefined || settings.zones[terms.zone]?.status === 'sealed') continue;
      const key = `${terms.zone} ${terms.grid}`;
      if (served.has(key)) continue;
      served.add(key);
      const zone = settings.zones[terms.zone]!.id;
      const facts = { zone, building: id, suggestion: listed };
      report(reading, 'unknown-grid', { ...own.place, column: 'grid' }, terms.grid, facts);
    }
  }
}
