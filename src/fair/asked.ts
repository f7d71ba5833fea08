import type { Night, Quantity } from '../model/index.ts';
import { lotOf } from './draw.ts';
import { standsFor } from './exchange.ts';
import { floorsOf, type Floors } from './promised.ts';

/** Who asks for what, as rule 3 looks at it: made once a night. */
export interface Asked {
  readonly night: Night;
  /** Demand entries by good: `entries` from `start[good]` to `start[good + 1]`, in the order of households. */
  readonly start: Uint32Array;
  readonly entries: Uint32Array;
  /** By good: the bundles that somebody asks for and that hold it, ascending. */
  readonly bundlesOf: readonly (readonly number[])[];
  /** Undefined where nothing was promised. */
  readonly floors: Floors | undefined;
  /** By demand entry, base units: the most to be had under its own name, whatever the limits leave. */
  readonly most: Float64Array;
  /** A household's lot for a good; the smallest goes first. */
  readonly lot: (good: number, household: number) => string;
  /** Its place in the order of these lots among all who ask for the good, alone or in a bundle. */
  readonly turn: (good: number, household: number) => number;
}

export function askedOf(night: Night): Asked {
  const { demand, catalogue } = night;
  const { goods } = catalogue;
  const start = new Uint32Array(goods.length + 1);
  for (let entry = 0; entry < demand.length; entry++) start[demand.good[entry]! + 1]!++;
  for (let good = 0; good < goods.length; good++) start[good + 1]! += start[good]!;
  const next = start.slice();
  const entries = new Uint32Array(demand.length);
  for (let entry = 0; entry < demand.length; entry++) entries[next[demand.good[entry]!]!++] = entry;
  const bundlesOf: number[][] = goods.map(() => []);
  goods.forEach((good, index) => {
    if (good.kind === 'bundle' && start[index]! < start[index + 1]!)
      for (const { item } of good.components) bundlesOf[item]!.push(index);
  });
  const lots = new Map<number, Map<number, string>>();
  const lot = (good: number, household: number) => {
    const known = lots.get(good) ?? new Map<number, string>();
    lots.set(good, known);
    const text = known.get(household) ?? lotOf(night, good, household);
    known.set(household, text);
    return text;
  };
  const askersOf = (good: number) =>
    [good, ...bundlesOf[good]!].flatMap((one) =>
      Array.from(entries.subarray(start[one], start[one + 1]), (entry) => demand.household[entry]!),
    );
  const turns = new Map<number, ReadonlyMap<number, number>>();
  const turn = (good: number, household: number) => {
    const known = turns.get(good) ?? turnsOf(askersOf(good), (one) => lot(good, one));
    turns.set(good, known);
    return known.get(household) ?? -1;
  };
  const floors = floorsOf(night);
  return { night, start, entries, bundlesOf, floors, most: mostOf(night, floors), lot, turn };
}

/** What is asked less what a promised substitute stands for; who has been served has what it has. */
function mostOf({ demand, catalogue }: Night, floors: Floors | undefined): Float64Array {
  if (floors === undefined) return demand.asked;
  const most = demand.asked.slice();
  for (const { entry, substitute, quantity } of floors.substitutes)
    most[entry] = Math.max(
      0,
      most[entry]! - standsFor({ catalogue }, demand.good[entry]!, substitute, quantity),
    );
  return most.map((amount, entry) => (floors.handedOut[entry] === 1 ? floors.own[entry]! : amount));
}

function turnsOf(askers: readonly number[], lot: (household: number) => string): ReadonlyMap<number, number> {
  const drawn = Array.from(new Set(askers), (household) => ({ household, lot: lot(household) }));
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return new Map(drawn.map(({ household }, turn) => [household, turn]));
}

export function entriesOf({ start, entries }: Asked, good: number): Uint32Array {
  return entries.subarray(start[good], start[good + 1]);
}

/** What of an entry is its household's before anything is dealt: what was promised, as far as it may have it. */
export function promisedOf({ floors }: Asked, wanted: Float64Array, entry: number): Quantity {
  return floors === undefined ? 0 : Math.min(floors.own[entry]!, wanted[entry]!);
}

/** The goods that hang together with an item through bundles that somebody asks for; ascending. */
export function groupOf({ night, bundlesOf }: Asked, item: number): readonly number[] {
  const members = new Set([item]);
  const open = [item];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const good = night.catalogue.goods[next]!;
    const near = good.kind === 'bundle' ? good.components.map((part) => part.item) : bundlesOf[next]!;
    for (const neighbour of near)
      if (!members.has(neighbour)) {
        members.add(neighbour);
        open.push(neighbour);
      }
  }
  return [...members].sort((a, b) => a - b);
}

/** Base units of an item in one base unit of a good, times the good's step: what one step of the good holds of it. */
export function heldOf(night: Night, good: number, item: number): Quantity {
  const noun = night.catalogue.goods[good]!;
  if (noun.kind === 'item') return good === item ? noun.step : 0;
  return noun.components.find((part) => part.item === item)?.quantity ?? 0;
}

/** Heads that a household's share is counted by. */
export function headsOf({ settings, site }: Night, household: number): number {
  return settings.shareBy === 'residents' ? site.households[household]!.residents : 1;
}

/** Nights that a household has been owed an item. */
export function nightsOf({ site }: Night, household: number, item: number): number {
  return site.households[household]!.nights.get(item) ?? 0;
}
