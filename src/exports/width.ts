import { columnsOf, padRight } from '../model/index.ts';

/** Rows of texts with their columns aligned, two spaces between, none at the end. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, columnsOf(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, i) => padRight(cell, widths[i]!))
      .join('  ')
      .trimEnd(),
  );
}
