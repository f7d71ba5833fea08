import { componentsOf } from '../model/index.ts';
import type { Good, Night, Quantity } from '../model/index.ts';
import { standsFor } from './exchange.ts';
import { floorsOf, hadAsSubstitutes } from './promised.ts';

/**
 * What a base unit short weighs in the goal that comes first: a unit of sale (500 g of a weight, one of a count) weighs its
 * item's importance, so a base unit weighs this many thousandths. A bundle weighs what its components do together, as the
 * balance counts it.
 *
 * | good                                | a unit of sale | of one base unit |
 * | ----------------------------------- | -------------- | ---------------- |
 * | 袋, importance 3                    | 1000           | 3                |
 * | 斤, importance 3                    | 500            | 6                |
 */
export function shortWeight(good: Good): number {
  if (good.kind === 'bundle') return 0;
  return good.importance * (good.isWeight ? 2 : 1);
}

/** What one step of a good short weighs. */
export function stepWeight({ catalogue: { goods } }: Night, good: number): number {
  const noun = goods[good]!;
  if (noun.kind === 'item') return shortWeight(noun) * noun.step;
  return noun.components.reduce((sum, part) => sum + shortWeight(goods[part.item]!) * part.quantity, 0);
}

/** Bundles that weigh most first: of the same scarce item they serve the most. */
export function byWeight(night: Night, bundles: readonly number[]): number[] {
  return [...bundles].sort((a, b) => stepWeight(night, b) - stepWeight(night, a) || a - b);
}

/**
 * By demand entry, base units: what it may have, if everything can be had. `max_per_household` limits what a household has of
 * an item in all; bundles come first, since one of them serves several wants. Who has been served may have what it has.
 */
export function wantedOf(night: Night): Float64Array {
  const floors = floorsOf(night);
  const { demand } = night;
  const { goods } = night.catalogue;
  const wanted = new Float64Array(demand.length);
  const there = itemsThere(night);
  const had = hadAsSubstitutes(night);
  for (let from = 0, to = 0; from < demand.length; from = to) {
    while (to < demand.length && demand.household[to] === demand.household[from]) to++;
    const before = had.get(demand.household[from]!) ?? NOTHING;
    const held = wantBundles(night, wanted, there, before, from, to);
    const has = (item: number) => held.get(item) ?? 0;
    for (let entry = from; entry < to; entry++) {
      const good = demand.good[entry]!;
      if (goods[good]!.kind === 'bundle') continue;
      wanted[entry] = Math.min(demand.asked[entry]!, stepsLeft(night, good, has) * goods[good]!.step);
    }
  }
  // What was promised as a substitute is had, and stands for what was asked.
  for (const { entry, substitute, quantity } of floors?.substitutes ?? [])
    wanted[entry] = Math.max(0, wanted[entry]! - standsFor(night, demand.good[entry]!, substitute, quantity));
  floors?.handedOut.forEach((isGone, entry) => {
    if (isGone === 1) wanted[entry] = floors.own[entry]!;
  });
  return wanted;
}

/** Items that somebody sells, or that lie in stock. */
function itemsThere({ catalogue: { offers, stock } }: Night): ReadonlySet<number> {
  return new Set([
    ...offers.flatMap(({ item, waves }) => (waves.length > 0 ? [item] : [])),
    ...stock.flatMap(({ item, usable, quantity }) => (usable && quantity > 0 ? [item] : [])),
  ]);
}

const NOTHING: ReadonlyMap<number, Quantity> = new Map();

/**
 * What a household's entries from `from` up to `to` want of bundles, and what that is of each item.
 *
 * @param had of each item already: it is in what is returned
 */
function wantBundles(
  night: Night,
  wanted: Float64Array,
  there: ReadonlySet<number>,
  had: ReadonlyMap<number, Quantity>,
  from: number,
  to: number,
): ReadonlyMap<number, Quantity> {
  const { demand, catalogue } = night;
  const entryOf = new Map<number, number>();
  for (let entry = from; entry < to; entry++)
    if (catalogue.goods[demand.good[entry]!]!.kind === 'bundle') entryOf.set(demand.good[entry]!, entry);
  if (entryOf.size === 0) return had;
  const held = new Map(had);
  const has = (item: number) => held.get(item) ?? 0;
  for (const bundle of byWeight(night, [...entryOf.keys()])) {
    const entry = entryOf.get(bundle)!;
    const { step } = catalogue.goods[bundle]!;
    const most = Math.min(demand.asked[entry]! / step, stepsLeft(night, bundle, has));
    wanted[entry] = most * step;
    const parts = componentsOf(night.catalogue, bundle);
    // What nobody can have takes nothing of a limit.
    if (!parts.every(({ item }) => there.has(item))) continue;
    for (const { item, quantity } of parts) held.set(item, (held.get(item) ?? 0) + most * quantity);
  }
  return held;
}

/** How many more steps of a good the limits of what it holds leave to a household that has so much of them. */
export function stepsLeft(night: Night, good: number, has: (item: number) => Quantity): number {
  return componentsOf(night.catalogue, good).reduce((most, { item, quantity }) => {
    const { maxPerHousehold } = night.catalogue.goods[item]!;
    if (maxPerHousehold === null) return most;
    return Math.max(0, Math.min(most, Math.floor((maxPerHousehold - has(item)) / quantity)));
  }, Infinity);
}
