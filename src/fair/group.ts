import { componentsOf, groupBy } from '../model/index.ts';
import type { Quantity } from '../model/index.ts';
import { entriesOf, headsOf, heldOf, nightsOf, promisedOf, type Asked } from './asked.ts';
import { wrongedIn } from './lacked.ts';
import type { Ground, Member } from './member.ts';
import { hadAsSubstitutes } from './promised.ts';
import { dealTier } from './tier.ts';
import { byWeight, stepWeight } from './wanted.ts';

/** Goods that hang together through bundles, who wants them, and what there is of their items. */
export interface Grouped {
  readonly asked: Asked;
  readonly wanted: Float64Array;
  readonly group: readonly number[];
  /** By good, base units. */
  readonly available: ArrayLike<Quantity>;
}

/** More orders of bundles than these, and more entries, are not tried one after the other. */
const MOST_BUNDLES = 4;
const MOST_ENTRIES = 500;

/** Of how much of a good, base units, the same is dealt: both ends belong to it. */
export interface Span {
  readonly from: Quantity;
  readonly to: Quantity;
}

/**
 * Deals a group of goods, tier by tier. Of which bundle a household takes first, and who comes first where bundles wait for
 * each other, rule 3 says nothing: of all ways that is taken which wrongs fewest by its letter, then leaves the highest tiers
 * least short; where there are too many, the bundles that weigh most go first.
 *
 * @returns by place in the group, of how much of each good there is the same would be dealt, whoever asks
 */
export function dealGroup(grouped: Grouped, allocated: Float64Array): readonly Span[] {
  const { asked, wanted, group, available } = grouped;
  const need = needOf(grouped);
  const contested = new Set(
    [...need].filter(([item, most]) => available[item]! < most).map(([item]) => item),
  );
  const low = new Float64Array(asked.night.catalogue.goods.length).fill(Infinity);
  const entries = group.flatMap((good) => [...entriesOf(asked, good)]).sort((a, b) => a - b);
  if (contested.size === 0) {
    for (const entry of entries) allocated[entry] = wanted[entry]!;
    return spansOf(grouped, need, low);
  }
  const orders = ordersOf(grouped, entries);
  const isTried = entries.length <= MOST_ENTRIES;
  let least: readonly number[] | undefined;
  for (const order of orders)
    for (const bundlesFirst of isTried ? [false, true] : [false]) {
      const found = new Float64Array(allocated.length);
      let [wronged, hasWaited] = [0, false];
      for (const ground of tiersIn(grouped, { contested, low }, entries, order, found)) {
        hasWaited = dealTier(ground, contested, bundlesFirst) || hasWaited;
        if (isTried) wronged += wrongedIn(ground, new Set());
      }
      const short = [wronged, ...shortOf(grouped, entries, found)];
      const tier = least?.findIndex((value, index) => value !== short[index]) ?? -2;
      if (tier === -2 || (tier >= 0 && short[tier]! < least![tier]!)) {
        least = short;
        for (const entry of entries) allocated[entry] = found[entry]!;
      }
      if (!hasWaited) break;
    }
  return spansOf(grouped, need, low);
}

/**
 * A deal only ever asks whether there is enough of an item for a step, or for what a bundle holds of it. Where there always was,
 * it goes the same way with more of it, as long as less than could be wanted, and with less, as long as enough.
 *
 * @param low by good, the least that was ever left of it
 */
function spansOf(
  { asked, group, available }: Grouped,
  need: ReadonlyMap<number, Quantity>,
  low: Float64Array,
): readonly Span[] {
  const wanted = group.filter((good) => entriesOf(asked, good).length > 0);
  return group.map((item) => {
    const most = need.get(item) ?? 0;
    const has = available[item]!;
    if (has >= most) return { from: most, to: Infinity };
    const { step } = asked.night.catalogue.goods[item]!;
    const enough = Math.max(step, ...wanted.map((good) => heldOf(asked.night, good, item)));
    return low[item]! < enough ? { from: has, to: has } : { from: has - (low[item]! - enough), to: most - 1 };
  });
}

/** The orders of a group's bundles that are tried: it matters only to households that ask for several. */
function ordersOf({ asked, group }: Grouped, entries: readonly number[]): readonly (readonly number[])[] {
  const { demand, catalogue } = asked.night;
  const bundles = group.filter(
    (good) => catalogue.goods[good]!.kind === 'bundle' && entriesOf(asked, good).length > 0,
  );
  const ofHousehold = groupBy(
    entries.filter((entry) => bundles.includes(demand.good[entry]!)),
    (entry) => demand.household[entry]!,
  );
  const beside = new Set(
    [...ofHousehold.values()].flatMap((own) =>
      own.length > 1 ? own.map((entry) => demand.good[entry]!) : [],
    ),
  );
  const sorted = byWeight(asked.night, bundles);
  if (beside.size > MOST_BUNDLES || entries.length > MOST_ENTRIES) return [sorted];
  const others = sorted.filter((good) => !beside.has(good));
  return permutations(sorted.filter((good) => beside.has(good))).map((order) => [...order, ...others]);
}

/** By item, the most that could be wanted of it, whichever bundles the limits let a household have. */
function needOf({ asked, wanted, group }: Grouped): ReadonlyMap<number, Quantity> {
  const { demand, catalogue } = asked.night;
  const need = new Map<number, Quantity>();
  for (const good of group)
    for (const entry of entriesOf(asked, good)) {
      const { kind, step } = catalogue.goods[good]!;
      const steps = (kind === 'bundle' ? demand.asked[entry]! : wanted[entry]!) / step;
      for (const { item, quantity } of componentsOf(asked.night.catalogue, good))
        need.set(item, (need.get(item) ?? 0) + steps * quantity);
    }
  return need;
}

/** The tiers, the highest first, with what was promised dealt to them; to be dealt to in this order. */
function tiersIn(
  { asked, wanted, group, available }: Grouped,
  { contested, low }: { readonly contested: ReadonlySet<number>; readonly low: Float64Array },
  entries: readonly number[],
  order: readonly number[],
  allocated: Float64Array,
): Ground[] {
  const { night } = asked;
  const { goods } = night.catalogue;
  const items = group.filter((good) => contested.has(good) || goods[good]!.maxPerHousehold !== null);
  const left = Float64Array.from(goods, (_, good) => available[good]!);
  const first = (good: number) => (order.includes(good) ? order.indexOf(good) : order.length + good);
  const tiers: Member[][] = Array.from({ length: night.settings.priority.length + 1 }, () => []);
  const byHousehold = new Map<number, number[]>();
  for (const entry of entries) {
    const household = night.demand.household[entry]!;
    byHousehold.set(household, [...(byHousehold.get(household) ?? []), entry]);
  }
  const promised = (entry: number) => promisedOf(asked, wanted, entry);
  const { most } = asked;
  const hadAs = hadAsSubstitutes(night);
  for (const [household, own] of byHousehold) {
    const has = new Float64Array(items.length);
    for (const [item, quantity] of hadAs.get(household) ?? [])
      if (items.includes(item)) has[items.indexOf(item)]! += quantity;
    for (const entry of own) {
      const good = night.demand.good[entry]!;
      allocated[entry] = promised(entry);
      const steps = allocated[entry] / goods[good]!.step;
      for (const { item, quantity } of componentsOf(night.catalogue, good)) {
        left[item]! -= steps * quantity;
        if (items.includes(item)) has[items.indexOf(item)]! += steps * quantity;
      }
    }
    tiers[night.site.households[household]!.tier]!.push({
      heads: headsOf(night, household),
      entries: own.sort((a, b) => first(night.demand.good[a]!) - first(night.demand.good[b]!)),
      nights: items.map((item) => nightsOf(night, household, item)),
      turns: items.map((item) => asked.turn(item, household)),
      has,
      loose: new Float64Array(items.length),
    });
  }
  for (const item of items) low[item] = Math.min(low[item]!, left[item]!);
  return tiers.map((members) => ({ night, items, members, left, low, most, promised, allocated }));
}

/** By tier: what the entries are short of, weighted as sourcing weighs it. */
function shortOf({ asked, wanted }: Grouped, entries: readonly number[], allocated: Float64Array): number[] {
  const { demand, site, settings, catalogue } = asked.night;
  const short = Array.from({ length: settings.priority.length + 1 }, () => 0);
  for (const entry of entries) {
    const good = demand.good[entry]!;
    const steps = Math.max(0, wanted[entry]! - allocated[entry]!) / catalogue.goods[good]!.step;
    short[site.households[demand.household[entry]!]!.tier]! += steps * stepWeight(asked.night, good);
  }
  return short;
}

function permutations(list: readonly number[]): number[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((first) =>
    permutations(list.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}

/** By good: base units of each item that nobody has; what is dealt is taken apart. */
export function leftOf(
  { night }: Asked,
  allocated: Float64Array,
  available: ArrayLike<Quantity>,
): Float64Array {
  const { demand, catalogue } = night;
  const left = Float64Array.from(catalogue.goods, (_, good) => available[good]!);
  for (let entry = 0; entry < demand.length; entry++) {
    if (allocated[entry] === 0) continue;
    const good = demand.good[entry]!;
    const steps = allocated[entry]! / catalogue.goods[good]!.step;
    for (const { item, quantity } of componentsOf(night.catalogue, good)) left[item]! -= steps * quantity;
  }
  return left;
}
