import { fold } from '../text.ts';

/**
 * When a line was handed in: seconds of the site's wall clock, half a second more where no time of day is given; NaN where
 * the cell is blank; undefined where it says something else.
 */
export function momentOf(cell: string): number | undefined {
  if (cell === '') return Number.NaN;
  const text = fold(cell).trim();
  if (text === '') return Number.NaN;
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:点时](\d{1,2})(?:[:分](\d{1,2})秒?(?:\.\d+)?)?分?)?$/.exec(
      text,
    );
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1, 4).map(Number);
  const date = Date.UTC(year, month - 1, day) / 1000;
  if (new Date(date * 1000).getUTCDate() !== day) return undefined;
  if (found[4] === undefined) return date + 0.5;
  return date + Number(found[4]) * 3600 + Number(found[5]) * 60 + Number(found[6] ?? 0);
}

/** The end of order-taking: that minute of the day before the plan's date. */
export function closingOf(date: string, cutoff: number | undefined): number {
  if (cutoff === undefined) return Infinity;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day - 1) / 1000 + cutoff * 60;
}

/** Above 0 where `a` is later, below where earlier, 0 where it cannot be said. */
export function laterOf(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return 0;
  const sameDay = Math.floor(a / 86_400) === Math.floor(b / 86_400);
  return sameDay && (a % 1 !== 0 || b % 1 !== 0) ? 0 : a - b;
}
