import { LONGEST_TERM } from './longest.ts';
import { foldWidth } from './width.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** What a spreadsheet makes of `3-2`: a day, as it is shown or stored. */
const DATE = new RegExp(
  `^(?:\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?(?:[ T].*)?|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}月\\d{1,2}日|\\d{1,2}-${MONTH}(?:-\\d{2,4})?|${MONTH}-\\d{1,2})$`,
  'i',
);
/** What it makes of a long number. */
const EXPONENT = /^\d(?:\.\d+)?e\+\d+$/i;
const FLOAT = /^\d{5,}\.0$/;

/** True where a spreadsheet has taken what was typed for a number or a day: its digits or dashes are gone. */
export function isSpoiled(cell: string): boolean {
  if (cell.length > LONGEST_TERM) return false;
  const text = foldWidth(cell).trim();
  return EXPONENT.test(text) || FLOAT.test(text) || DATE.test(text);
}
