import stringWidth from 'string-width';

/**
 * Columns that align, wide characters counted as two. The first column is text and gives way where the terminal is
 * narrow; the others are numbers, set flush right.
 */
export function formatTable(
  rows: readonly (readonly string[])[],
  { columns, heading }: { columns: number; heading: (text: string) => string },
): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => stringWidth(row[c] ?? ''))));
  const rest = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  widths[0] = Math.max(8, Math.min(widths[0] ?? 0, columns - rest));
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const width = widths[c] ?? 0;
      return c === 0 ? padEnd(clip(cell, width), width) : padStart(cell, width);
    });
    const line = cells.join('  ').trimEnd();
    return r === 0 ? heading(line) : line;
  });
  return `${lines.join('\n')}\n`;
}

/** The text cut to a width, from its left, since a path says most at its end. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const kept: string[] = [];
  let used = 1;
  for (const character of [...text].reverse()) {
    used += stringWidth(character);
    if (used > width) break;
    kept.unshift(character);
  }
  return `…${kept.join('')}`;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}
