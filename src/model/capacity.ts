import type { Point, Settings } from './settings.ts';

/**
 * Households that a slot of a point holds: ⌊desks × slot seconds × utilisation ÷ seconds per household⌋, and at most
 * ⌊area ÷ m² per person⌋ where the area is limited. In whole numbers throughout.
 */
export function slotCapacity(
  point: Pick<Point, 'desks' | 'secondsPerHousehold' | 'areaMilli'>,
  pickup: Pick<Settings['pickup'], 'slotMinutes' | 'utilisationMilli' | 'm2PerPersonMilli'>,
): number {
  const served = BigInt(point.desks) * BigInt(pickup.slotMinutes * 60) * BigInt(pickup.utilisationMilli);
  const byDesks = Number(served / (1000n * BigInt(Math.max(1, point.secondsPerHousehold))));
  if (point.areaMilli === null || pickup.m2PerPersonMilli <= 0) return byDesks;
  return Math.min(byDesks, Math.floor(point.areaMilli / pickup.m2PerPersonMilli));
}
