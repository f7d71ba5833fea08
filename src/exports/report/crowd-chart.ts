import { formatTime } from '../../model/index.ts';
import type { PointOutcome } from '../../simulate/index.ts';
import type { ReportWords } from '../../wording/index.ts';
import { escapeHtml } from '../html.ts';
import type { SlotLoad } from './figures.ts';
import { hours, LEFT, picture, round, roundStep, timeScale, WIDTH } from './svg.ts';

const TOP = 12;
const BOTTOM = 172;
const HEIGHT = 196;

/** What the simulation says of a point: as planned, and the same people all called at once. */
export interface Played {
  readonly planned: PointOutcome;
  readonly unstaggered: PointOutcome;
}

/**
 * The crowd at a point over the day: bars for the households that are called, a line for the people on site (95 days of
 * 100), a broken line for the same people unstaggered, and the point's limit.
 */
export function crowdChart(
  id: string,
  point: string,
  slots: readonly SlotLoad[],
  played: Played | undefined,
  w: ReportWords,
): string {
  const steps = [...(played?.planned.curve ?? []), ...(played?.unstaggered.curve ?? [])].filter(
    ({ p95 }) => p95 > 0,
  );
  const starts = [...slots.map(({ start }) => start), ...steps.map(({ minute }) => minute)];
  const ends = [...slots.map(({ end }) => end), ...steps.map(({ minute }) => minute + 5)];
  const from = Math.floor(Math.min(...starts) / 30) * 30;
  const to = Math.ceil(Math.max(...ends) / 30) * 30;
  const limit = played?.planned.limit ?? null;
  const capacity = Math.max(...slots.map((slot) => slot.capacity));
  const most = Math.max(1, limit ?? 0, capacity, ...steps.map(({ p95 }) => p95));
  const x = timeScale(from, to);
  const y = (people: number): number => round(BOTTOM - (people / most) * (BOTTOM - TOP));
  const bars = slots.map(({ start, end, load }) => {
    const width = round(x(end) - x(start) - 1);
    return `<rect class="called" x="${x(start)}" y="${y(load)}" width="${width}" height="${round(BOTTOM - y(load))}"/>`;
  });
  const lines =
    played === undefined
      ? ''
      : curve('unstaggered', played.unstaggered, x, y) + curve('simulated', played.planned, x, y);
  const body =
    scaleLines(most, y) +
    hours(from, to, x, TOP, BOTTOM) +
    bars.join('') +
    lines +
    limitLine(limit ?? capacity, y, w);
  return picture('crowd', id, HEIGHT, w.crowdTitle(point), describe(slots, played, w), body);
}

function curve(
  kind: string,
  { curve: steps }: PointOutcome,
  x: (minute: number) => number,
  y: (people: number) => number,
): string {
  const seen = steps.filter(
    ({ p95 }, s) => p95 > 0 || (steps[s - 1]?.p95 ?? 0) > 0 || (steps[s + 1]?.p95 ?? 0) > 0,
  );
  if (seen.length === 0) return '';
  return `<polyline class="${kind}" points="${seen.map(({ minute, p95 }) => `${x(minute)},${y(p95)}`).join(' ')}"/>`;
}

function scaleLines(most: number, y: (people: number) => number): string {
  const step = roundStep(most, 5);
  let lines = '';
  for (let people = 0; people <= most; people += step) {
    lines += `<line class="grid" x1="${LEFT}" x2="${WIDTH - 20}" y1="${y(people)}" y2="${y(people)}"/>`;
    lines += `<text class="tick" x="${LEFT - 6}" y="${y(people) + 4}" text-anchor="end">${people}</text>`;
  }
  return lines;
}

function limitLine(limit: number, y: (people: number) => number, w: ReportWords): string {
  return (
    `<line class="limit" x1="${LEFT}" x2="${WIDTH - 20}" y1="${y(limit)}" y2="${y(limit)}"/>` +
    `<text class="limit-text" x="${WIDTH - 22}" y="${y(limit) - 4}" text-anchor="end">${escapeHtml(w.limit(limit))}</text>`
  );
}

function describe(slots: readonly SlotLoad[], played: Played | undefined, w: ReportWords): string {
  const fullest = slots.reduce((a, b) => (b.load * a.capacity > a.load * b.capacity ? b : a));
  const said = [w.crowdPlanned(formatTime(fullest.start), fullest.load, fullest.capacity)];
  if (played !== undefined) said.push(w.crowdPlayed(played.planned.crowd.p95, played.unstaggered.crowd.p95));
  return said.join(' ');
}
