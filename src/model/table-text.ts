/**
 * Texts that a spreadsheet would run: `=1+1`, also after spaces, control and invisible characters, in full-width or
 * small forms, and whatever begins with a tab or a line end. Leading apostrophes are looked through, so that what is
 * added can be taken away again without doubt.
 */
const DANGEROUS = /^'*(?:[\t\r\n]|[\s\p{C}\p{Z}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/** A plain number runs nothing, whatever its sign: an amount stays an amount. */
const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

/**
 * A text made harmless by one apostrophe before it; all others as they are.
 *
 * | text | becomes |
 * | --- | --- |
 * | `=1+1` | `'=1+1` |
 * | ` @x` | `' @x` |
 * | `'=1` | `''=1` |
 * | `-5` | `-5` |
 * | `3-2-501` | `3-2-501` |
 */
export function harmless(text: string): string {
  const first = text.charCodeAt(0);
  // Letters, digits and Chinese characters begin nearly every text.
  if ((first >= 48 && first <= 57) || (first >= 65 && first <= 122)) return text;
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `harmless` was given. */
export function original(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell;
}

/** A number that is written already: no text of the inputs, so that nothing is put before it. */
export interface Amount {
  readonly text: string;
}

export function amount(text: string): Amount {
  return { text };
}

/** A table as workspaces and plan folders keep it: UTF-8 with BOM, CRLF, one header row, texts made harmless. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | Amount)[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: string | Amount): string {
  const text = typeof cell === 'string' ? harmless(cell) : cell.text;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whatever begins a new line or turns the direction of writing, wherever it is shown. */
const LINE_ENDS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** A text of lines, each of them one line: what a name holds begins none. */
export function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${line.replaceAll(LINE_ENDS, ' ').trimEnd()}\n`).join('');
}
