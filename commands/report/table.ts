import { printable } from '../terminal/printable.ts';
import { columnsOf, padLeft, padRight } from '../../src/model/index.ts';

/**
 * Columns that align, wide characters counted as two. The first column is text and gives way where the terminal is
 * narrow; the others are numbers, set flush right.
 */
export function formatTable(
  texts: readonly (readonly string[])[],
  { columns, heading }: { columns: number; heading: (text: string) => string },
): string[] {
  const rows = texts.map((row) => row.map(printable));
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => columnsOf(row[c] ?? ''))));
  const rest = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  widths[0] = Math.max(8, Math.min(widths[0] ?? 0, columns - rest));
  return rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const width = widths[c] ?? 0;
      return c === 0 ? padRight(clip(cell, width), width) : padLeft(cell, width);
    });
    const line = cells.join('  ').trimEnd();
    return r === 0 ? heading(line) : line;
  });
}

/** The text cut to a width, from its left, since a path says most at its end. */
export function clip(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  const kept: string[] = [];
  let used = 1;
  for (const character of [...text].reverse()) {
    used += columnsOf(character);
    if (used > width) break;
    kept.unshift(character);
  }
  return `…${kept.join('')}`;
}
