import type { Minutes, PlanHousehold, Workspace } from '../../model/index.ts';

/** Whether a household is still served at a point, by its door and not sealed, and the point is open all through the slot. */
export function isThere(
  { settings, site }: Workspace,
  { building, entrance }: Pick<PlanHousehold, 'building' | 'entrance'>,
  point: number,
  slotStart: Minutes,
): boolean {
  const at = settings.points[point];
  const door = site.entrances.find(
    ({ building: of, id }) => id === entrance && site.buildings[of]!.id === building,
  );
  if (at === undefined || door === undefined) return false;
  if (settings.zones[door.zone]!.status === 'sealed' || !door.points.includes(point)) return false;
  const slotEnd = slotStart + settings.pickup.slotMinutes;
  return (
    at.open.some(({ from, to }) => from <= slotStart && slotEnd <= to) &&
    !at.closed.some(({ from, to }) => from < slotEnd && slotStart < to)
  );
}
