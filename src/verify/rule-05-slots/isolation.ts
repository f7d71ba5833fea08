import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Stand } from '../ledger/stands.ts';
import { standAt } from './crowd.ts';

export const ISOLATION: readonly Constraint[] = [oneUnitInASlot, emptyTimeBetweenUnits];

/** A slot holds batches of one isolation unit only, and a batch households of one. */
function* oneUnitInASlot({ stands, workspace }: Evidence): Iterable<Violation> {
  const { households, entrances } = workspace.site;
  const unitOf = (household: number) => entrances[households[household]!.entrance]!.unit;
  for (const together of stands.byPlace.values()) {
    if (together[0]!.begun) continue;
    const units = new Set(together.flatMap((stand) => stand.members.map(unitOf)));
    if (units.size > 1) yield violation('units-mixed', standAt(together.at(-1)!), units.size - 1);
  }
}

/** Between slots of different units a point stays empty for `changeover_minutes`; two slots never overlap. */
function* emptyTimeBetweenUnits({ stands, workspace }: Evidence): Iterable<Violation> {
  const { changeoverMinutes } = workspace.settings.pickup;
  const byPoint = new Map<number, Stand[]>();
  for (const stand of stands.all) {
    if (stand.members.length === 0) continue;
    const others = byPoint.get(stand.row.point);
    if (others === undefined) byPoint.set(stand.row.point, [stand]);
    else others.push(stand);
  }
  for (const there of byPoint.values()) {
    there.sort((a, b) => a.row.slotStart - b.row.slotStart);
    for (const [index, next] of there.entries()) {
      const before = there[index - 1];
      if (before === undefined || next.begun || before.row.slotStart === next.row.slotStart) continue;
      const gap = next.row.slotStart - before.row.slotEnd;
      const needed = before.unit === next.unit ? 0 : changeoverMinutes;
      if (gap < needed) yield violation('changeover-too-short', standAt(next), needed - gap);
    }
  }
}
