import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Stand } from '../ledger/stands.ts';
import { standAt } from '../rule-05-slots/crowd.ts';

export const EARLY: readonly Constraint[] = [earlyComesFirst];

/** At a point, no early batch later than another of its isolation unit that waits for the same wave. Amount: minutes. */
function* earlyComesFirst({ stands }: Evidence): Iterable<Violation> {
  const groups = new Map<string, Stand[]>();
  for (const stand of stands.all) {
    if (stand.members.length === 0 || stand.begun) continue;
    const key = queueKey(stand.row.point, stand.unit, stand.wave);
    groups.set(key, [...(groups.get(key) ?? []), stand]);
  }
  for (const queue of groups.values()) {
    const others = queue.filter((stand) => !stand.early);
    if (others.length === 0) continue;
    const first = others.reduce((least, stand) => Math.min(least, stand.row.slotStart), Infinity);
    for (const stand of queue) {
      const late = stand.row.slotStart - first;
      if (stand.early && late > 0) yield violation('early-after-others', standAt(stand), late);
    }
  }
}

export function queueKey(point: number, unit: number, wave: number): string {
  return `${point} ${unit} ${wave}`;
}
