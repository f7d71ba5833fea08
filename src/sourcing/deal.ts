import { byWeight, dealGroup as dealFairly, type Span } from '../fair/index.ts';
import type { Rows } from './rows.ts';

/** What may be dealt under each good's own name, given what there is of each item. Base units, whole steps. */
export function dealAll(rows: Rows, available: Float64Array): Float64Array {
  const supply = new Float64Array(available.length);
  const seen = new Uint8Array(available.length);
  for (let good = 0; good < available.length; good++) {
    if (seen[good] === 1 || rows.catalogue.goods[good]!.kind === 'bundle') continue;
    if (rows.bundlesOf[good]!.length === 0) {
      supply[good] = dealAlone(rows, good, available[good]!);
      continue;
    }
    const group = bundleGroup(rows, good);
    for (const member of group) seen[member] = 1;
    dealGroup(rows, group, available, supply);
  }
  return supply;
}

/** What may be dealt of an item that no bundle holds: whole steps, as far as they are wanted. */
export function dealAlone(rows: Rows, item: number, available: number): number {
  const { step } = rows.catalogue.goods[item]!;
  return Math.min(rows.wants.total[item]!, Math.floor(available / step) * step);
}

/** The items and bundles that hang together with an item through bundles that someone wants; ascending. */
export function bundleGroup(rows: Rows, item: number): readonly number[] {
  const members = new Set([item]);
  const open = [item];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const good = rows.catalogue.goods[next]!;
    const near = good.kind === 'bundle' ? good.components.map((c) => c.item) : rows.bundlesOf[next]!;
    for (const neighbour of near)
      if (!members.has(neighbour)) {
        members.add(neighbour);
        open.push(neighbour);
      }
  }
  return [...members].sort((a, b) => a - b);
}

/**
 * What may be dealt of a group's goods: as rule 3 deals it to the households, where they are known; else tier by tier,
 * bundles before what is loose, since a bundle that is dealt saves the shortage of all its components, those that save most
 * first.
 */
export function dealGroup(
  rows: Rows,
  group: readonly number[],
  available: Float64Array,
  supply: Float64Array,
): void {
  for (const good of group) supply[good] = 0;
  if (rows.people === undefined) {
    dealSums(rows, group, available, supply);
    return;
  }
  const known = DEALT.get(rows.people) ?? [];
  DEALT.set(rows.people, known);
  let deal = known.find((one) => one.group[0] === group[0] && isWithin(one, available));
  if (deal === undefined) known.unshift((deal = dealOf(rows.people, group, available)));
  for (const [place, good] of group.entries()) supply[good] = deal.shares[place]!;
}

/** What households were dealt of a group's goods, and of how much of each it would be the same; both by place. */
interface Deal {
  readonly group: readonly number[];
  readonly spans: readonly Span[];
  readonly shares: readonly number[];
}

/** The newest first: search asks again and again, and in a district an answer takes as long as all else of a small night. */
const DEALT = new WeakMap<NonNullable<Rows['people']>, Deal[]>();

function isWithin({ group, spans }: Deal, available: Float64Array): boolean {
  return spans.every(({ from, to }, place) => {
    const amount = available[group[place]!]!;
    return amount >= from && amount <= to;
  });
}

function dealOf(
  { asked, wanted }: NonNullable<Rows['people']>,
  group: readonly number[],
  available: Float64Array,
): Deal {
  const allocated = new Float64Array(wanted.length);
  const spans = dealFairly({ asked, wanted, group, available }, allocated);
  const shares = group.map((good) => {
    let sum = 0;
    for (let at = asked.start[good]!; at < asked.start[good + 1]!; at++)
      sum += allocated[asked.entries[at]!]!;
    return sum;
  });
  return { group, spans, shares };
}

function dealSums(rows: Rows, group: readonly number[], available: Float64Array, supply: Float64Array): void {
  const { goods } = rows.catalogue;
  const { tiers, byTier } = rows.wants;
  const rest = new Map(group.map((good) => [good, available[good]!]));
  const bundles = byWeight(
    rows.night,
    group.filter((good) => goods[good]!.kind === 'bundle'),
  );
  for (let tier = 0; tier < tiers; tier++) {
    for (const bundle of bundles) {
      const noun = goods[bundle]!;
      if (noun.kind !== 'bundle') continue;
      let count = byTier[bundle * tiers + tier]! / noun.step;
      for (const { item, quantity } of noun.components)
        count = Math.min(count, Math.floor(rest.get(item)! / quantity));
      for (const { item, quantity } of noun.components) rest.set(item, rest.get(item)! - count * quantity);
      supply[bundle] = supply[bundle]! + count * noun.step;
    }
    for (const item of group) {
      const noun = goods[item]!;
      if (noun.kind !== 'item') continue;
      const left = Math.floor(rest.get(item)! / noun.step) * noun.step;
      const given = Math.min(byTier[item * tiers + tier]!, left);
      rest.set(item, rest.get(item)! - given);
      supply[item] = supply[item]! + given;
    }
  }
}

/** By item: what is dealt of it, loose and in bundles. */
export function dealtOf(rows: Rows, supply: Float64Array): Float64Array {
  const dealt = supply.slice();
  for (const item of dealt.keys())
    if (rows.bundlesOf[item]!.length > 0) dealt[item] = dealtOfItem(rows, supply, item);
  return dealt;
}

export function dealtOfItem(rows: Rows, supply: Float64Array, item: number): number {
  let dealt = supply[item]!;
  for (const bundle of rows.bundlesOf[item]!) {
    const noun = rows.catalogue.goods[bundle]!;
    if (noun.kind !== 'bundle') continue;
    for (const component of noun.components)
      if (component.item === item) dealt += component.quantity * (supply[bundle]! / noun.step);
  }
  return dealt;
}
