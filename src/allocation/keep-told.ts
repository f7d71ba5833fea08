import type { Night } from '../model/index.ts';
import type { Needs } from './needs.ts';
import { Knapsack } from './knapsack.ts';
import { claimantsOf, doorClaimantsOf, type Claimant } from './told.ts';

/** Tests whether somebody fits that improving may take: some tenths of a second at the most. */
const MOST_TESTS = 1_000_000;

/** Sets that the search of all of them looks at. */
const MOST_SETS = 100_000;

/** Claimants beyond which looking at all sets is no use. */
const FEW = 100;

/**
 * Which households get their goods in time for what they were told: first those who were to have them in time all along, so that a
 * late truck takes nothing of an earlier one from anybody; then, of those whose goods come too late now, as many as can be, the
 * ones who are called soonest. In both the higher tiers first, and within a tier who was told a slot before who was told a time
 * at the door. With several contested items this is a multi-dimensional knapsack (NP-hard): Toyoda's greedy order, then
 * exchanges, of which none is left that would be better; then, where they are few, a search of all sets.
 *
 * @param onSite by item × waves + wave: base units there by then
 * @returns by household: the wave by which its goods are kept for it; -1 where none are
 */
export function keepTold(night: Night, needs: Needs, onSite: Float64Array): Int16Array {
  const kept = new Int16Array(night.site.households.length).fill(-1);
  const knapsack = new Knapsack(needs, onSite, night.settings.waves.length);
  const slots = claimantsOf(night, needs);
  const doors = doorClaimantsOf(night, needs);
  const rankOf = ({ had, tier }: Claimant): number =>
    had ? tier : night.settings.priority.length + 1 + tier;
  const ranks = new Set([...slots, ...doors].map(rankOf));
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    const own = slots.filter((claimant) => rankOf(claimant) === rank && kept[claimant.household] === -1);
    for (const { household, due } of chosenOf(knapsack, own)) kept[household] = due;
    for (const claimant of doors) {
      if (rankOf(claimant) !== rank || kept[claimant.household] !== -1 || !knapsack.fits(claimant)) continue;
      knapsack.put(claimant, 1);
      kept[claimant.household] = claimant.due;
    }
  }
  return kept;
}

/** @returns those who are in the knapsack now */
function chosenOf(knapsack: Knapsack, claimants: Claimant[]): Claimant[] {
  // Everybody at once where nothing is contested, which is nearly always.
  for (const claimant of claimants) knapsack.put(claimant, 1);
  if (!knapsack.isFull()) return claimants;
  for (const claimant of claimants) knapsack.put(claimant, -1);
  return choose(knapsack, claimants);
}

function choose(knapsack: Knapsack, claimants: readonly Claimant[]): Claimant[] {
  const parts = new Map(claimants.map((claimant) => [claimant, knapsack.part(claimant)]));
  const order = claimants.toSorted(
    (a, b) => parts.get(a)! - parts.get(b)! || b.weight - a.weight || a.household - b.household,
  );
  const chosen: Claimant[] = [];
  const out: Claimant[] = [];
  for (const claimant of order) {
    if (knapsack.fits(claimant)) {
      knapsack.put(claimant, 1);
      chosen.push(claimant);
    } else out.push(claimant);
  }
  const improved = improve(knapsack, chosen, out);
  if (order.length > FEW) return improved;
  for (const claimant of improved) knapsack.put(claimant, -1);
  const best = searchAll(knapsack, order, improved);
  for (const claimant of best) knapsack.put(claimant, 1);
  return best;
}

/** One leaves for two, or for one who is called sooner, until nobody is worth it. */
function improve(knapsack: Knapsack, chosen: Claimant[], out: Claimant[]): Claimant[] {
  let tests = MOST_TESTS;
  for (let improved = true; improved && tests > 0;) {
    improved = false;
    for (let at = 0; at < chosen.length && tests > 0; at++) {
      const leaving = chosen[at]!;
      knapsack.put(leaving, -1);
      const coming = best(knapsack, out, leaving);
      tests -= out.length;
      if (coming === undefined) {
        knapsack.put(leaving, 1);
        continue;
      }
      for (const claimant of coming) knapsack.put(claimant, 1);
      chosen.splice(at, 1, ...coming);
      out = [...out.filter((other) => !coming.includes(other)), leaving];
      improved = true;
    }
  }
  return chosen;
}

/** Two or more of those who are out, else one who is called sooner than who leaves; undefined where there is no gain. */
function best(knapsack: Knapsack, out: readonly Claimant[], leaving: Claimant): Claimant[] | undefined {
  const fitting = out.filter((claimant) => knapsack.fits(claimant));
  for (const first of fitting) {
    knapsack.put(first, 1);
    const second = fitting.find((other) => other !== first && knapsack.fits(other));
    knapsack.put(first, -1);
    if (second !== undefined) return [first, second];
  }
  const sooner = fitting.filter(({ weight }) => weight > leaving.weight);
  return sooner.length === 0 ? undefined : [sooner.reduce((a, b) => (b.weight > a.weight ? b : a))];
}

/** The best of all sets; what is known already where there are too many. @param order those who take least first */
function searchAll(knapsack: Knapsack, order: readonly Claimant[], known: Claimant[]): Claimant[] {
  let sets = MOST_SETS;
  let best = known;
  let bestWeight = weightOf(known);
  const chosen: Claimant[] = [];
  const visit = (at: number, weight: number): void => {
    if (sets-- <= 0 || chosen.length + order.length - at < best.length) return;
    if (at === order.length) {
      if (chosen.length === best.length && weight <= bestWeight) return;
      best = [...chosen];
      bestWeight = weight;
      return;
    }
    const claimant = order[at]!;
    if (knapsack.fits(claimant)) {
      knapsack.put(claimant, 1);
      chosen.push(claimant);
      visit(at + 1, weight + claimant.weight);
      chosen.pop();
      knapsack.put(claimant, -1);
    }
    visit(at + 1, weight);
  };
  visit(0, 0);
  return best;
}

function weightOf(claimants: readonly Claimant[]): number {
  return claimants.reduce((sum, { weight }) => sum + weight, 0);
}
