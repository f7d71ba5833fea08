import type { Header } from '../tables/index.ts';
import { columnLetters } from './cells.ts';
import type { Correction } from './corrections.ts';

/**
 * A row's cells with corrected ones in place of the wrong ones, so that they are read as if they had been right.
 *
 * @param lists columns of several items in one cell: their corrections are of parts of it, and `mendParts` does them
 */
export function patchedCells(
  cells: readonly string[],
  header: Header,
  corrections: readonly Correction[],
  lists: readonly number[],
): string[] {
  const mended = [...cells];
  for (const { column: name, value, code } of corrections) {
    const column =
      code === 'unknown-entrance' ? (header.fields.get('entrance') ?? -1) : columnNamed(header, name);
    if (column < 0 || lists.includes(column)) continue;
    // One cell may stand in many rejects: the one that differs from what stood there is the correction.
    if (value !== (cells[column] ?? '')) mended[column] = value;
  }
  return mended;
}

function columnNamed(header: Header, name: string): number {
  const named = header.texts.indexOf(name);
  if (named >= 0 || name === '') return named;
  for (let column = 0; column < header.texts.length + 20; column++)
    if (columnLetters(column) === name) return column;
  return -1;
}
