import { CLOSED, FREE, PAYING, SCALE, type Column, type Duals } from './column.ts';
import type { Pricer } from './relax/pricer.ts';
import { nothingAsked } from './relax/multipliers.ts';
import { pickColumns } from './pick.ts';
import { thinOut } from './leaf/thin.ts';

/** More orders than this are too many to try every set of them. */
export const MOST_LANES = 8;

/** Columns that are tried together, and sets of orders that are looked into, before the night is called too large. */
const MOST_LISTED = 3000;

/** Steps of choosing among patterns, all sets together. */
const MOST_STEPS = 150_000;

/** A slack that leaves nothing out, minor units, and that sums still hold exactly. */
const EVERYTHING = 1e11;

/**
 * Small nights without a solver: every set of orders, each bounded by its items' exact programs; sets that may hold the
 * best answer are searched among all the patterns within their slack. Undefined where that is too much work.
 *
 * @param keeps a rule that patterns and orders do not know of: then none stands in for another
 * @param apart penalties outweigh all money, and those of a tier all of the tiers after it
 */
export function solveSmall(
  pricer: Pricer,
  apart: boolean,
  keeps?: (columns: readonly Column[]) => boolean,
): readonly Column[] | undefined {
  const { net } = pricer;
  const count = net.lanes.length;
  if (count > MOST_LANES) return undefined;
  const sets: { states: Uint8Array; bound: number }[] = [];
  const costs = new Map<number, number>();
  for (let mask = 0; mask < 1 << count; mask++) {
    const states = Uint8Array.from(net.lanes, (lane, index) =>
      (mask >> index) % 2 === 0 ? CLOSED : PAYING | (lane.free < Infinity ? FREE : 0),
    );
    let bound = 0;
    for (const place of net.items.keys()) bound += costIn(pricer, costs, place, mask, states);
    net.lanes.forEach((lane, index) => {
      if ((mask >> index) % 2 === 1 && lane.free === Infinity) bound += lane.fee;
    });
    sets.push({ states, bound });
  }
  sets.sort((a, b) => a.bound - b.bound);
  let best: Best | undefined;
  const work = { steps: MOST_STEPS };
  for (const { states, bound } of sets) {
    if (best !== undefined && bound > best.cost) break;
    const found = within(pricer, states, bound, { best, work, keeps });
    if (found === 'too much') return undefined;
    best = found ?? best;
  }
  // Where penalties do not keep the goals apart, a shortage that orders' rules force is not this method's to weigh.
  return !apart && best?.columns.some((column) => column.penalty > 0) === true ? undefined : best?.columns;
}

type Best = { readonly columns: readonly Column[]; readonly cost: number };

interface Search {
  readonly best: Best | undefined;
  readonly work: { steps: number };
  readonly keeps: ((columns: readonly Column[]) => boolean) | undefined;
}

/** The best of one set of orders, where it is better than what is known. */
function within(
  pricer: Pricer,
  states: Uint8Array,
  bound: number,
  { best: known, work, keeps }: Search,
): Best | undefined | 'too much' {
  const duals = plainly(pricer, states);
  const itemCosts = pricer.net.items.map((_, place) => pricer.best(place, duals).cost);
  // A first answer of this set without much ado: wide slack only where nothing is known yet.
  const fees = pricer.net.lanes.reduce((sum, lane) => sum + lane.fee, 0);
  let best = known;
  for (const slack of known === undefined ? [0, fees, 8 * fees + 1000, EVERYTHING] : [known.cost - bound]) {
    const listed: Column[] = [];
    for (const place of itemCosts.keys()) {
      const own = pricer.all(place, duals, itemCosts[place]! + slack * SCALE, MOST_LISTED - listed.length);
      if (own === undefined) return 'too much';
      listed.push(...own);
    }
    const reduced = listed.map(({ place, money, penalty }) => (money + penalty) * SCALE - itemCosts[place]!);
    const all = { columns: listed, reduced, slack: slack * SCALE };
    const thin = keeps === undefined ? thinOut(pricer.net, all, states) : listed;
    const found = pickColumns(pricer.net, thin, best, work, keeps);
    if (found === 'too much') return found;
    best = found ?? best;
    if (best !== undefined && best.cost - bound <= slack) break;
  }
  return best === known ? undefined : best;
}

/** The least cost of an item in a set of orders; kept by the part of the set that the item can use. */
function costIn(
  pricer: Pricer,
  costs: Map<number, number>,
  place: number,
  mask: number,
  states: Uint8Array,
): number {
  let own = 0;
  for (const stage of pricer.net.items[place]!.stages) for (const run of stage) own |= 1 << run.lane;
  const key = place * (1 << MOST_LANES) + (mask & own);
  let cost = costs.get(key);
  if (cost === undefined) {
    cost = pricer.best(place, plainly(pricer, states)).cost / SCALE;
    costs.set(key, cost);
  }
  return cost;
}

function plainly(pricer: Pricer, states: Uint8Array): Duals {
  return { ...nothingAsked(pricer.net.lanes.length), states };
}
