import { Random } from '../../bench/generate/random.ts';
import type { Night } from '../../src/model/index.ts';
import { smallNight } from '../allocation/nights.ts';

const ITEMS = ['a', 'b', 'c', 'd'];
const BUNDLES = ['p', 'q', 'r', 's'];

/** A night of up to six households, four items and four bundles of any of them, and what there is of each: mostly too little. */
export function contest(seed: number): { readonly night: Night; readonly available: readonly number[] } {
  const random = new Random(seed, 'contest');
  const items = ITEMS.slice(0, random.between(1, 4)).map((id) => ({
    id,
    step: random.pick([1000, 1000, 500]),
    maxPerHousehold: random.chance(20) ? 1000 * random.between(1, 4) : null,
  }));
  const bundles = BUNDLES.slice(0, random.between(1, 4)).map((id) => {
    const held = items.filter(() => random.chance(60));
    const parts = (held.length > 0 ? held : items).map(
      (item) => [item.id, item.step * random.between(1, 3)] as const,
    );
    return { id, components: parts };
  });
  const households = Array.from({ length: random.between(2, 6) }, () => ({
    tier: random.between(0, 1),
    residents: random.between(1, 4),
    nights: new Map([...items.keys()].flatMap((item) => (random.chance(20) ? [[item, 1] as const] : []))),
  }));
  const demand = [...households.keys()].flatMap((household) => [
    ...items
      .filter(() => random.chance(50))
      .map(({ id, step }) => [household, id, step * random.between(1, 6)] as const),
    ...bundles
      .filter(() => random.chance(40))
      .map(({ id }) => [household, id, 1000 * random.between(1, 3)] as const),
  ]);
  const shareBy = random.pick(['household', 'household', 'residents'] as const);
  const night = smallNight({
    items,
    bundles,
    households: households.map(({ tier, residents }) => ({ tier, residents })),
    demand,
    settings: { shareBy },
  });
  const owed = {
    ...night.site,
    households: night.site.households.map((one, at) => ({ ...one, nights: households[at]!.nights })),
  };
  const need = night.catalogue.goods.map(() => 0);
  for (let entry = 0; entry < night.demand.length; entry++) {
    const good = night.catalogue.goods[night.demand.good[entry]!]!;
    const parts =
      good.kind === 'bundle' ? good.components : [{ item: night.demand.good[entry]!, quantity: good.step }];
    for (const { item, quantity } of parts)
      need[item]! += (quantity * night.demand.asked[entry]!) / good.step;
  }
  const available = need.map(
    (all) => 500 * Math.round((all * random.pick([0, 20, 40, 60, 80, 95, 100, 120])) / 50_000),
  );
  return { night: { ...night, site: owed }, available };
}
