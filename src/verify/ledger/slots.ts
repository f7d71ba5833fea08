import type { Night } from '../site/night.ts';

/** ⌊desks × slot seconds × utilisation ÷ seconds per household⌋ and at most ⌊area ÷ m² per person⌋, exactly. */
export function capacityOf({ settings }: Pick<Night, 'settings'>, point: number): number {
  const { desks, secondsPerHousehold, areaMilli } = settings.points[point]!;
  const { slotMinutes, utilisationMilli, m2PerPersonMilli } = settings.pickup;
  const seconds = BigInt(desks) * BigInt(slotMinutes) * 60n * BigInt(utilisationMilli);
  const served = Number(seconds / (1000n * BigInt(secondsPerHousehold)));
  return areaMilli === null ? served : Math.min(served, Math.floor(areaMilli / m2PerPersonMilli));
}

/**
 * Slots count from the start of each opening window, lie in it whole, and leave its last minutes for those who missed
 * theirs; one that touches a closed time is none.
 */
export function slotStarts({ settings }: Night, point: number): readonly number[] {
  const { slotMinutes, catchUpMinutes } = settings.pickup;
  const { open, closed } = settings.points[point]!;
  const starts = new Set<number>();
  for (const window of open) {
    for (let start = window.from; start + slotMinutes <= window.to - catchUpMinutes; start += slotMinutes) {
      const end = start + slotMinutes;
      if (!closed.some((span) => span.from < end && start < span.to)) starts.add(start);
    }
  }
  return [...starts].sort((a, b) => a - b);
}
