import { join } from 'node:path';
import { readIssued } from './issued.ts';
import { asStoreError, errorCode } from './store-error.ts';
import { entriesOf, isThere, pieces } from './system.ts';

export interface Revision {
  readonly path: string;
  /** 1 for `2026-11-23-r1`. */
  readonly revision: number;
}

/** The folder of the highest revision of a date; undefined where there is none. Unfinished ones have other names. */
export function newestRevision(out: string, date: string): Revision | undefined {
  let revision = 0;
  for (const entry of entriesIn(out)) {
    const match = /^(\d{4}-\d{2}-\d{2})-r(\d{1,9})$/.exec(entry.name);
    if (match?.[1] === date && entry.isDirectory()) revision = Math.max(revision, Number(match[2]));
  }
  return revision === 0 ? undefined : { path: join(out, `${date}-r${revision}`), revision };
}

/**
 * The number of a date's next revision: one that no folder has, nor what was kept of one that is gone, nor what went out. Papers
 * of that name may be in somebody's hands.
 */
export function nextRevision(out: string, date: string): number {
  const names = [
    ...[out, join(out, '..', 'day')].flatMap((folder) => entriesIn(folder).map(({ name }) => name)),
    ...(readIssued(out, date)?.journal ?? []).map(({ plan }) => plan),
  ];
  const numbers = names.flatMap((name) => {
    const [, of, number] = /^(\d{4}-\d{2}-\d{2})-r(\d{1,9})(?:\.inputs)?$/.exec(name) ?? [];
    return of === date ? [Number(number)] : [];
  });
  return Math.max(0, ...numbers) + 1;
}

/** Whether inputs were kept of a revision of a date that is gone: it went out, or the day had begun with it. */
export function isOrphaned(out: string, date: string): boolean {
  const names = new Set(entriesIn(out).map(({ name }) => name));
  return [...names].some(
    (name) => name.startsWith(`${date}-r`) && name.endsWith('.inputs') && !names.has(name.slice(0, -7)),
  );
}

function entriesIn(folder: string) {
  try {
    return entriesOf(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw asStoreError(error, folder);
  }
}

/** The text of a folder's plan.json, in pieces; undefined where there is none. */
export function planText(folder: string): Iterable<string> | undefined {
  const path = join(folder, 'plan.json');
  return isThere(path) ? texts(path) : undefined;
}

function* texts(path: string): Generator<string> {
  const decoder = new TextDecoder('utf-8');
  try {
    for (const piece of pieces(path)) yield decoder.decode(piece, { stream: true });
  } catch (error) {
    throw asStoreError(error, path);
  }
  yield decoder.decode();
}
