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
  const textOf = (c: number) => shorten(printable(cells[c] ?? ''));
  const byValue = problem.value === '' ? -1 : cells.findIndex((cell) => cell.trim() === problem.value.trim());
  const at = column ?? byValue;
  const head = `${problem.row} │ `;
  const first = firstShown(textOf, at, width - columnsOf(head));
  let line = head + (first > 0 ? LEFT_OUT : '');
  let pointer = '';
  for (let c = first; c < cells.length; c++) {
    const text = textOf(c);
    const isLast = c === cells.length - 1;
    if (columnsOf(line) + columnsOf(text) + (isLast ? 0 : columnsOf(' │')) > width) break;
    if (c === at) pointer = ' '.repeat(columnsOf(line)) + '^'.repeat(Math.max(1, columnsOf(text)));
    line += isLast ? text : `${text} │ `;
  }
  return pointer === '' ? [line.trimEnd()] : [line.trimEnd(), pointer];
}

const LEFT_OUT = '… │ ';

/** Far to the right in a wide sheet, cells are left out from the left until the pointed one is seen. */
function firstShown(textOf: (c: number) => string, at: number, width: number): number {
  let [first, taken] = [at, 0];
  for (; first >= 0; first--) {
    taken += columnsOf(textOf(first)) + columnsOf(' │ ');
    if (taken > width) break;
  }
  if (first < 0) return 0;
  // There is something to leave out, which takes its own place.
  for (; first < at && taken > width - columnsOf(LEFT_OUT); first++)
    taken -= columnsOf(textOf(first)) + columnsOf(' │ ');
  return first;
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
