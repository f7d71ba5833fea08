import { columnsOf } from '../../src/model/index.ts';
import type { Problem } from '../../src/model/index.ts';
import { printable } from '../terminal/printable.ts';

/** A cell longer than this is cut in an excerpt. */
const CELL_WIDTH = 24;

/**
 * The row as cells between bars and, under it, carets below the cell that is meant: the one under the problem's header,
 * else the first that holds its value; where there is neither, only the row is shown.
 *
 * @returns one or two lines, at most `width` wide
 */
export function excerpt(
  cells: readonly string[],
  problem: Problem,
  column: number | undefined,
  width: number,
): string[] {
  const texts = cells.map((cell) => shorten(printable(cell)));
  const byValue = problem.value === '' ? -1 : cells.findIndex((cell) => cell.trim() === problem.value.trim());
  const at = column ?? byValue;
  const head = `${problem.row} │ `;
  // Far to the right in a wide sheet: leave out cells from the left until the pointed one is seen.
  let first = 0;
  const until = (from: number): number =>
    columnsOf(head) +
    (from > 0 ? columnsOf('… │ ') : 0) +
    texts.slice(from, at + 1).reduce((sum, text) => sum + columnsOf(text) + 3, 0);
  while (first < at && until(first) > width) first++;
  let line = head + (first > 0 ? '… │ ' : '');
  let pointer = '';
  for (let c = first; c < texts.length; c++) {
    const text = texts[c] ?? '';
    const bar = c === texts.length - 1 ? 0 : columnsOf(' │');
    if (columnsOf(line) + columnsOf(text) + bar > width) break;
    if (c === at) pointer = ' '.repeat(columnsOf(line)) + '^'.repeat(Math.max(1, columnsOf(text)));
    line += c === texts.length - 1 ? text : `${text} │ `;
  }
  return pointer === '' ? [line.trimEnd()] : [line.trimEnd(), pointer];
}

function shorten(text: string): string {
  if (columnsOf(text) <= CELL_WIDTH) return text;
  let kept = '';
  for (const character of text.slice(0, CELL_WIDTH)) {
    if (columnsOf(kept) + columnsOf(character) >= CELL_WIDTH) break;
    kept += character;
  }
  return `${kept}…`;
}
