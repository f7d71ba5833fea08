/** Characters that stand two columns wide in a fixed-width font (Unicode Standard Annex 11): Chinese, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NONE = /\p{M}|\p{Cf}/u;

/** Digits and Latin letters, which most cells of a long list are. */
const PLAIN = /^[ -~]*$/;

/** Columns that a text takes in a fixed-width font, on a terminal or in a text file. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += isWide(character) ? 2 : NONE.test(character) ? 0 : 1;
  return columns;
}

/** Whether a character takes two columns. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** The text, filled with spaces behind to at least so many columns. */
export function padRight(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The text, filled with spaces before to at least so many columns. */
export function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}
