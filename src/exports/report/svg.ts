import { formatTime } from '../../model/index.ts';
import { escapeHtml } from '../html.ts';

/** The picture's size in its own units; it scales with the page. */
export const WIDTH = 720;
export const LEFT = 44;
const RIGHT = 20;

/** From minutes of the day to the picture's x, rounded to a tenth so that the text is the same everywhere. */
export function timeScale(from: number, to: number): (minute: number) => number {
  const span = Math.max(1, to - from);
  return (minute) => round(LEFT + ((minute - from) / span) * (WIDTH - LEFT - RIGHT));
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
  id: string,
  height: number,
  title: string,
  description: string,
  body: string,
): string {
  return (
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>` +
    `${body}</svg>\n`
  );
}
