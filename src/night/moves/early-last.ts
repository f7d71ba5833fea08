import type { Plan, Workspace } from '../../model/index.ts';
import { siteIndex } from '../household-index.ts';
import type { Toll, ToldHousehold } from './toll.ts';

/** A slot that was told, and where. */
export interface ToldSeat extends ToldHousehold {
  readonly point: number;
}

/**
 * Early households come no later than the others of their isolation unit who wait for the same wave at that point. Where
 * all goods come with one truck all wait for the same: of an early one and another who was told an earlier slot one has to
 * move, so that no answer moves fewer than there are such pairs of whom each is in one (a matching).
 */
export function outOfOrder(free: readonly ToldSeat[], after: Plan, workspace: Workspace): Toll {
  const toll = { households: 0, weight: 0 };
  if (wavesWithGoods(after) > 1) return toll;
  const { site } = workspace;
  const indexOf = siteIndex(workspace);
  const rows = new Map<string, { early: ToldSeat[]; others: ToldSeat[] }>();
  for (const told of free) {
    const index = indexOf(after.households[told.household]!);
    if (index === undefined) continue;
    const { entrance, serve } = site.households[index]!;
    const key = `${told.point} ${site.entrances[entrance]!.unit}`;
    const row = rows.get(key) ?? { early: [], others: [] };
    rows.set(key, row);
    (serve === 'early' ? row.early : row.others).push(told);
  }
  for (const { early, others } of rows.values()) {
    const bySlot = (a: ToldSeat, b: ToldSeat) => a.slotStart - b.slotStart;
    const waiting = others.sort(bySlot);
    // Whoever comes before an early one comes before all later ones too: taking them in order finds the most pairs.
    for (const one of early.sort(bySlot)) {
      const other = waiting[0];
      if (other === undefined || other.slotStart >= one.slotStart) continue;
      waiting.shift();
      toll.households += 1;
      toll.weight += Math.min(one.weight, other.weight);
    }
  }
  return toll;
}

function wavesWithGoods({ orders, goods, waves }: Plan): number {
  const found = new Set(orders.filter(({ lines }) => lines.length > 0).map(({ wave }) => wave));
  if (goods.some(({ fromStock }) => fromStock > 0)) found.add(waves[0]!);
  return found.size;
}
