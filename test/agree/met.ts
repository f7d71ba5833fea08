import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Situations in which plan and verify once disagreed: a search that never meets them proves nothing. */
export const SITUATIONS = [
  'a door kept whole, of which somebody has no slot',
  'a substitute that comes in two waves',
  'a basket that is not proven',
  'a revision of what was not issued',
] as const;

export type Met = (typeof SITUATIONS)[number];

interface Answer {
  readonly sourcing: { readonly status: string };
}

/** Those that a plan folder shows. */
export function metIn(folder: string): Met[] {
  const rows = (name: string): string[][] =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(','));
  const met: Met[] = [];
  const plan = readFileSync(join(folder, 'plan.json'), 'utf8');
  // A revision is of what is bound already; whether it is the best is not asked.
  if (folder.endsWith('-r1') && (JSON.parse(plan) as Answer).sourcing.status !== 'optimal')
    met.push('a basket that is not proven');
  const exchanged = rows('allocations.csv')
    .filter((row) => row.at(-1) !== '')
    .map(([building, entrance, room, item, ...rest]) => [building, entrance, room, item, rest.at(-1)].join());
  if (new Set(exchanged).size < exchanged.length) met.push('a substitute that comes in two waves');
  const doors = new Set(rows('schedule.csv').map((row) => [row[5], row[6]].join()));
  const left = rows('unplaced.csv').some(([building, entrance]) => doors.has([building, entrance].join()));
  if (left && plan.includes('"split":false')) met.push('a door kept whole, of which somebody has no slot');
  return met;
}
