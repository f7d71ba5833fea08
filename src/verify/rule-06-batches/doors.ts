import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Stand } from '../ledger/stands.ts';
import { splitUnit } from '../ledger/split-unit.ts';
import { standAt } from '../rule-05-slots/crowd.ts';

export const DOORS: readonly Constraint[] = [oneBatchAtADoor, unitsStayTogether, notTooManyBuildings];

/** Two batches of one door never overlap in time, at whatever points they stand. */
function* oneBatchAtADoor({ stands }: Evidence): Iterable<Violation> {
  for (const [door, ofDoor] of stands.byDoor) {
    if (door < 0) continue;
    const inTime = [...ofDoor].sort((a, b) => a.row.slotStart - b.row.slotStart);
    for (const [index, next] of inTime.entries()) {
      const before = inTime[index - 1];
      const overlap = before === undefined ? 0 : before.row.slotEnd - next.row.slotStart;
      if (overlap > 0) yield violation('door-overlaps', standAt(next), overlap);
    }
  }
}

/**
 * Under `split: false` those of a `batch_by` unit who collect, those without a slot counted too, are one batch, early ones and
 * others apart, where so many may be in a batch and stand in a slot of its point.
 */
function* unitsStayTogether({ stands, workspace, tables }: Evidence): Iterable<Violation> {
  const { pickup } = workspace.settings;
  const waiting = tables.unplaced
    .filter(({ household }) => household >= 0)
    .map(({ household }) => splitUnit(workspace, household));
  for (const [unit, all] of stands.bySplitUnit) {
    const together = all.filter(({ begun }) => !begun);
    if (together.length < 2) continue;
    const placed = together.reduce((sum, stand) => sum + stand.members.length, 0);
    const people = placed + waiting.filter((other) => other === unit).length;
    const room = (stand: Stand) => Math.min(pickup.batchMax, stands.capacity[stand.row.point] ?? 0);
    // Where the unit's batches stand at several points, one that could hold them all is enough.
    if (together.some((stand) => people <= room(stand))) {
      yield violation('split-forbidden', standAt(together[1]!), together.length - 1);
    }
  }
}

function* notTooManyBuildings({ stands, workspace }: Evidence): Iterable<Violation> {
  const { buildingsPerSlot } = workspace.settings.pickup;
  if (buildingsPerSlot === null) return;
  for (const together of stands.byPlace.values()) {
    const buildings = new Set(together.filter((stand) => stand.building >= 0).map((stand) => stand.building));
    const over = buildings.size - buildingsPerSlot;
    if (over > 0) yield violation('too-many-buildings', standAt(together.at(-1)!), over);
  }
}
