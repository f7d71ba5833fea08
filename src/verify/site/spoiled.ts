import { fold } from './text.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const SPOILED = [
  /^\d(?:\.\d+)?e\+\d+$/i,
  /^\d{5,}\.0$/,
  /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:[ T].*)?$/,
  /^(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}月\d{1,2}日)$/,
  new RegExp(`^(?:\\d{1,2}-${MONTH}(?:-\\d{2,4})?|${MONTH}-\\d{1,2})$`, 'i'),
];

/** Where a spreadsheet has taken what was typed for a number in exponents or a day. */
export function isSpoiled(cell: string): boolean {
  const text = fold(cell).trim();
  return text.length < 60 && SPOILED.some((pattern) => pattern.test(text));
}
