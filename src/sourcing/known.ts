import type { Bound, Sourcing } from '../model/index.ts';
import { basketOf, packsOf, type Basket } from './basket.ts';
import { hasten } from './hasten.ts';
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

/** The best answer so far and what is proven; takes nothing for granted of those that it is offered. */
export class Known {
  private readonly rows: Rows;
  private readonly better: (found: Solved) => void;
  private score: Score;
  private packs: Solved['packs'];
  private method = 'item by item';
  private moneyBound = 0;
  private ties = false;
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

  /** The best known is the best there is; with `ties` also in the goals after money. */
  prove(ties: boolean): void {
    this.bound(this.score.short, this.score.money);
    this.ties = ties;
  }

  result(): Solved {
    const { money, orders, surplus } = this.score;
    const short = sum(this.score.short);
    const shortest = this.shortNoMore(this.least);
    const moneyBound = shortest ? Math.max(0, Math.min(money, this.moneyBound)) : 0;
    const bounds: Bound[] = [
      { objective: 'shortage', value: short, lowerBound: sum(this.least) },
      { objective: 'money', value: money, lowerBound: moneyBound },
    ];
    if (this.ties)
      bounds.push(
        { objective: 'orders', value: orders, lowerBound: orders },
        { objective: 'surplus', value: surplus, lowerBound: surplus },
      );
    return {
      packs: this.packs,
      status: shortest && money === moneyBound ? 'optimal' : 'feasible',
      method: this.method,
      bounds,
    };
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
