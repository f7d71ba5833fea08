import { readSheets, TABLE_FILES } from '../../src/sheets/index.ts';
import type { Problem, Source } from '../../src/model/index.ts';

/** What is pointed at, read once more from the file. Keys: sheet and row, sheet and header. */
export interface SeenRows {
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** Where a header stands in its row, from 0. */
  readonly columns: ReadonlyMap<string, number>;
}

/** A header stands in one of the first rows. */
const HEADER_WITHIN = 10;

/** The rows that problems of one file point at; none where the file is no sheet. */
export function rowsOf(source: Source, problems: readonly Problem[]): SeenRows {
  const file = problems[0]?.file ?? '';
  const wanted = new Set(problems.filter((p) => p.row > 0).map((p) => `${p.sheet}\n${p.row}`));
  const cells = new Map<string, readonly string[]>();
  const columns = new Map<string, number>();
  if (wanted.size === 0 || !TABLE_FILES.some((end) => file.toLowerCase().endsWith(end)))
    return { cells, columns };
  const last = Math.max(...problems.map((p) => p.row));
  const headers = new Set(problems.map((p) => p.column));
  for (const sheet of readSheets(source, file, {}).sheets) {
    for (const { row, cells: found } of sheet.rows) {
      if (row > last) break;
      const key = `${sheet.sheet}\n${row}`;
      if (wanted.has(key)) cells.set(key, found);
      if (row > HEADER_WITHIN) continue;
      for (const [at, text] of found.entries()) {
        const header = `${sheet.sheet}\n${text.trim()}`;
        if (headers.has(text.trim()) && !columns.has(header)) columns.set(header, at);
      }
    }
  }
  return { cells, columns };
}
