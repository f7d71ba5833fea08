export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** Rows (or columns, whose `indices` are then rows) packed as the solver takes them. */
export function matrixOf(rows: readonly Row[], columns: number, format: 'csr' | 'csc') {
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
