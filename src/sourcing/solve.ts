import type { Highs } from 'highs';
import { basketOf, type Basket } from './basket.ts';
import { choose } from './choose.ts';
import type { Column } from './exact/column.ts';
import { solveGoals } from './exact/plain/goals.ts';
import { netOf } from './exact/net/make-net.ts';
import { plainModel } from './exact/plain/plain.ts';
import type { Pricer } from './exact/relax/pricer.ts';
import type { Work } from './exact/leaf/view.ts';
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

/** Models with up to so many are tried so where all else leaves a doubt about who must be short. */
const PLAIN_COLUMNS = 2_000;
const PLAIN_NODES = 300;

/** Simplex iterations for that doubt: beyond them it stays one. */
const DOUBT_ITERATIONS = 20_000;

/** Work, not time: the same on every machine. */
const WORK = { rounds: 150, listed: 60_000, chosen: 2_000, nodes: 500 };

/** Nights with more items than this are content with a gap of 0.02 %; smaller ones with none. */
const EXACT_ITEMS = 150;

/** The first basket: quick, valid, and what the exact methods have to beat. */
export function firstBasket(rows: Rows): Basket {
  const basket = choose(rows);
  settle(basket);
  return basket;
}

/** A small night's best basket, without a solver; undefined where that cannot be proven with little work. */
export function solveHere(rows: Rows, first: Basket): Solved | undefined {
  if (netOf(rows, rows.need).lanes.length > MOST_LANES) return undefined;
  const problem = problemOf(rows);
  if (problem.pricer.net.shared.length > 0) return undefined;
  // Without a fill threshold an order may be padded, and whether it may is not for columns to know.
  const keeps = (columns: readonly Column[]): boolean => holds(basketOf(rows, packsIn(columns)));
  const padded = rows.fillThresholdMilli === 0;
  const columns = solveSmall(problem.pricer, problem.apart, padded ? keeps : undefined);
  if (columns === undefined) return undefined;
  const known = new Known(rows, first, () => {});
  if (!known.offer(packsIn(columns), 'every set of orders')) return undefined;
  if (!problem.apart && !known.shortNoMore(problem.least)) return undefined;
  known.prove(true);
  return known.result();
}

/**
 * The best basket there is, by HiGHS. `better` hears of every answer that beats those before it.
 *
 * Small nights are solved as they are, goal by goal. Others by branch and price over the orders' states (see exact/).
 * Every answer is counted again, exactly, and settled inside the rules before it is believed.
 */
export function solve(highs: Highs, rows: Rows, first: Basket, better: (found: Solved) => void): Solved {
  const known = new Known(rows, first, better);
  const columns = plainModel(rows).draft.cost.length;
  const problem = problemOf(rows);
  const whole = columns <= (sharesLoads(rows, problem) ? PLAIN_COLUMNS : TINY);
  if (whole && goalByGoal(highs, rows, known)) return known.result();
  const gapMillionths = problem.pricer.net.items.length > EXACT_ITEMS ? 200 : 0;
  const work = { ...WORK, gapMillionths };
  // Nobody shorter than must be, if that can be; else what it costs to be shorter is weighed against money.
  const found = searched(highs, problem.strict, work) ?? searched(highs, problem.pricer, work);
  if (found !== undefined) {
    // With a penalty left in it, the bound is of more than money.
    const paid = found.columns.every((column) => column.penalty === 0);
    known.bound(problem.least, paid ? found.bound : 0);
    known.offer(packsIn(found.columns), 'branch and price (HiGHS)');
  }
  const best = known.result();
  // What branch and price cannot weigh exactly (tiers against each other, budgets) is tried whole, where it is not too much.
  if (
    best.status !== 'optimal' &&
    !known.shortNoMore(problem.least) &&
    columns > TINY &&
    columns <= PLAIN_COLUMNS
  )
    goalByGoal(highs, rows, known, DOUBT_ITERATIONS);
  return known.result();
}

/** Undefined where nothing was found. */
function searched(highs: Highs, pricer: Pricer, work: Work): Found | undefined {
  const search = new Search(highs, pricer, work);
  try {
    const found = search.run();
    return found.cost === Infinity ? undefined : found;
  } finally {
    search.dispose();
  }
}

/**
 * Everything is sold singly and loads are limited: items are shared out between orders in parts, as in the capacitated
 * location problem, and the plain model is the strong one.
 */
function sharesLoads(rows: Rows, { pricer }: Problem): boolean {
  const single = singlySold(rows);
  return (
    pricer.net.items.every(({ item }) => single.has(item)) &&
    pricer.net.lanes.some((lane) => lane.maxGrams < Infinity)
  );
}

function goalByGoal(highs: Highs, rows: Rows, known: Known, iterations = Infinity): boolean {
  const answer = solveGoals(highs, plainModel(rows), PLAIN_NODES, iterations);
  const best = answer !== undefined && known.offer(answer.packs, 'goal by goal (HiGHS)') && answer.optimal;
  if (best) known.prove(answer.ties);
  return best;
}

function packsIn(columns: readonly Column[]): Map<number, number> {
  const packs = new Map<number, number>();
  for (const column of columns) for (const { line, packs: count } of column.lines) packs.set(line, count);
  return packs;
}
