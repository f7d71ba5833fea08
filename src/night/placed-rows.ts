import type { Plan, Quantity, Workspace } from '../model/index.ts';
import { siteIndex } from './household-index.ts';

/** What a household gets of a good in a plan, in the indices of a workspace. */
export interface PlacedRow {
  readonly household: number;
  readonly good: number;
  /** The good that was asked where this is a substitute for it; else -1. */
  readonly substituteFor: number;
  /** -1 where nothing is allocated, or the wave is not known any more. */
  readonly wave: number;
  /** Base units. */
  readonly quantity: Quantity;
}

/** Rows of a plan whose household and goods the workspace still knows. */
export function placedRows(plan: Plan, { site, catalogue, settings }: Workspace): PlacedRow[] {
  const indexOf = siteIndex({ site });
  const goods = new Map(catalogue.goods.map(({ id }, good) => [id, good]));
  const goodOf = (index: number) => (index === -1 ? -1 : goods.get(plan.goods[index]!.id));
  const waves = plan.waves.map((id) => settings.waves.findIndex((wave) => wave.id === id));
  const households = plan.households.map((household) => indexOf(household));
  const { allocations } = plan;
  const rows: PlacedRow[] = [];
  for (let row = 0; row < allocations.length; row++) {
    const household = households[allocations.household[row]!];
    const good = goodOf(allocations.good[row]!);
    const substituteFor = goodOf(allocations.substituteFor[row]!);
    if (household === undefined || good === undefined || substituteFor === undefined) continue;
    const wave = waves[allocations.wave[row]!] ?? -1;
    rows.push({ household, good, substituteFor, wave, quantity: allocations.allocated[row]! });
  }
  return rows;
}
