import type { Evidence } from '../evidence.ts';
import { formatTime } from '../../model/index.ts';
import { openTexts } from './secrets.ts';

export const TIME = /\d\d:\d\d/g;

/** Times of day that any paper may name: when waves come and are ready, and those in names that people gave. */
export function openTimes({ workspace }: Evidence): readonly string[] {
  const minutes = workspace.settings.waves.flatMap(({ arrives, ready, expected = ready }) =>
    [arrives, expected, ready].flatMap((time) => (typeof time === 'number' ? [time] : [time.from, time.to])),
  );
  return [...minutes.map(formatTime), ...(openTexts(workspace).match(TIME) ?? [])];
}

/** When points open and close, and people catch up. */
export function hoursOf({ workspace }: Evidence): readonly string[] {
  const { points, pickup } = workspace.settings;
  return points
    .flatMap(({ open, closed }) => [...open, ...closed])
    .flatMap(({ from, to }) => [from, to, to - pickup.catchUpMinutes])
    .map(formatTime);
}
