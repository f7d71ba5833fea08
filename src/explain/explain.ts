import { parseTime, type Plan, type Workspace } from '../model/index.ts';
import { explainHousehold, type HouseholdFacts } from './household.ts';
import { explainItem, findGood, type ItemFacts } from './item.ts';
import { explainBuilding, explainSlot, type BuildingFacts, type SlotFacts } from './place.ts';
import { explainSupplier, type SupplierFacts } from './supplier.ts';

export type Facts = HouseholdFacts | ItemFacts | SupplierFacts | SlotFacts | BuildingFacts;

export const KINDS = ['household', 'item', 'supplier', 'slot', 'building'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * The facts behind what is named: `household 3-2-501`, `item rice`, `supplier S4`, `slot north 09:30`, `building 3`.
 * Undefined where the plan knows no such thing.
 */
export function explain(
  plan: Plan,
  workspace: Workspace,
  kind: Kind,
  names: readonly string[],
): Facts | undefined {
  const [name = '', second = ''] = names;
  switch (kind) {
    case 'household': {
      const household = findHousehold(plan, names.join('-'));
      return household === -1 ? undefined : explainHousehold(plan, workspace, household);
    }
    case 'item': {
      const good = findGood(plan, workspace, name);
      return good === -1 ? undefined : explainItem(plan, workspace, good);
    }
    case 'supplier': {
      const { suppliers } = workspace.catalogue;
      const supplier = suppliers.findIndex(({ id, name: called }) => id === name || called === name);
      return supplier === -1 ? undefined : explainSupplier(plan, workspace, supplier);
    }
    case 'slot': {
      const { points } = workspace.settings;
      const point = points.find(({ id, name: called }) => id === name || called === name);
      const start = parseTime(second);
      if (point === undefined || start === undefined) return undefined;
      return explainSlot(plan, workspace, point.id, start);
    }
    case 'building':
      return plan.households.some(({ building }) => building === name)
        ? explainBuilding(plan, name)
        : undefined;
  }
}

/** `3-2-501`; without the entrance (`3-501`) where only one household can be meant. */
function findHousehold({ households }: Plan, text: string): number {
  const wanted = text.replaceAll('/', '-');
  const whole = households.findIndex(
    ({ building, entrance, room }) =>
      [building, entrance, room].filter((part) => part !== '').join('-') === wanted,
  );
  if (whole !== -1) return whole;
  const without = households.flatMap(({ building, room }, h) =>
    `${building}-${room}` === wanted ? [h] : [],
  );
  return without.length === 1 ? without[0]! : -1;
}
