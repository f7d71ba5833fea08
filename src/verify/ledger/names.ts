import type { Good } from '../../model/index.ts';
import type { Night } from '../site/night.ts';

/** From the ids that stand on paper to the indices of the model; -1 where the workspace has no such id. */
export interface Names {
  readonly household: (building: string, entrance: string, room: string) => number;
  readonly good: (id: string) => number;
  /** -1 for '' too. */
  readonly wave: (id: string) => number;
  readonly point: (id: string) => number;
  readonly supplier: (id: string) => number;
  /** An offer's index; the SKU alone need not be unique. */
  readonly offer: (supplier: string, sku: string, item: string) => number;
  /** `3-2-501`; without an entrance `3-501`. */
  readonly householdText: (household: number) => string;
  readonly goodOf: (good: number) => Good;
}

export function namesOf(workspace: Night): Names {
  const { site, catalogue, settings } = workspace;
  const buildings = places(site.buildings);
  const entrances = new Map<string, number>();
  for (const [index, entrance] of site.entrances.entries()) {
    entrances.set(`${entrance.building}\n${entrance.id}`, index);
  }
  const households = new Map<number, Map<string, number>>();
  for (const [index, household] of site.households.entries()) {
    let rooms = households.get(household.entrance);
    if (rooms === undefined) households.set(household.entrance, (rooms = new Map()));
    rooms.set(household.room, index);
  }
  const goods = places(catalogue.goods);
  const waves = places(settings.waves);
  const points = places(settings.points);
  const suppliers = places(catalogue.suppliers);
  const offers = new Map<string, number>();
  for (const [index, offer] of catalogue.offers.entries()) {
    const key = offerKey(catalogue.suppliers[offer.supplier]!.id, offer.sku, catalogue.goods[offer.item]!.id);
    // What had gone out stands behind today's offers: it is recognised by its terms.
    if (!offers.has(key)) offers.set(key, index);
  }
  return {
    household(building, entrance, room) {
      const at = entrances.get(`${buildings.get(building) ?? -1}\n${entrance}`);
      return at === undefined ? -1 : (households.get(at)?.get(room) ?? -1);
    },
    good: (id) => goods.get(id) ?? -1,
    wave: (id) => waves.get(id) ?? -1,
    point: (id) => points.get(id) ?? -1,
    supplier: (id) => suppliers.get(id) ?? -1,
    offer: (supplier, sku, item) => offers.get(offerKey(supplier, sku, item)) ?? -1,
    householdText(index) {
      const household = site.households[index]!;
      const entrance = site.entrances[household.entrance]!;
      const parts = [site.buildings[entrance.building]!.id, entrance.id, household.room];
      return parts.filter((part) => part !== '').join('-');
    },
    goodOf: (good) => catalogue.goods[good]!,
  };
}

/** A household's tier as tables write it: '' for the last. */
export function tierOf(workspace: Night, household: number): string {
  const tier = workspace.site.households[household]?.tier;
  return tier === undefined ? '' : (workspace.settings.priority[tier]?.id ?? '');
}

function places(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map((entry, index) => [entry.id, index]));
}

function offerKey(supplier: string, sku: string, item: string): string {
  return `${supplier}\n${sku}\n${item}`;
}
