import type { Highs, InterruptCallbackEvent, Model } from 'highs';
import { matrixOf, type Row } from './matrix.ts';

/** The one door to HiGHS. Single-threaded, deterministic; limits are work (nodes, iterations), never the clock. */

export interface Answer {
  /** `unknown`: the work ran out before anything was found. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  readonly values: Float64Array;
  /** Proven: no solution is below it. */
  readonly bound: number;
  /** Simplex iterations up to the last time that was looked. */
  readonly iterations: number;
}

let engine: Promise<Highs> | undefined;

export function startHighs(): Promise<Highs> {
  engine ??= load();
  return engine;
}

/** By name: aborts of WebAssembly without exceptions, HiGHS's own errors, and memory that was not to be had. */
const BREAKDOWNS = new Set(['RuntimeError', 'HighsError', 'RangeError']);

/** Whether the solver has broken down: it cannot be used any more, and the next start loads it anew. */
export function hasBrokenDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (!BREAKDOWNS.has(error.name) && error.message !== 'malloc failed') return false;
  engine = undefined;
  return true;
}

/** Loaded where it is used: a night that needs no solver does not pay for its start. */
async function load(): Promise<Highs> {
  // The package's types are written for another module system than its code.
  const module = (await import('highs')) as unknown as { default: () => Promise<Highs> };
  return module.default();
}

/** Gives a model's memory back; a solver that has broken down has none to give. */
export function giveBack(model: Model): void {
  try {
    model.dispose();
  } catch (error) {
    if (!hasBrokenDown(error)) throw error;
  }
}

/** HiGHS's own numbers for how a run ended. */
const OPTIMAL = 7;
const INFEASIBLE = 8;

/** HiGHS's own number for the callback at which a mixed-integer run may be ended. */
const AT_CHECKPOINTS = 6;

/** Columns with what each counts for. */
export type Terms = (readonly [column: number, value: number])[];

/** Each of some columns once. */
export function ones(columns: Iterable<number>): Terms {
  return Array.from(columns, (column) => [column, 1] as const);
}

/** A model under construction: columns and rows in the order they are added. */
export class Draft {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly integer: number[] = [];
  readonly rows: Row[] = [];

  column(lower: number, upper: number, integer: boolean, cost = 0): number {
    this.lower.push(lower);
    this.upper.push(upper);
    this.integer.push(integer ? 1 : 0);
    return this.cost.push(cost) - 1;
  }

  row(lower: number, upper: number, terms: readonly (readonly [column: number, value: number])[]): number {
    const sums = new Map<number, number>();
    for (const [column, value] of terms) sums.set(column, (sums.get(column) ?? 0) + value);
    const kept = [...sums].filter(([, value]) => value !== 0);
    const row = { lower, upper, indices: kept.map(([c]) => c), values: kept.map(([, v]) => v) };
    return this.rows.push(row) - 1;
  }
}

export interface Effort {
  readonly nodes: number;
  /** Simplex iterations in all, looked at now and then: more are not begun. */
  readonly iterations?: number;
  /** Objective units: stop when the gap is below it. */
  readonly gap: number;
}

/** A linear program, mixed-integer as a rule, that is solved for one goal after another. */
export class Program {
  private readonly model: Model;
  private readonly columns: number;
  private readonly mixed: boolean;

  constructor(highs: Highs, draft: Draft) {
    this.columns = draft.cost.length;
    this.mixed = draft.integer.includes(1);
    this.model = highs.createModel({
      numCols: draft.cost.length,
      numRows: draft.rows.length,
      colCost: draft.cost,
      colLower: draft.lower,
      colUpper: draft.upper,
      rowLower: draft.rows.map((row) => row.lower),
      rowUpper: draft.rows.map((row) => row.upper),
      integrality: Int32Array.from(draft.integer),
      matrix: matrixOf(draft.rows, draft.cost.length, 'csr'),
    });
    this.model.options.set({ output_flag: false, mip_rel_gap: 0, random_seed: 0 });
  }

  costs(costs: Float64Array): void {
    this.model.changeColsCost({ kind: 'range', from: 0, to: this.columns - 1 }, costs);
  }

  limit(row: Row): void {
    this.model.addRows({
      lower: Float64Array.of(row.lower),
      upper: Float64Array.of(row.upper),
      matrix: matrixOf([row], this.columns, 'csr'),
    });
  }

  start(values: Float64Array): void {
    this.model.setSolution({ colValue: values });
  }

  solve(effort: Effort): Answer {
    this.model.options.set({ mip_abs_gap: effort.gap, mip_max_nodes: effort.nodes });
    let iterations = 0;
    const most = effort.iterations;
    const checked = (event: InterruptCallbackEvent): undefined => {
      iterations = Number(event.data.mip_total_lp_iterations ?? 0);
      if (iterations > most!) event.interrupt();
    };
    this.model.run(most === undefined || most === Infinity ? {} : { [AT_CHECKPOINTS]: checked });
    const ended = this.model.getModelStatus();
    // Of a program without whole numbers HiGHS says no dual bound.
    const linear = ended === OPTIMAL ? this.model.getObjectiveValue() : -Infinity;
    const bound = this.mixed ? this.model.info.get('mip_dual_bound') : linear;
    const found = this.model.info.get('primal_solution_status') === 2;
    return {
      status: found
        ? ended === OPTIMAL
          ? 'optimal'
          : 'feasible'
        : ended === INFEASIBLE
          ? 'infeasible'
          : 'unknown',
      values: found ? this.model.getSolution().colValue : new Float64Array(0),
      bound: Number(bound),
      iterations,
    };
  }

  dispose(): void {
    giveBack(this.model);
  }
}
