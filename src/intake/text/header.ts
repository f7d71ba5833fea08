import { LONGEST_TERM } from './longest.ts';
import { foldWidth } from './width.ts';

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}/g;
const NOT_A_NAME = /[\s_*:：·.]+/g;

/**
 * What a header is compared by: width folded, lower case, no spaces, underscores, stars or colons, and nothing that
 * stands in brackets. `Pack Size（每箱）*` and `pack_size` are one header. What is too long for a name is itself.
 */
export function headerKey(text: string): string {
  if (text.length > LONGEST_TERM) return text;
  const folded = foldWidth(text).toLowerCase();
  const bare = folded.replaceAll(BRACKETED, '').replaceAll(NOT_A_NAME, '');
  return bare === '' ? folded.replaceAll(NOT_A_NAME, '') : bare;
}

/** The same with what is in brackets: `How many? [milk]` and `How many? [eggs]` are two headers. */
export function wholeHeaderKey(text: string): string {
  return text.length > LONGEST_TERM ? text : foldWidth(text).toLowerCase().replaceAll(NOT_A_NAME, '');
}

/** What a header means in a table of header keys: its whole text before the one without brackets. */
export function headerMeaning<T>(table: ReadonlyMap<string, T>, text: string): T | undefined {
  return table.get(wholeHeaderKey(text)) ?? table.get(headerKey(text));
}
