import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { standAt } from './crowd.ts';

export const PLACES: readonly Constraint[] = [slotsAreOpen, pointsServeTheirPeople];

/** A batch stands in a slot of its point, from its beginning to its end. */
function* slotsAreOpen({ stands, workspace }: Evidence): Iterable<Violation> {
  const { slotMinutes } = workspace.settings.pickup;
  for (const stand of stands.all) {
    const { point, slotStart, slotEnd } = stand.row;
    if (point < 0) continue;
    const off = slotEnd - slotStart - slotMinutes;
    if (off !== 0) yield violation('outside-hours', standAt(stand), Math.abs(off));
    else if (!stands.slots[point]!.includes(slotStart)) {
      yield violation(
        'outside-hours',
        standAt(stand),
        Math.max(1, minutesOff(stands.slots[point]!, slotStart)),
      );
    }
  }
}

function minutesOff(starts: readonly number[], slotStart: number): number {
  const off = starts.map((start) => Math.abs(start - slotStart));
  return off.length === 0 ? 1 : Math.min(...off);
}

/** It serves the zone and the grid, the building names it or names none, and it is within walking distance. */
function* pointsServeTheirPeople({ stands, workspace, names }: Evidence): Iterable<Violation> {
  const { site, settings } = workspace;
  for (const stand of stands.all) {
    const point = settings.points[stand.row.point];
    if (point === undefined || stand.begun) continue;
    for (const household of stand.members) {
      const entrance = site.entrances[site.households[household]!.entrance]!;
      const { maxWalkMetres } = settings.pickup;
      const walk = entrance.walkMetres[stand.row.point] ?? null;
      const serves =
        point.zones.includes(entrance.zone) &&
        settings.zones[entrance.zone]!.status !== 'sealed' &&
        (entrance.grid === '' || point.grids.includes(entrance.grid)) &&
        (maxWalkMetres === null || walk === null || walk <= maxWalkMetres) &&
        entrance.points.includes(stand.row.point);
      if (serves) continue;
      const where = `${stand.row.batch} ${names.householdText(household)}`;
      yield violation('point-does-not-serve', { ...standAt(stand), where });
    }
  }
}
