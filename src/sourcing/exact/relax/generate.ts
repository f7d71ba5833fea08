import type { Highs } from 'highs';
import { boundOf } from './bound.ts';
import { CLOSED, FREE, SCALE, type Column, type Duals } from '../column.ts';
import type { Pricer } from './pricer.ts';
import { frameOf, type Frame } from './frame.ts';
import { multipliersOf, nothingAsked } from './multipliers.ts';
import { linesByLane } from '../net/net.ts';
import { Master } from './master.ts';
import type { Row } from '../../../solver/index.ts';

export interface Relaxation {
  /** By column of the pool: its share in the relaxation's answer. */
  readonly shares: Float64Array;
  /** By lane: how much of it is used, and free. */
  readonly used: Float64Array;
  readonly free: Float64Array;
  readonly duals: Duals;
  /** By item of the net: its least priced cost at the best multipliers, parts of SCALE. */
  readonly itemCosts: Float64Array;
  /** Proven, parts of SCALE. */
  readonly bound: number;
}

/** A round of pricing costs one program per item; more rounds than this have not been seen to help. */
const MOST_ROUNDS = 40;

/** Times what an item costs at its cheapest: that it is absent from a master. */
const ABSENT = 16;

/**
 * The relaxation in which items are mixtures of patterns and orders fractions, by column generation: patterns from the
 * items' exact programs, links between lines and orders where they are broken. Dantzig and Wolfe (1960); the links as in
 * facility location's strong formulation. It is solved again and again with fewer states open to the orders.
 */
export class Relaxing {
  private readonly pricer: Pricer;
  private readonly master: Master;
  readonly columns: Column[] = [];
  private readonly seen = new Set<string>();
  private readonly frame: Frame;
  private readonly linkRow = new Map<number, number>();
  private readonly linesOfLane: number[][];
  private rowCount: number;
  private readonly laneColumns: number;
  /** Pricing rounds so far: the measure of work. */
  rounds = 0;

  constructor(highs: Highs, pricer: Pricer) {
    this.pricer = pricer;
    this.master = new Master(highs);
    this.linesOfLane = linesByLane(pricer.net);
    const first = pricer.net.items.map(
      (_, place) => pricer.best(place, nothingAsked(pricer.net.lanes.length)).column!,
    );
    this.frame = frameOf(
      pricer.net,
      first.map((column) => ABSENT * (column.money + column.penalty + 1)),
    );
    this.rowCount = this.frame.rows.length;
    this.master.addRows(this.frame.rows);
    this.master.addColumns(this.frame.columns, this.frame.cost);
    this.laneColumns = this.frame.columns.length;
    this.add(first);
  }

  private add(columns: readonly Column[]): number {
    const fresh = columns.filter((column) => {
      const key = `${column.place}:${column.lines.map(({ line, packs }) => `${line}=${packs}`).join(',')}`;
      if (this.seen.has(key)) return false;
      this.seen.add(key);
      return true;
    });
    this.master.addColumns(
      fresh.map((column) => {
        const terms: [number, number][] = [[column.place, 1]];
        for (const { lane, goods, grams } of column.lanes) {
          if (this.frame.goodsRow[lane]! >= 0) terms.push([this.frame.goodsRow[lane]!, goods]);
          if (this.frame.gramsRow[lane]! >= 0) terms.push([this.frame.gramsRow[lane]!, grams]);
        }
        for (const { line } of column.lines) {
          const row = this.linkRow.get(line);
          if (row !== undefined) terms.push([row, 1]);
        }
        return { lower: 0, upper: Infinity, indices: terms.map(([r]) => r), values: terms.map(([, v]) => v) };
      }),
      fresh.map((column) => column.money + column.penalty),
    );
    this.columns.push(...fresh);
    return fresh.length;
  }

  /** Undefined where no basket keeps to these states. */
  solve(states: Uint8Array, enough: number): Relaxation | undefined {
    const { items } = this.pricer.net;
    states.forEach((set, lane) => {
      this.master.bounds(this.frame.usedColumn[lane]!, (set & CLOSED) > 0 ? 0 : 1, set === CLOSED ? 0 : 1);
      if (this.frame.freeColumn[lane]! < 0) return;
      this.master.bounds(this.frame.freeColumn[lane]!, set === FREE ? 1 : 0, (set & FREE) > 0 ? 1 : 0);
    });
    let best: Pick<Relaxation, 'duals' | 'itemCosts' | 'bound'> | undefined;
    let values: Float64Array = new Float64Array(0);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const answer = this.master.solve();
      if (answer === undefined) return undefined;
      values = answer.values;
      const links = this.link(values);
      const duals = { ...multipliersOf(answer.duals, this.frame, this.linkRow), states };
      const itemCosts = new Float64Array(items.length);
      const priced: Column[] = [];
      let sum = 0;
      for (let place = 0; place < items.length; place++) {
        const { cost, column } = this.pricer.best(place, duals);
        itemCosts[place] = cost;
        sum += cost;
        if (column !== undefined && cost < answer.duals[place]! * SCALE - 1) priced.push(column);
      }
      if (sum === Infinity) return undefined;
      const bound = boundOf(this.pricer.net, sum, duals, this.linesOfLane);
      if (best === undefined || bound > best.bound) best = { duals, itemCosts, bound };
      this.rounds++;
      const added = this.add(priced);
      if (best.bound >= enough * SCALE) break;
      if (links === 0 && (added === 0 || answer.objective * SCALE - best.bound < SCALE * 0.01)) break;
    }
    const shares = new Float64Array(this.columns.length);
    shares.set(values.subarray(this.laneColumns, this.laneColumns + shares.length));
    const used = Float64Array.from(this.frame.usedColumn, (column) => values[column]!);
    const free = Float64Array.from(this.frame.freeColumn, (column) => (column < 0 ? 0 : values[column]!));
    return { ...best!, shares, used, free };
  }

  dispose(): void {
    this.master.dispose();
  }

  /** Adds the links that the answer breaks: a line is used no more than its order is. */
  private link(values: Float64Array): number {
    const use = new Map<number, number>();
    this.columns.forEach((column, index) => {
      const share = values[this.laneColumns + index]!;
      if (share > 1e-9) for (const { line } of column.lines) use.set(line, (use.get(line) ?? 0) + share);
    });
    const rows: Row[] = [];
    this.linesOfLane.forEach((lines, lane) => {
      const used = values[this.frame.usedColumn[lane]!]!;
      for (const line of lines)
        if ((use.get(line) ?? 0) > used + 1e-6 && !this.linkRow.has(line)) {
          this.linkRow.set(line, this.rowCount + rows.length);
          const indices = [this.frame.usedColumn[lane]!];
          this.columns.forEach((column, index) => {
            if (column.lines.some((own) => own.line === line)) indices.push(this.laneColumns + index);
          });
          rows.push({
            lower: -Infinity,
            upper: 0,
            indices,
            values: indices.map((_, n) => (n === 0 ? -1 : 1)),
          });
        }
    });
    this.master.addRows(rows);
    this.rowCount += rows.length;
    return rows.length;
  }
}
