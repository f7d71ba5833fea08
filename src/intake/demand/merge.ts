import type { Duplicates } from './reading.ts';
import type { Lines } from './lines.ts';
import { compareSubmitted } from './submitted.ts';

/** What becomes of one line. */
export type Fate = 'counted' | 'replaced' | 'excluded' | 'duplicate' | 'ambiguous';

/** Told for each line that does not simply count; `other` is the line that it gives way to or collides with. */
export type Verdict = (line: number, fate: Exclude<Fate, 'counted'>, other: number) => void;

/**
 * Which of several lines of one household and good count.
 *
 * Under `latest` the latest one: of those with a time the one with the latest, within a sheet otherwise the lowest; where
 * sheets without times remain, none of theirs can be said to be the later; nor where one text names the good twice. A
 * quantity of 0 takes back what is earlier.
 * Under `reject` none counts: which one was meant is for staff to say.
 *
 * @param group in the order of reading, two or more
 * @returns those that count
 */
export function mergeGroup(
  lines: Lines,
  group: readonly number[],
  duplicates: Duplicates,
  verdict: Verdict,
): readonly number[] {
  if (duplicates === 'latest') return latest(lines, group, verdict);
  const asking = group.filter((line) => lines.amount[line]! > 0);
  for (const line of group) if (lines.amount[line] === 0) verdict(line, 'excluded', line);
  if (duplicates === 'sum' || asking.length < 2) return asking;
  for (const line of asking) verdict(line, 'duplicate', line === asking[0] ? asking[1]! : asking[0]!);
  return [];
}

function latest(lines: Lines, group: readonly number[], verdict: Verdict): readonly number[] {
  let heads = latestOfSheets(lines, group);
  // Sheets that ask for nothing and say not when cannot take back what another asks for.
  if (heads.length > 1) heads = heads.filter((line) => lines.amount[line]! > 0 || timed(lines, line));
  const latestOnes = latestOfAll(lines, heads);
  const winners =
    latestOnes.length === 1 ? group.filter((line) => isSamePlace(lines, line, latestOnes[0]!)) : latestOnes;
  const only = winners.length === 1 ? winners[0]! : undefined;
  const counts = only !== undefined && lines.amount[only]! > 0;
  const open = new Set(winners);
  const last = winners[0] ?? group.at(-1)!;
  for (const line of group) {
    if (counts && line === only) continue;
    if (lines.amount[line] === 0) verdict(line, 'excluded', line);
    else if (open.has(line)) verdict(line, 'ambiguous', winners[0] === line ? winners[1]! : winners[0]!);
    else verdict(line, 'replaced', last);
  }
  return counts ? [only] : [];
}

/** Of each sheet the line that counts there, in the order of sheets. */
function latestOfSheets(lines: Lines, group: readonly number[]): number[] {
  const bySheet = new Map<number, { timed?: number; untimed?: number }>();
  for (const line of group) {
    const sheet = lines.sheet[line]!;
    let best = bySheet.get(sheet);
    if (best === undefined) bySheet.set(sheet, (best = {}));
    if (!timed(lines, line)) best.untimed = line;
    else if (best.timed === undefined || byTime(lines, line, best.timed) >= 0) best.timed = line;
  }
  return [...bySheet.values()].map(({ timed: a, untimed: b }) =>
    a === undefined || b === undefined ? (a ?? b)! : Math.max(a, b),
  );
}

/** One where times or there being but one sheet decide; else all that cannot be told apart. */
function latestOfAll(lines: Lines, heads: readonly number[]): readonly number[] {
  if (heads.length < 2 || heads.some((line) => !timed(lines, line))) return heads;
  let best = heads[0]!;
  for (const line of heads) if (byTime(lines, line, best) > 0) best = line;
  return heads.filter((line) => byTime(lines, line, best) >= 0);
}

/** `土豆2斤 土豆3斤` in one cell or line of a chat: none of them is the later. */
export function isSamePlace({ sheet, row, column }: Lines, a: number, b: number): boolean {
  return sheet[a] === sheet[b] && row[a] === row[b] && column[a] === column[b];
}

function timed(lines: Lines, line: number): boolean {
  return !Number.isNaN(lines.submitted[line]!);
}

function byTime(lines: Lines, a: number, b: number): number {
  return compareSubmitted(lines.submitted[a]!, lines.submitted[b]!);
}
