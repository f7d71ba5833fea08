import type { Highs } from 'highs';
import { hasBrokenDown } from '../solver/index.ts';
import { basketOf, type Basket } from './basket.ts';
import { choose } from './choose.ts';
import type { Column } from './exact/column.ts';
import { provenOf, solveGoals } from './exact/plain/goals.ts';
import { locate } from './exact/location/locate.ts';
import { locationOf } from './exact/location/site.ts';
import { netOf, wantedApart } from './exact/net/make-net.ts';
import type { Net } from './exact/net/net.ts';
import { plainModel } from './exact/plain/plain.ts';
import type { Pricer } from './exact/relax/pricer.ts';
import { Search, type Found } from './exact/search.ts';
import { singlySold } from './exact/net/single.ts';
import { MOST_LANES, solveSmall } from './exact/small.ts';
import { Known, type Solved } from './known.ts';
import { problemOf, type Problem } from './problem.ts';
import type { Rows } from './rows.ts';
import { holds } from './score.ts';
import { settle } from './settle.ts';

/** Models with up to so many columns go to the solver whole, goal by goal, at once. */
const TINY = 150;

/** Models with up to so many are tried so where all else leaves a doubt. */
const PLAIN_COLUMNS = 8_000;

/** Work, not time: the same on every machine. By `solving.effort` more or less of it is done. */
const WORK = { rounds: 150, listed: 60_000, chosen: 2_000, nodes: 500 };
const PLAIN_NODES = 300;
const PLAIN_ITERATIONS = 60_000;

/** Simplex iterations for a doubt: beyond them it stays one. */
const DOUBT_ITERATIONS = 20_000;

/** Nights with more items than this are content with a gap of 0.02 %; smaller ones with none. */
const EXACT_ITEMS = 150;

/** The first basket: quick, valid, and what the exact methods have to beat. */
export function firstBasket(rows: Rows): Basket {
  const basket = choose(rows);
  settle(basket);
  return basket;
}

/** A small night's best basket, without a solver; undefined where that cannot be proven with little work. */
export function solveHere(rows: Rows): Solved | undefined {
  for (let apart = new Set<number>(); ;) {
    const { pricer, least, cut, ...problem } = problemOf(rows, apart);
    const { net } = pricer;
    if (cut || net.lanes.length > MOST_LANES || net.shared.length > 0 || net.beyond.length > 0)
      return undefined;
    // Without a fill threshold an order may be padded, and whether it may is not for columns to know.
    const keeps = (columns: readonly Column[]): boolean => holds(basketOf(rows, packsIn(columns)));
    const padded = rows.fillThresholdMilli === 0;
    const columns = solveSmall(pricer, problem.apart, padded ? keeps : undefined);
    if (columns === undefined) return undefined;
    const twice = wantedApart(rows, net, columns);
    if (twice.size > 0) {
      apart = new Set([...apart, ...twice]);
      continue;
    }
    const known = new Known(rows, firstBasket(rows));
    if (!known.offer(packsIn(columns), 'every set of orders')) return undefined;
    known.bound(least, 0);
    if (!problem.apart && !known.shortest()) return undefined;
    known.prove();
    return known.result();
  }
}

/**
 * The best basket there is, by HiGHS.
 *
 * Small nights are solved as they are, goal by goal. Others by branch and price over the orders' states (see exact/).
 * Every answer is counted again, exactly, and settled inside the rules before it is believed. Where the solver breaks
 * down, what was found and proven before stands.
 */
export function solve(highs: Highs, rows: Rows, first: Basket): Solved {
  const known = new Known(rows, first);
  try {
    improve(highs, rows, known);
  } catch (error) {
    if (!hasBrokenDown(error)) throw error;
  }
  return known.result();
}

function improve(highs: Highs, rows: Rows, known: Known): void {
  const columns = plainModel(rows).draft.cost.length;
  const shares = columns > TINY && sharesLoads(rows);
  if (shares) located(highs, rows, known);
  if (known.proven()) return;
  const small = columns <= TINY || (columns <= PLAIN_COLUMNS && shares && !known.shortest());
  if (small && goalByGoal(highs, rows, known, PLAIN_ITERATIONS)) return;
  if (shares) return;
  for (let apart = new Set<number>(); ;) {
    const problem = problemOf(rows, apart);
    // Nobody shorter than must be, if that can be; else what it costs to be shorter is weighed against money.
    const best =
      searched(highs, problem, problem.strict, known) ?? searched(highs, problem, problem.pricer, known);
    const twice = wantedApart(rows, problem.pricer.net, best?.columns ?? []);
    if (known.proven() || twice.size === 0) break;
    apart = new Set([...apart, ...twice]);
  }
  // What branch and price cannot weigh exactly (tiers against each other, budgets) is tried whole, where it is not too much.
  if (!small && !known.shortest() && columns <= PLAIN_COLUMNS)
    goalByGoal(highs, rows, known, DOUBT_ITERATIONS);
}

/** Branch and price; undefined where nothing was found. What was found and proven is known even where the solver breaks down. */
function searched(highs: Highs, { least, cut }: Problem, pricer: Pricer, known: Known): Found | undefined {
  const effort = effortOf(pricer.rows);
  const { net } = pricer;
  const search = new Search(highs, pricer, {
    rounds: WORK.rounds * effort,
    listed: WORK.listed * effort,
    chosen: WORK.chosen * effort,
    nodes: Math.ceil(WORK.nodes * effort),
    gapMillionths: net.items.length > EXACT_ITEMS ? 200 : 0,
  });
  try {
    search.run();
  } finally {
    const { columns, cost, bound } = search.found();
    if (cost < Infinity) {
      // With a penalty left in it, the bound is of more than money.
      const paid = !cut && columns.every((column) => column.penalty === 0);
      known.bound(least, paid ? bound : 0);
      known.offer(withBeyond(net, columns, known), 'branch and price (HiGHS)');
    }
    search.dispose();
  }
  const found = search.found();
  return found.cost === Infinity ? undefined : found;
}

/** The columns' packs, and of items that no column speaks of those that are known. */
function withBeyond({ beyond }: Net, columns: readonly Column[], known: Known): Map<number, number> {
  return new Map([...known.packsOf(beyond), ...packsIn(columns)]);
}

/** Everything is sold singly and loads are limited: items are shared out between orders in parts. */
function sharesLoads(rows: Rows): boolean {
  const single = singlySold(rows);
  const { items, lanes, shared } = netOf(rows, rows.need);
  return (
    shared.length === 0 &&
    items.every(({ item }) => single.has(item)) &&
    lanes.some((lane) => lane.maxGrams < Infinity)
  );
}

function located(highs: Highs, rows: Rows, known: Known): void {
  const { pricer, least } = problemOf(rows);
  known.bound(least, 0);
  const money = locate(highs, locationOf(rows, pricer.net), {
    effort: effortOf(rows),
    known: () => (known.shortest() ? known.money() : Infinity),
    offer: (packs) => known.offer(packs, 'facility location (HiGHS)'),
  });
  if (money !== undefined) known.bound(least, money);
}

/** Whether nothing is left to be proven. */
function goalByGoal(highs: Highs, rows: Rows, known: Known, iterations: number): boolean {
  const effort = effortOf(rows);
  const answer = solveGoals(highs, plainModel(rows), Math.ceil(PLAIN_NODES * effort), iterations * effort);
  if (answer === undefined) return false;
  const held = known.offer(answer.packs, 'goal by goal (HiGHS)');
  const { least, money } = provenOf(answer, rows.wants.tiers);
  known.bound(least, money);
  if (held && answer.ties) known.tie();
  return known.proven();
}

function effortOf({ night }: Rows): number {
  return night.settings.effortMilli / 1000;
}

function packsIn(columns: readonly Column[]): Map<number, number> {
  const packs = new Map<number, number>();
  for (const column of columns) for (const { line, packs: count } of column.lines) packs.set(line, count);
  return packs;
}
