import type { Highs, Model } from 'highs';

/** The one door to HiGHS. Single-threaded, deterministic; limits are work (nodes, iterations), never the clock. */

export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

export interface Answer {
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly values: Float64Array;
  /** Proven: no solution is below it. */
  readonly bound: number;
}

let engine: Promise<Highs> | undefined;

export function startHighs(): Promise<Highs> {
  engine ??= load();
  return engine;
}

/** Loaded where it is used: a night that needs no solver does not pay for its start. */
async function load(): Promise<Highs> {
  // The package's types are written for another module system than its code.
  const module = (await import('highs')) as unknown as { default: () => Promise<Highs> };
  return module.default();
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
  /** Objective units: stop when the gap is below it. */
  readonly gap: number;
}

/** A mixed-integer program that is solved for one goal after another. */
export class Program {
  private readonly model: Model;
  private readonly columns: number;

  constructor(highs: Highs, draft: Draft) {
    this.columns = draft.cost.length;
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
    this.model.run();
    const bound = this.model.info.get('mip_dual_bound');
    const found = this.model.info.get('primal_solution_status') === 2;
    const done = this.model.getModelStatus() === 7;
    return {
      status: !found ? 'infeasible' : done ? 'optimal' : 'feasible',
      values: found ? this.model.getSolution().colValue : new Float64Array(0),
      bound: Number(bound),
    };
  }

  dispose(): void {
    this.model.dispose();
  }
}

function matrixOf(rows: readonly Row[], columns: number, format: 'csr' | 'csc') {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => (starts[index + 1] = starts[index]! + row.indices.length));
  const indices = new Int32Array(starts[rows.length]!);
  const values = new Float64Array(indices.length);
  rows.forEach((row, index) => {
    indices.set(row.indices, starts[index]);
    values.set(row.values, starts[index]);
  });
  return format === 'csr'
    ? { format, numRows: rows.length, numCols: columns, starts, indices, values }
    : { format, numRows: columns, numCols: rows.length, starts, indices, values };
}

/** A linear program that grows by columns and rows and is solved again from where it stood. */
export class Master {
  private readonly model: Model;
  private rows = 0;
  private columns = 0;

  constructor(highs: Highs) {
    this.model = highs.createModel();
    this.model.options.set({ output_flag: false, solver: 'simplex' });
  }

  addRows(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    this.model.addRows({
      lower: Float64Array.from(rows, (row) => row.lower),
      upper: Float64Array.from(rows, (row) => row.upper),
      matrix: matrixOf(rows, this.columns, 'csr'),
    });
    this.rows += rows.length;
  }

  /** `indices` and `values` of each are its rows'. */
  addColumns(columns: readonly Row[], cost: readonly number[]): void {
    if (columns.length === 0) return;
    this.model.addCols({
      cost: Float64Array.from(cost),
      lower: Float64Array.from(columns, (column) => column.lower),
      upper: Float64Array.from(columns, (column) => column.upper),
      matrix: matrixOf(columns, this.rows, 'csc'),
    });
    this.columns += columns.length;
  }

  bounds(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, upper);
  }

  solve(): { objective: number; values: Float64Array; duals: Float64Array } | undefined {
    this.model.run();
    if (this.model.getModelStatus() !== 7) return undefined;
    const { colValue, rowDual } = this.model.getSolution();
    return { objective: this.model.getObjectiveValue(), values: colValue, duals: rowDual };
  }

  dispose(): void {
    this.model.dispose();
  }
}
