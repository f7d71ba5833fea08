import type { KeptGood, Plan, Quantity, Workspace } from '../model/index.ts';
import { householdIndex } from './household-index.ts';

/** By household of a plan: what waits in its bags since an earlier night. */
export function keptIn(
  plan: Plan,
  { site }: Pick<Workspace, 'site'>,
): ReadonlyMap<number, readonly KeptGood[]> {
  const indexOf = householdIndex(plan);
  const kept = new Map<number, KeptGood[]>();
  for (const row of site.kept ?? []) {
    const { entrance, room } = site.households[row.household]!;
    const { building, id } = site.entrances[entrance]!;
    const household = indexOf({ building: site.buildings[building]!.id, entrance: id, room });
    if (household !== undefined) kept.set(household, [...(kept.get(household) ?? []), row]);
  }
  return kept;
}

/** The items of a quantity of a good, base units; a bundle taken apart. */
export function itemsOfGood(
  { goods }: Workspace['catalogue'],
  good: number,
  quantity: Quantity,
): readonly (readonly [item: string, quantity: Quantity])[] {
  const { id, step, ...one } = goods[good]!;
  if (one.kind === 'item') return [[id, quantity]];
  return one.components.map((part) => [goods[part.item]!.id, (quantity / step) * part.quantity] as const);
}
