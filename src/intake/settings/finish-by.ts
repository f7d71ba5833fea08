import { DAY, type Minutes, type Point, type Wave } from '../../model/index.ts';

/**
 * When pickup should be over where the settings do not say: the end of the opening window in which the last wave is ready,
 * the latest over the points; where no point is open at that time, of the first window after it; where there is none, the
 * end of the day.
 */
export function finishBy(points: readonly Point[], waves: readonly Wave[]): Minutes {
  const ready = Math.max(0, ...waves.map((wave) => wave.ready));
  const windows = points.flatMap((point) => point.open);
  const around = windows.filter((window) => window.from <= ready && ready < window.to);
  if (around.length > 0) return Math.max(...around.map((window) => window.to));
  const later = windows.filter((window) => window.from > ready);
  const first = Math.min(...later.map((window) => window.from));
  const next = later.filter((window) => window.from === first);
  return next.length > 0 ? Math.max(...next.map((window) => window.to)) : DAY;
}
