import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Stand } from '../ledger/stands.ts';

export const CROWD: readonly Constraint[] = [slotsHoldTheirPeople, columnsSaySo];

export function standAt(stand: Stand): { file: string; row: number; where: string } {
  return { file: 'schedule.csv', row: stand.row.row, where: stand.row.batch };
}

function peopleIn(stands: readonly Stand[]): number {
  return stands.reduce((sum, stand) => sum + stand.members.length, 0);
}

/** One collector for each household, and no more of them in a slot than the point can hold. */
function* slotsHoldTheirPeople({ stands, workspace }: Evidence): Iterable<Violation> {
  for (const together of stands.byPlace.values()) {
    const { point } = together[0]!.row;
    if (point < 0) continue;
    const capacity = together[0]!.begun ? workspace.capacityBefore : stands.capacity;
    const over = peopleIn(together) - capacity[point]!;
    if (over > 0) yield violation('over-capacity', standAt(together[0]!), over);
  }
}

function* columnsSaySo({ stands }: Evidence): Iterable<Violation> {
  for (const together of stands.byPlace.values()) {
    const load = peopleIn(together);
    for (const stand of together) {
      if (stand.row.point < 0) continue;
      // What a slot that has begun could hold is as it was; desks may have been missing then too.
      const capacity = stand.begun ? stand.row.capacity : stands.capacity[stand.row.point]!;
      const [tooMuch, off] = [Math.abs(stand.row.capacity - capacity), Math.abs(stand.row.load - load)];
      if (tooMuch !== 0) yield violation('capacity-wrong', standAt(stand), tooMuch);
      if (off !== 0) yield violation('load-wrong', standAt(stand), off);
    }
  }
}
