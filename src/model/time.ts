/** Times of day are minutes since the site's midnight, 0 … 1440 (24:00 ends a day). Spans are half-open. */
export type Minutes = number;

export interface Span {
  readonly from: Minutes;
  readonly to: Minutes;
}

export const DAY: Minutes = 1440;

/** `09:30` → 570; `24:00` → 1440; anything else → undefined. */
export function parseTime(text: string): Minutes | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= DAY ? total : undefined;
}

export function formatTime(minutes: Minutes): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `09:00-12:00` → a span; an end that is not after the start is undefined. */
export function parseSpan(text: string): Span | undefined {
  const [first, second, more] = text.split('-').map((part) => parseTime(part.trim()));
  if (first === undefined || second === undefined || more !== undefined || first >= second) return undefined;
  return { from: first, to: second };
}

/** A calendar date `2026-11-23`, checked; undefined where there is no such day. */
export function parseDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const utc = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return utc.toISOString().slice(0, 10) === text ? text : undefined;
}

/** The date `days` later. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
