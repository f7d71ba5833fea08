import { formatTime } from '../../model/index.ts';
import { escapeHtml } from '../html.ts';

/** The picture's size in its own units; it scales with the page. */
export const WIDTH = 720;
export const LEFT = 44;
const RIGHT = 20;

/**
 * From minutes of the day to the picture's x, rounded to a tenth so that the text is the same everywhere.
 *
 * @param left where the first minute stands
 */
export function timeScale(from: number, to: number, left = LEFT): (minute: number) => number {
  const span = Math.max(1, to - from);
  return (minute) => round(left + ((minute - from) / span) * (WIDTH - left - RIGHT));
}

/** The least of 1, 2, 5, 10, 20, 50 … that takes at most so many steps to the value: what people count by. */
export function roundStep(value: number, steps: number): number {
  let power = 1;
  for (;;) {
    for (const step of [power, 2 * power, 5 * power]) if (step * steps >= value) return step;
    power *= 10;
  }
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Hours as thin lines with their time below. */
export function hours(
  from: number,
  to: number,
  x: (minute: number) => number,
  top: number,
  bottom: number,
): string {
  const step = to - from > 8 * 60 ? 120 : 60;
  let lines = '';
  for (let minute = Math.ceil(from / step) * step; minute <= to; minute += step) {
    lines += `<line class="grid" x1="${x(minute)}" x2="${x(minute)}" y1="${top}" y2="${bottom}"/>`;
    lines += `<text class="tick" x="${x(minute)}" y="${bottom + 13}" text-anchor="middle">${formatTime(minute)}</text>`;
  }
  return lines;
}

/** A picture with its text alternative: the title is short, the description says what it shows. */
export function picture(
  kind: 'crowd' | 'slots',
  id: string,
  height: number,
  title: string,
  description: string,
  body: string,
): string {
  return (
    `<svg class="${kind}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>` +
    `${body}</svg>\n`
  );
}
