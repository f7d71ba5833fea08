import type { Plan, PlanHousehold, Workspace } from '../model/index.ts';

type Key = Pick<PlanHousehold, 'building' | 'entrance' | 'room'>;

function keyOf({ building, entrance, room }: Key): string {
  return JSON.stringify([building, entrance, room]);
}

/** A plan's households by what all plans of the site call them. */
export function householdIndex({ households }: Pick<Plan, 'households'>): (of: Key) => number | undefined {
  const found = new Map(households.map((household, index) => [keyOf(household), index]));
  return (of) => found.get(keyOf(of));
}

/** The same for the site's. */
export function siteIndex({ site }: Pick<Workspace, 'site'>): (of: Key) => number | undefined {
  const found = new Map(
    site.households.map(({ entrance, room }, index) => {
      const { building, id } = site.entrances[entrance]!;
      return [keyOf({ building: site.buildings[building]!.id, entrance: id, room }), index];
    }),
  );
  return (of) => found.get(keyOf(of));
}
