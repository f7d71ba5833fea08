import type { Night, Slotting } from '../../src/model/index.ts';
import { capacityOf } from './checker.ts';

/**
 * Whether the last slot and the peak are at their bounds or one above: the last slot ends no later than one slot's length
 * after the bound; with one household less in it, the fullest slot would be at the bound or below.
 */
export function isNearBounds({ settings }: Pick<Night, 'settings'>, slotting: Slotting): boolean {
  const bound = (objective: string) => slotting.bounds.find((each) => each.objective === objective)!;
  const last = bound('last-slot');
  const peak = bound('peak');
  const load = new Map<string, readonly [households: number, capacity: number]>();
  for (const { point, slotStart, households } of slotting.batches) {
    const key = `${point}@${slotStart}`;
    const [sum] = load.get(key) ?? [0];
    load.set(key, [sum + households.length, capacityOf(settings.points[point]!, settings.pickup)]);
  }
  const [most, capacity] = [...load.values()].reduce((a, b) => (b[0] * a[1] > a[0] * b[1] ? b : a), [0, 1]);
  return (
    last.value <= last.lowerBound + settings.pickup.slotMinutes &&
    (peak.value <= peak.lowerBound || Math.ceil(((most - 1) * 1_000_000) / capacity) <= peak.lowerBound)
  );
}
