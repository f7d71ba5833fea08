import type { Bound, Sourcing } from '../model/index.ts';
import { basketOf, packsOf, type Basket } from './basket.ts';
import { hasten } from './hasten.ts';
import { judge, type Proof } from './proof.ts';
import type { Rows } from './rows.ts';
import { compareScores, compareShort, holds, scoreOf, type Score } from './score.ts';
import { settle } from './settle.ts';

/** An answer of packs by line, with what is proven of it. */
export interface Solved {
  readonly packs: readonly (readonly [line: number, packs: number])[];
  readonly status: Sourcing['status'];
  readonly method: string;
  readonly bounds: readonly Bound[];
  readonly proof: Proof;
}

/** The best answer so far and what is proven; takes nothing for granted of those that it is offered. */
export class Known {
  private readonly rows: Rows;
  private score: Score;
  private packs: Solved['packs'];
  private method = 'item by item';
  private moneyBound = 0;
  private ties = false;
  private least: readonly number[];

  constructor(rows: Rows, first: Basket) {
    this.rows = rows;
    this.score = scoreOf(first);
    this.least = this.score.short.map(() => 0);
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
    const better = compareScores(score, this.score);
    if (better < 0 || this.method === 'item by item') {
      if (better <= 0) [this.score, this.packs] = [score, packsOf(basket)];
      this.method = method;
    }
    return valid && compareScores(before, this.score) === 0;
  }

  /** Nobody is shorter than every basket leaves them: no basket is better in goal (a). */
  shortest(): boolean {
    return compareShort(this.score.short, this.least) === 0;
  }

  money(): number {
    return this.score.money;
  }

  /** What is proven of every basket's shortage, tier by tier, and of the money of those that are short no more than that. */
  bound(least: readonly number[], money: number): void {
    const sharper = compareShort(least, this.least);
    this.moneyBound = sharper > 0 ? money : sharper < 0 ? this.moneyBound : Math.max(this.moneyBound, money);
    this.least = sharper < 0 ? this.least : least;
  }

  /** No basket is better in goal (a), nor cheaper at that. */
  proven(): boolean {
    return this.shortest() && this.score.money <= this.moneyBound;
  }

  /** The best known is the best there is, in every goal. */
  prove(): void {
    [this.least, this.moneyBound, this.ties] = [this.score.short, this.score.money, true];
  }

  /** The packs of items' lines. */
  packsOf(items: readonly number[]): [line: number, packs: number][] {
    const { catalogue, waves } = this.rows;
    return this.packs.flatMap(([line, packs]) =>
      items.includes(catalogue.offers[Math.floor(line / waves)]!.item) ? [[line, packs]] : [],
    );
  }

  /** Where the best known is proven to be so, it is in the goals after money too. */
  tie(): void {
    this.ties = true;
  }

  result(): Solved {
    const { least, moneyBound: money, ties } = this;
    const proof = { least, money, ties };
    return { packs: this.packs, method: this.method, proof, ...judge(this.rows, this.score, proof) };
  }
}
