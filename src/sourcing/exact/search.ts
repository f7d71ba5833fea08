import type { Highs } from 'highs';
import { CLOSED, FREE, PAYING, SCALE, type Column } from './column.ts';
import type { Pricer } from './relax/pricer.ts';
import { branch, fractional, type Node } from './branch.ts';
import { chooseColumns } from './leaf/core.ts';
import { closeLeaf } from './leaf/leaf.ts';
import type { Work } from './leaf/view.ts';
import { unsettled } from './leaf/merge.ts';
import { reducedCost } from './leaf/reduced.ts';
import { costOf } from './count.ts';
import { Relaxing, type Relaxation } from './relax/generate.ts';

export interface Found {
  readonly columns: readonly Column[];
  /** Minor units, penalties included. */
  readonly cost: number;
  /** Proven, minor units. */
  readonly bound: number;
}

/** Full lists of a leaf's patterns that are made in all. */
const LISTS = 6;

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
  /** Patterns that leaves have listed. */
  private listed = 0;
  /** What is not looked into yet; the node at hand is its last. */
  private readonly open: Node[];

  constructor(highs: Highs, pricer: Pricer, work: Work) {
    this.highs = highs;
    this.pricer = pricer;
    this.work = work;
    const all = Uint8Array.from(pricer.net.lanes, (lane) =>
      lane.free < Infinity ? CLOSED | PAYING | FREE : CLOSED | PAYING,
    );
    this.open = [{ states: all, bound: 0 }];
    this.relaxing = new Relaxing(highs, pricer);
  }

  run(): Found {
    for (let node = this.open.at(-1); node !== undefined; node = this.open.at(-1)) {
      if (this.relaxing.rounds >= this.work.rounds || this.listed >= LISTS * this.work.listed) break;
      const below = this.look(node);
      this.open.splice(this.open.indexOf(node), 1);
      // Best bound last: it is taken next. Ties in the order they came.
      this.open.push(...below);
      this.open.sort((a, b) => b.bound - a.bound);
    }
    return this.found();
  }

  /** The best so far, and a bound of what it could yet be. */
  found(): Found {
    const open = this.open.map(({ bound }) => bound);
    return { columns: this.best, cost: this.cost, bound: Math.min(this.cost, this.given, ...open) };
  }

  /** Looks into a node; what is left to be looked into below it. */
  private look(node: Node): Node[] {
    if (this.settledAt(node.bound)) return [];
    const first = this.relaxing.rounds === 0;
    const relaxation = this.relaxing.solve(node.states, this.enough() + 1);
    if (relaxation === undefined) return [];
    const bound = Math.max(node.bound, Math.ceil(relaxation.bound / SCALE));
    node.bound = bound;
    if (this.settledAt(bound)) return [];
    const lane = fractional(relaxation) ?? unsettled(this.pricer.net, node.states);
    if (first || lane === undefined) this.round(relaxation, node.states);
    if (this.settledAt(bound)) return [];
    if (lane !== undefined) return branch(node.states, lane, relaxation, bound);
    this.close(relaxation, node.states);
    return [];
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
    const reduced = Float64Array.from(columns, (column) => reducedCost(column, relaxation));
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

  /** All states are settled: the items' patterns within the gap are listed and chosen exactly. */
  private close(relaxation: Relaxation, states: Uint8Array): void {
    const unproven = closeLeaf(
      this.highs,
      this.pricer,
      { relaxation, states, work: this.work },
      {
        enough: () => this.enough(),
        accept: (columns) => this.accept(columns),
        listed: (count) => (this.listed += count),
      },
    );
    this.given = Math.min(this.given, unproven);
  }

  /** Takes an answer where it is better; false where it breaks a rule. */
  private accept(columns: readonly Column[]): boolean {
    const cost = costOf(this.pricer, columns);
    if (cost === undefined) return false;
    if (cost < this.cost) [this.cost, this.best] = [cost, columns];
    return true;
  }
}
