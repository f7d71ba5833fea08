import { SHORT_REASONS, compareKeys } from '../../model/index.ts';
import type { Plan, ShortReason } from '../../model/index.ts';
import { quantityText, unitText } from '../amounts.ts';
import type { Names } from '../names.ts';

/** What a building, or one household of it, lacks of a good for one reason. */
export interface Shortage {
  /** -1 for the building's sum. */
  readonly household: number;
  readonly good: number;
  readonly reason: ShortReason;
  quantity: number;
}

/** By building: its shortages by good and reason, and by household. */
export interface BuildingShortages {
  readonly sums: readonly Shortage[];
  readonly rows: readonly Shortage[];
}

export function shortagesByBuilding(plan: Plan): ReadonlyMap<string, BuildingShortages> {
  const buildings = new Map<string, { sums: Map<string, Shortage>; rows: Shortage[] }>();
  const { allocations } = plan;
  for (let i = 0; i < allocations.length; i++) {
    if (allocations.short[i] === 0) continue;
    const [household, good] = [allocations.household[i]!, allocations.good[i]!];
    const reason = SHORT_REASONS[allocations.reason[i]!]!;
    const { building } = plan.households[household]!;
    const of = buildings.get(building) ?? { sums: new Map<string, Shortage>(), rows: [] };
    buildings.set(building, of);
    of.rows.push({ household, good, reason, quantity: allocations.short[i]! });
    const key = `${good} ${reason}`;
    const sum = of.sums.get(key) ?? { household: -1, good, reason, quantity: 0 };
    of.sums.set(key, sum);
    sum.quantity += allocations.short[i]!;
  }
  return new Map(
    [...buildings].map(([building, { sums, rows }]) => [
      building,
      { rows, sums: [...sums.values()].sort((a, b) => compareShortages(plan, a, b)) },
    ]),
  );
}

function compareShortages(plan: Plan, a: Shortage, b: Shortage): number {
  return compareKeys(plan.goods[a.good]!.id, plan.goods[b.good]!.id) || compareKeys(a.reason, b.reason);
}

/** `鸡蛋`, `12盒`, `供应商缺货` */
export function shortageTexts(
  plan: Plan,
  names: Names,
  { good: index, quantity, reason }: Shortage,
): readonly [item: string, quantity: string, reason: string] {
  const good = plan.goods[index]!;
  return [
    names.item(good.id),
    unitText(quantityText(quantity, good), good.uom),
    names.words.shortReason[reason],
  ];
}
