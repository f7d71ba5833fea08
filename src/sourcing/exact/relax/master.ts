import type { Highs, Model } from 'highs';
import { giveBack, matrixOf, type Row } from '../../../solver/index.ts';

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
    giveBack(this.model);
  }
}
