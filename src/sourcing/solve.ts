import type { Highs } from 'highs';
import type { Bound, Sourcing } from '../model/index.ts';
import { basketOf, packsOf, type Basket } from './basket.ts';
import { choose } from './choose.ts';
import { dealAll, dealtOf } from './deal.ts';
import { Pricer, type Column } from './exact/columns.ts';
import { solveGoals } from './exact/goals.ts';
import { netOf, shortByTier } from './exact/net.ts';
import { plainModel, singlySold } from './exact/plain.ts';
import { Search } from './exact/search.ts';
import { MOST_LANES, solveSmall } from './exact/small.ts';
import { exchange, extraOf } from './extra.ts';
import { hasten } from './hasten.ts';
import { withExtra, type Rows } from './rows.ts';
import { compareScores, holds, scoreOf, type Score } from './score.ts';
import { settle } from './settle.ts';

/** An answer of packs by line, with what is proven of it. */
export interface Solved {
  readonly packs: readonly (readonly [line: number, packs: number])[];
  readonly status: Sourcing['status'];
  readonly method: string;
  readonly bounds: readonly Bound[];
}

/** Models with up to so many columns go to the solver whole, goal by goal, at once. */
const TINY = 150;

/** Models with up to so many are tried so where all else leaves a doubt about who must be short. */
const PLAIN_COLUMNS = 2_000;
const PLAIN_NODES = 2_000;

/** Work, not time: the same on every machine. */
const WORK = { rounds: 150, listed: 20_000, chosen: 4_000, nodes: 500 };

/** Nights with more items than this are content with a gap of 0.02 %; smaller ones with none. */
const EXACT_ITEMS = 150;

/** The first basket: quick, valid, and what the exact methods have to beat. */
export function firstBasket(rows: Rows): Basket {
  const basket = choose(rows);
  settle(basket);
  return basket;
}

/**
 * The rows with what is wanted of substitutes for what must be short.
 *
 * @param supply by good; without it what is left when everyone is served but for what must be short
 */
export function withSubstitutes(rows: Rows, supply?: Float64Array): Rows {
  const { length } = rows.need;
  const plain = withExtra(rows, new Float64Array(length), new Float64Array(length).fill(1));
  if (rows.catalogue.substitutes.length === 0) return plain;
  // All that could be wanted of them: enough to see what can be had.
  const wide = withExtra(plain, widest(plain), plain.extraStep);
  const short = shortfalls(wide, wide.need, new Pricer(wide, netOf(wide, wide.need), tierWeights(rows)));
  const reachable = wide.need.map((amount, good) => amount - short[good]!);
  const served =
    supply ??
    dealAll(
      plain,
      plain.need.map((amount, good) => Math.min(amount, reachable[good]!)),
    );
  const { extra, extraStep } = extraOf(plain, served, reachable);
  return withExtra(plain, extra, extraStep);
}

function widest(rows: Rows): Float64Array {
  const extra = new Float64Array(rows.need.length);
  for (const substitute of rows.catalogue.substitutes) {
    const { asked, given } = exchange(rows.night, substitute);
    extra[substitute.substitute]! += Math.floor(rows.wants.total[substitute.item]! / asked) * given;
  }
  return extra;
}

/** A small night's best basket, without a solver; undefined where that cannot be proven with little work. */
export function solveHere(rows: Rows, first: Basket): Solved | undefined {
  if (netOf(rows, rows.need).lanes.length > MOST_LANES) return undefined;
  const problem = problemOf(rows);
  const columns = solveSmall(problem.pricer);
  if (columns === undefined) return undefined;
  const known = new Known(rows, first, () => {});
  return known.offer(packsIn(columns), 'every set of orders') && known.shortNoMore(problem.least)
    ? known.proven()
    : undefined;
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
  if (whole && goalByGoal(highs, rows, known)) return known.proven();
  const gapMillionths = problem.pricer.net.items.length > EXACT_ITEMS ? 200 : 0;
  const search = new Search(highs, problem.pricer, { ...WORK, gapMillionths });
  try {
    const found = search.run([]);
    known.bound(problem.least, found.bound);
    known.offer(packsIn(found.columns), 'branch and price (HiGHS)');
  } finally {
    search.dispose();
  }
  const found = known.result();
  // What branch and price cannot weigh exactly (tiers against each other, budgets) is tried whole, where it is not too much.
  if (
    found.status !== 'optimal' &&
    !known.shortNoMore(problem.least) &&
    columns > TINY &&
    columns <= PLAIN_COLUMNS
  )
    if (goalByGoal(highs, rows, known)) return known.proven();
  return known.result();
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

function goalByGoal(highs: Highs, rows: Rows, known: Known): boolean {
  const answer = solveGoals(highs, plainModel(rows), PLAIN_NODES);
  return answer !== undefined && known.offer(answer.packs, 'goal by goal (HiGHS)') && answer.optimal;
}

interface Problem {
  readonly pricer: Pricer;
  /** By tier: what every basket is short at least, weighted thousandths of units of sale. */
  readonly least: readonly number[];
}

/** The night as a net, its needs cut to what can be dealt of each item where that is less. */
function problemOf(rows: Rows): Problem {
  let need = rows.need;
  let least: number[] | undefined;
  for (let round = 0; ; round++) {
    const net = netOf(rows, need);
    const pricer = new Pricer(rows, net, tierWeights(rows));
    const short = shortfalls(rows, need, pricer);
    least ??= leastShort(rows, short);
    const scarce = short.some((amount, item) => amount > 0 && rows.bundlesOf[item]!.length > 0);
    if (!scarce || round === 4) return { pricer, least };
    // A bundle whose part is scarce is not dealt, and its other parts need not be bought.
    const available = need.map((amount, item) => amount - short[item]!);
    const dealt = dealtOf(rows, dealAll(rows, available));
    need = dealt.map(
      (amount, item) => amount + Math.min(rows.extra[item]!, Math.max(0, available[item]! - amount)),
    );
  }
}

/** By good: base units that must be short whatever the orders' rules let. */
function shortfalls(rows: Rows, need: Float64Array, pricer: Pricer): Float64Array {
  const short = need.map((amount, item) => Math.max(0, amount - rows.stock[item]!));
  rows.catalogue.goods.forEach((good, index) => {
    if (good.kind === 'bundle') short[index] = 0;
  });
  pricer.net.items.forEach(({ item }, place) => {
    short[item] = pricer.shortfall[place]!;
  });
  return short;
}

function leastShort(rows: Rows, short: Float64Array): number[] {
  const least = Array.from({ length: rows.wants.tiers }, () => 0);
  short.forEach((amount, item) => {
    if (amount > 0) shortByTier(rows, item, amount).forEach((part, tier) => (least[tier]! += part));
  });
  return least;
}

function packsIn(columns: readonly Column[]): Map<number, number> {
  const packs = new Map<number, number>();
  for (const column of columns) for (const { line, packs: count } of column.lines) packs.set(line, count);
  return packs;
}

class Known {
  private readonly rows: Rows;
  private readonly better: (found: Solved) => void;
  private score: Score;
  private packs: Solved['packs'];
  private method = 'item by item';
  private moneyBound = 0;
  private least: readonly number[] = [];

  constructor(rows: Rows, first: Basket, better: (found: Solved) => void) {
    this.rows = rows;
    this.better = better;
    this.score = scoreOf(first);
    this.packs = packsOf(first);
  }

  /** True where the answer holds as it came, and is now the best known. */
  offer(packs: ReadonlyMap<number, number>, method: string): boolean {
    const basket = basketOf(this.rows, packs);
    const valid = holds(basket);
    hasten(basket);
    const before = scoreOf(basket);
    settle(basket);
    const score = scoreOf(basket);
    if (compareScores(score, this.score) < 0 || this.method === 'item by item') {
      if (compareScores(score, this.score) <= 0) [this.score, this.packs] = [score, packsOf(basket)];
      this.method = method;
      this.better(this.result());
    }
    return valid && compareScores(before, this.score) === 0;
  }

  /** Nobody is shorter than every basket leaves them: no basket is better in goal (a). */
  shortNoMore(least: readonly number[]): boolean {
    return least.every((amount, tier) => this.score.short[tier] === amount);
  }

  /** What a search has proven: of every basket's shortage, and of the money of those that are short no more. */
  bound(least: readonly number[], money: number): void {
    this.least = least;
    this.moneyBound = money;
  }

  proven(): Solved {
    const { money, orders, surplus } = this.score;
    const short = sum(this.score.short);
    return {
      packs: this.packs,
      status: 'optimal',
      method: this.method,
      bounds: [
        { objective: 'shortage', value: short, lowerBound: short },
        { objective: 'money', value: money, lowerBound: money },
        { objective: 'orders', value: orders, lowerBound: orders },
        { objective: 'surplus', value: surplus, lowerBound: surplus },
      ],
    };
  }

  result(): Solved {
    const short = sum(this.score.short);
    const { money } = this.score;
    const shortest = this.shortNoMore(this.least);
    const moneyBound = shortest ? Math.min(money, this.moneyBound) : 0;
    return {
      packs: this.packs,
      status: shortest && money === moneyBound ? 'optimal' : 'feasible',
      method: this.method,
      bounds: [
        { objective: 'shortage', value: short, lowerBound: sum(this.least) },
        { objective: 'money', value: money, lowerBound: moneyBound },
      ],
    };
  }
}

/**
 * What a base unit short costs the search, minor units, by tier: far more than it can save, and each tier more than the
 * next, but small enough for a solver's arithmetic.
 */
function tierWeights(rows: Rows): number[] {
  const { tiers } = rows.wants;
  return Array.from({ length: tiers }, (_, tier) => 2000 * 8 ** Math.min(3, tiers - 1 - tier));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
