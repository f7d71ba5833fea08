import { formatTime, parseDate, problem, type Problem, type Span } from '../../model/index.ts';
import { siteClock } from './site-clock.ts';
import type { SettingsReading } from './read-settings.ts';

/** Minutes of a day that its clock leaves out, or has twice. */
export interface ClockChange {
  readonly kind: 'left-out' | 'twice';
  readonly span: Span;
}

const QUARTER = 15 * 60;
/** Clocks are never further from UTC, in seconds. */
const FURTHEST = 15 * 3600;
const DAY = 24 * 3600;

/** What the clock of a place does on a date (`2026-11-23`) besides going on; all changes there are were on a quarter of an hour. */
export function clockChange(timeZone: string, date: string): ClockChange | undefined {
  const clock = siteClock(timeZone);
  if (clock === undefined || parseDate(date) === undefined) return undefined;
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000;
  const ahead = (moment: number) => clock(moment) - moment;
  const [first, last] = [midnight - FURTHEST, midnight + DAY + FURTHEST];
  // Nearly every day.
  if (ahead(first) === ahead(last)) return undefined;
  let [before, after] = [first, last];
  while (after - before > QUARTER) {
    const middle = before + Math.floor((after - before) / 2 / QUARTER) * QUARTER;
    if (ahead(middle) === ahead(first)) before = middle;
    else after = middle;
  }
  const minutes = [ahead(first), ahead(last)].map((offset) => (after + offset - midnight) / 60);
  const [from, to] = [Math.min(...minutes), Math.max(...minutes)];
  if (to <= 0 || from >= DAY / 60) return undefined;
  return { kind: ahead(last) > ahead(first) ? 'left-out' : 'twice', span: { from, to } };
}

/** Nobody can come to a slot that is not there, and of an hour that comes twice nobody knows which is meant. */
export function clockProblems({ settings, yaml }: SettingsReading, date: string): Problem[] {
  const change = clockChange(settings.timeZone, date);
  if (change === undefined) return [];
  const { kind, span } = change;
  const facts = { kind, from: formatTime(Math.max(0, span.from)), to: formatTime(span.to), date };
  return settings.points.flatMap(({ open }, position) =>
    open
      .filter(({ from, to }) => from < span.to && to > span.from)
      .map(({ from, to }) => {
        const place = yaml.place(['points', position, 'open']);
        return problem('clock-changes', place, `${formatTime(from)}-${formatTime(to)}`, facts);
      }),
  );
}
