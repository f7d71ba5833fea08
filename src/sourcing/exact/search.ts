import type { Highs } from 'highs';
import { CLOSED, FREE, PAYING, SCALE, type Column, type Duals } from './column.ts';
import type { Pricer } from './pricer.ts';
import { branch, fractional, type Node } from './branch.ts';
import { chooseColumns } from './core.ts';
import { costOf } from './count.ts';
import { thinOut } from './thin.ts';
import { Relaxing, type Relaxation } from './generate.ts';

export interface Found {
  readonly columns: readonly Column[];
  /** Minor units, penalties included. */
  readonly cost: number;
  /** Proven, minor units. */
  readonly bound: number;
  /** Of the relaxation before any branching. */
  readonly duals: Duals | undefined;
}

/** How much work may be done, in counts. */
export interface Work {
  /** Pricing rounds of all relaxations together. */
  readonly rounds: number;
  /** Columns that may be listed for one exact choice. */
  readonly listed: number;
  /** Columns that may be left for it when those that others stand in for are taken out. */
  readonly chosen: number;
  /** Nodes of HiGHS for one choice. */
  readonly nodes: number;
  /** The relative gap, in millionths, with which the search is content. */
  readonly gapMillionths: number;
}

/** Branch and price over the orders' states; where they are settled, the items' patterns within the gap are listed and chosen exactly. */
export class Search {
  private readonly highs: Highs;
  private readonly pricer: Pricer;
  private readonly work: Work;
  private readonly relaxing: Relaxing;
  private best: readonly Column[] = [];
  private cost = Infinity;
  /** The least bound of what was given up with a gap. */
  private given = Infinity;

  constructor(highs: Highs, pricer: Pricer, work: Work) {
    this.highs = highs;
    this.pricer = pricer;
    this.work = work;
    this.relaxing = new Relaxing(highs, pricer);
  }

  run(): Found {
    const { net } = this.pricer;
    const zero = new Float64Array(net.lanes.length);
    const nothing = { goods: zero, grams: zero, lines: new Map() };
    this.relaxing.add(net.items.map((_, place) => this.pricer.columnOf(place, [])));
    this.relaxing.add(net.items.map((_, place) => this.pricer.best(place, nothing).column));
    const all = Uint8Array.from(net.lanes, (lane) => CLOSED | PAYING | (lane.free < Infinity ? FREE : 0));
    const open: Node[] = [{ states: all, bound: -Infinity }];
    let duals: Duals | undefined;
    while (open.length > 0) {
      const node = open.pop()!;
      if (this.settledAt(node.bound)) continue;
      if (this.relaxing.rounds >= this.work.rounds) {
        this.given = Math.min(this.given, node.bound, ...open.map((other) => other.bound));
        break;
      }
      const relaxation = this.relaxing.solve(node.states, this.enough() + 1);
      if (relaxation === undefined) continue;
      duals ??= relaxation.duals;
      const bound = Math.max(node.bound, Math.ceil(relaxation.bound / SCALE));
      if (this.settledAt(bound)) continue;
      const lane = fractional(relaxation);
      if (node.bound === -Infinity || lane === undefined) this.round(relaxation, node.states);
      if (this.settledAt(bound)) continue;
      if (lane === undefined) this.close(relaxation, node.states, bound);
      else open.push(...branch(node.states, lane, relaxation, bound));
      // Best bound last: it is taken next. Ties in the order they came.
      open.sort((a, b) => b.bound - a.bound);
    }
    return { columns: this.best, cost: this.cost, bound: Math.min(this.cost, this.given), duals };
  }

  dispose(): void {
    this.relaxing.dispose();
  }

  /** A bound above this is not worth looking below: nothing better by more than the gap that is allowed can be there. */
  private enough(): number {
    if (this.cost === Infinity) return Infinity;
    return this.cost - 1 - Math.floor(this.cost / 1e6) * this.work.gapMillionths;
  }

  /** Remembers what is passed over with a gap. */
  private settledAt(bound: number): boolean {
    if (bound <= this.enough()) return false;
    this.given = Math.min(this.given, bound);
    return true;
  }

  /** An integer answer from the columns that cost least at these multipliers. */
  private round(relaxation: Relaxation, states: Uint8Array): void {
    const { columns } = this.relaxing;
    const reduced = Float64Array.from(columns, (column) => this.reduced(column, relaxation));
    const order = [...columns.keys()].sort((a, b) => reduced[a]! - reduced[b]! || a - b);
    const most = 600 + Math.floor(1.2 * this.pricer.net.items.length);
    const kept = new Set(order.slice(0, most));
    relaxation.shares.forEach((share, index) => share > 1e-7 && kept.add(index));
    const chosen = chooseColumns(
      this.highs,
      this.pricer.net,
      columns.filter((_, index) => kept.has(index)),
      { nodes: 20, states },
    );
    if (chosen.columns !== undefined) this.accept(chosen.columns);
  }

  /**
   * All states are settled: lists what can still be part of a better answer and chooses among it. A few patterns first:
   * what they give narrows the list of the rest, and an answer within the list's own slack is the best there is.
   */
  private close(relaxation: Relaxation, states: Uint8Array, bound: number): void {
    for (const share of [64, 16, 4, 1]) {
      const target = this.enough();
      const gap = target * SCALE - relaxation.bound;
      if (gap < 0) return void (this.given = Math.min(this.given, Math.ceil(relaxation.bound / SCALE)));
      const slack = Math.ceil(gap / share);
      const all = this.list(relaxation, slack);
      if (all === undefined) break;
      const listed = thinOut(this.pricer.net, all, states);
      if (listed.length > this.work.chosen) break;
      const chosen = chooseColumns(this.highs, this.pricer.net, listed, { nodes: this.work.nodes, states });
      // What does not stand the recount was no answer, and its proof no proof.
      if (chosen.columns !== undefined && !this.accept(chosen.columns)) break;
      if (!chosen.optimal) break;
      // The whole list holds every better answer; a part of it does where its own answer lies within its slack.
      if (chosen.bound * SCALE - relaxation.bound <= slack) return;
      if (share === 1) return void (this.given = Math.min(this.given, target + 1));
    }
    this.given = Math.min(this.given, bound);
  }

  /** Every column that costs at most `slack` more than its item's best; undefined where they are too many. */
  private list(relaxation: Relaxation, slack: number): Column[] | undefined {
    const listed: Column[] = [];
    for (let place = 0; place < this.pricer.net.items.length; place++) {
      const most = this.work.listed - listed.length;
      const own = this.pricer.all(place, relaxation.duals, relaxation.itemCosts[place]! + slack, most);
      if (own === undefined) return undefined;
      listed.push(...own);
    }
    return listed;
  }

  private reduced(column: Column, { duals, itemCosts }: Relaxation): number {
    let value = (column.money + column.penalty) * SCALE - itemCosts[column.place]!;
    for (const { lane, goods, grams } of column.lanes) {
      value += grams * duals.grams[lane]! - goods * duals.goods[lane]!;
      if (duals.states?.[lane] === CLOSED) return Infinity;
    }
    for (const { line } of column.lines) value += duals.lines.get(line) ?? 0;
    return value;
  }

  /** Takes an answer where it is better; false where it breaks a rule. */
  private accept(columns: readonly Column[]): boolean {
    const cost = costOf(this.pricer, columns);
    if (cost === undefined) return false;
    if (cost < this.cost) [this.cost, this.best] = [cost, columns];
    return true;
  }
}
