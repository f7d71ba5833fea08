import { parseScaled, parseTime } from '../../model/index.ts';

/** Stands for a cell that cannot be read; the reader has reported it. */
export const UNREADABLE = -1;

/**
 * Texts that a spreadsheet would run: they begin with a tab or a line end, or, after blanks and what cannot be seen, with
 * = + - @ or another form of these. A plain number runs nothing, whatever its sign.
 */
const RUNS = /^(?:[\t\r\n]|[\s\p{C}\p{Z}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
const HARMLESS = /^'+(?:[\t\r\n]|[\s\p{C}\p{Z}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

/** True where a text cell would run as a formula. */
export function runsAsFormula(cell: string): boolean {
  return RUNS.test(cell) && !NUMBER.test(cell);
}

/** The text that a cell stands for: one apostrophe before what would run is the mark of having been made harmless. */
export function plainText(cell: string): string {
  return cell.charCodeAt(0) === 39 && HARMLESS.test(cell) ? cell.slice(1) : cell;
}

/** A whole number of 0 or more. */
export function wholeNumber(cell: string): number | undefined {
  if (!/^\d{1,15}$/.test(cell)) return undefined;
  return Number(cell);
}

/** A decimal of 0 or more, as an integer of `scale` to the whole. */
export function scaledNumber(cell: string, scale: number): number | undefined {
  const value = parseScaled(cell, scale);
  return typeof value === 'number' && value >= 0 && !Object.is(value, -0) ? value : undefined;
}

/** `HH:MM`, both of two digits. */
export function timeOfDay(cell: string): number | undefined {
  return /^\d\d:\d\d$/.test(cell) ? parseTime(cell) : undefined;
}

/** Remembers what was read of equal cells: a night has few different quantities and very many cells. */
export function remembered(read: (cell: string) => number | undefined): (cell: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined || known.has(cell)) return before;
    const value = read(cell);
    if (known.size < 10_000) known.set(cell, value);
    return value;
  };
}
