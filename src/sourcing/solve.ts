import type { Highs } from 'highs';
import type { Bound, Sourcing } from '../model/index.ts';
import { Basket } from './basket.ts';
import { choose } from './choose.ts';
import { Pricer } from './exact/columns.ts';
import { solveGoals } from './exact/goals.ts';
import { netOf } from './exact/net.ts';
import { plainModel } from './exact/plain.ts';
import { Search } from './exact/search.ts';
import type { Rows } from './rows.ts';
import { compareScores, holds, scoreOf, type Score } from './score.ts';
import { settle } from './settle.ts';

/** An answer of packs by line, with what is proven of it. */
export interface Solved {
  readonly packs: readonly (readonly [line: number, packs: number])[];
  readonly status: Sourcing['status'];
  readonly method: string;
  readonly bounds: readonly Bound[];
}

/** Models with up to so many columns go to the solver whole, goal by goal. */
const PLAIN_COLUMNS = 400;

/** Work, not time: the same on every machine. */
const WORK = { rounds: 150, listed: 60_000, nodes: 2_000, gapMillionths: 0 };

/** The first basket: quick, valid, and what the exact methods have to beat. */
export function firstBasket(rows: Rows): Basket {
  const basket = choose(rows);
  settle(basket);
  return basket;
}

/**
 * The best basket there is, by HiGHS. `better` hears of every answer that beats those before it.
 *
 * Small nights are solved as they are, goal by goal. Others by branch and price over the orders' states (see exact/).
 * Every answer is counted again, exactly, and settled inside the rules before it is believed.
 */
export function solve(highs: Highs, rows: Rows, first: Basket, better: (found: Solved) => void): Solved {
  const known = new Known(rows, first, better);
  const model = plainModel(rows);
  if (model.draft.cost.length <= PLAIN_COLUMNS) {
    const answer = solveGoals(highs, model, 20_000);
    if (answer !== undefined) {
      const value = known.offer(answer.packs, 'goal by goal (HiGHS)');
      if (answer.optimal && value) return known.proven();
    }
  }
  known.net(highs);
  return known.result();
}

class Known {
  private readonly rows: Rows;
  private readonly better: (found: Solved) => void;
  private score: Score;
  private packs: Solved['packs'];
  private method = 'item by item';
  private moneyBound = 0;
  private shortBound = 0;

  constructor(rows: Rows, first: Basket, better: (found: Solved) => void) {
    this.rows = rows;
    this.better = better;
    this.score = scoreOf(first);
    this.packs = packsOf(first);
  }

  /** True where the answer holds as it came, and is now the best known. */
  offer(packs: ReadonlyMap<number, number>, method: string): boolean {
    const basket = new Basket(this.rows);
    for (const [line, count] of [...packs].sort((a, b) => a[0] - b[0])) basket.set(line, count);
    const valid = holds(basket);
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

  net(highs: Highs): void {
    const net = netOf(this.rows, this.rows.need);
    const weights = tierWeights(this.rows);
    const search = new Search(highs, new Pricer(this.rows, net, weights), WORK);
    try {
      const found = search.run([]);
      const packs = new Map<number, number>();
      for (const column of found.columns)
        for (const { line, packs: count } of column.lines) packs.set(line, count);
      this.offer(packs, 'branch and price (HiGHS)');
      const penalty = found.columns.reduce((sum, column) => sum + column.penalty, 0);
      // Every item is dealt all that its own offers let: no basket is less short.
      if (penalty === 0 && found.columns.length > 0) {
        this.shortBound = sum(this.score.short);
        this.moneyBound = found.bound;
      }
    } finally {
      search.dispose();
    }
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
    return {
      packs: this.packs,
      status: short === this.shortBound && money === this.moneyBound ? 'optimal' : 'feasible',
      method: this.method,
      bounds: [
        { objective: 'shortage', value: short, lowerBound: Math.min(short, this.shortBound) },
        { objective: 'money', value: money, lowerBound: Math.min(money, this.moneyBound) },
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

function packsOf(basket: Basket): Solved['packs'] {
  const packs: [number, number][] = [];
  basket.packs.forEach((count, line) => {
    if (count > 0) packs.push([line, count]);
  });
  return packs;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
