import { formatTime, parseTime, placeName, type Plan, type Workspace } from '../model/index.ts';
import { buildingsCalled, findCalled, goodsCalled, namesLike, withoutBuildingWord } from './find.ts';
import { explainHousehold, type HouseholdFacts } from './household.ts';
import { explainItem, type ItemFacts } from './item.ts';
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
  const name = names.join(' ');
  switch (kind) {
    case 'household': {
      const household = findHousehold(plan, names.join('-'));
      return household === -1 ? undefined : explainHousehold(plan, workspace, household);
    }
    case 'item': {
      const good = findCalled(goodsCalled(plan, workspace), name);
      return good === -1 ? undefined : explainItem(plan, workspace, good);
    }
    case 'supplier': {
      const supplier = findCalled(workspace.catalogue.suppliers, name);
      return supplier === -1 ? undefined : explainSupplier(plan, workspace, supplier);
    }
    case 'slot': {
      const { points } = workspace.settings;
      const point = points[findCalled(points, names.slice(0, -1).join(' '))];
      const start = parseTime(names.at(-1) ?? '');
      if (point === undefined || start === undefined) return undefined;
      return explainSlot(plan, workspace, point.id, start);
    }
    case 'building': {
      const buildings = buildingsCalled(plan);
      const whole = findCalled(buildings, name);
      const building = buildings[whole === -1 ? findCalled(buildings, withoutBuildingWord(name)) : whole];
      return building === undefined ? undefined : explainBuilding(plan, workspace, building.id);
    }
  }
}

/** Names of that kind that may have been meant; for a slot, the points and their slots. */
export function likely(plan: Plan, workspace: Workspace, kind: Kind, names: readonly string[]): string[] {
  const text = names.join(' ');
  switch (kind) {
    case 'household':
      return [];
    case 'item':
      return namesLike(goodsCalled(plan, workspace), text);
    case 'supplier':
      return namesLike(workspace.catalogue.suppliers, text);
    case 'slot': {
      const { points } = workspace.settings;
      const point = points[findCalled(points, names.slice(0, -1).join(' '))];
      if (point === undefined) return namesLike(points, text);
      const starts = plan.batches.filter((batch) => batch.point === point.id);
      return [...new Set(starts.map(({ slotStart }) => formatTime(slotStart)))];
    }
    case 'building':
      return namesLike(buildingsCalled(plan), withoutBuildingWord(text));
  }
}

/** `3-2-501`; without the entrance (`3-501`) where only one household can be meant. */
function findHousehold({ households }: Plan, text: string): number {
  const wanted = text.replaceAll('/', '-');
  const whole = households.findIndex((household) => placeName(household) === wanted);
  if (whole !== -1) return whole;
  const without = households.flatMap(({ building, room }, h) =>
    `${building}-${room}` === wanted ? [h] : [],
  );
  return without.length === 1 ? without[0]! : -1;
}
