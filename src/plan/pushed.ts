import type { Allocations, Night, Parcel, Slotting } from '../model/index.ts';
import { scheduleSlots } from '../slotting/index.ts';
import type { Decided } from './decide.ts';

/** Households whom their slot, or the lack of one, pushes out: without a slot by tier, the highest first, then late. */
export type Pushed = readonly number[];

/** Late are those whose slot ends after `finish_by`, where the goal is to finish by then. */
export function pushedOf({ settings, site }: Night, { batches, unplaced }: Slotting): Pushed {
  const counts = Array.from({ length: settings.priority.length + 2 }, () => 0);
  for (const { household, reason } of unplaced)
    if (reason !== 'no-point') counts[site.households[household]!.tier]! += 1;
  const { goal, finishBy, slotMinutes } = settings.pickup;
  for (const { slotStart, households } of batches)
    if (goal === 'level' && slotStart + slotMinutes > finishBy)
      counts[counts.length - 1]! += households.length;
  return counts;
}

/** Below 0 where `a` is better: fewer without a slot, tier by tier, then fewer late. */
export function comparePushed(a: Pushed, b: Pushed): number {
  for (const [i, count] of a.entries()) if (count !== b[i]) return count - b[i]!;
  return 0;
}

export const isNobody = (pushed: Pushed): boolean => pushed.every((count) => count === 0);

export const countOf = (pushed: Pushed): number => pushed.reduce((sum, count) => sum + count, 0);

/**
 * Who would be pushed out if some goods were there with the first wave: no orders can do better by buying these earlier.
 *
 * @param isMovable by good
 */
export function pushedWithout(night: Night, decided: Decided, isMovable: (good: number) => boolean): Pushed {
  const last = wavesWithout(decided.allocations, night.site.households.length, isMovable);
  const collecting = decided.channels.collecting.map((parcel): Parcel => {
    const wave = Math.min(parcel.wave, last[parcel.household]!);
    return { ...parcel, wave };
  });
  return pushedOf(night, scheduleSlots(night, collecting));
}

function wavesWithout(
  { length, household, good, wave, allocated }: Allocations,
  households: number,
  isMovable: (good: number) => boolean,
): Int32Array {
  const last = new Int32Array(households);
  for (let row = 0; row < length; row++) {
    if (allocated[row]! <= 0 || isMovable(good[row]!)) continue;
    last[household[row]!] = Math.max(last[household[row]!]!, wave[row]!);
  }
  return last;
}
