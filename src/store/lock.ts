import { join } from 'node:path';
import { isBelieved, removeLeftovers, unfinishedName } from './leftovers.ts';
import { stateOf, thisOwner } from './owner.ts';
import type { Owner } from './owner.ts';
import { asStoreError, errorCode } from './store-error.ts';
import { move } from './move.ts';
import { discard, aboutFile, link, readWhole, writeNew } from './system.ts';

const LOCK = '.stagger-lock';

/** The file that holds a workspace. */
export function lockFile(dir: string): string {
  return join(dir, LOCK);
}

export interface Lock {
  /** May be called more than once. */
  release(): void;
}

/**
 * Takes the workspace for this run.
 *
 * A workspace that nobody can write to is not locked: nobody can plan into it either.
 *
 * @param folders beside the workspace itself, in which what dead runs left is removed once the lock is held
 */
export function lockWorkspace(dir: string, folders: readonly string[] = []): Lock | 'busy' {
  const path = lockFile(dir);
  const own = join(dir, unfinishedName('lock'));
  try {
    discard(own);
    writeNew(own, JSON.stringify(thisOwner()));
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error))) return { release: () => {} };
    throw asStoreError(error, dir);
  }
  try {
    if (!take(own, path)) return 'busy';
    const now = aboutFile(own)?.modifiedAt;
    for (const folder of [dir, ...folders]) removeLeftovers(folder, now);
  } catch (error) {
    throw asStoreError(error, dir);
  } finally {
    discard(own);
  }
  return { release: () => release(path) };
}

function take(own: string, path: string): boolean {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (linked(own, path)) return true;
    const text = readLock(path);
    if (text === undefined) continue;
    if (isHeld(text, own, path)) return false;
    // Only one of two runs that find the same dead lock can move it away; the other may have moved a live one.
    const moved = `${own}-stale`;
    try {
      move(path, moved);
    } catch {
      continue;
    }
    if (readLock(moved) !== text) {
      linked(moved, path);
      discard(moved);
      return false;
    }
    discard(moved);
  }
  return false;
}

/** Makes the lock in one step, or says that there is one. */
function linked(own: string, path: string): boolean {
  try {
    link(own, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // A file system without hard links (a memory stick).
    return written(path, readWhole(own));
  }
}

function written(path: string, content: Uint8Array): boolean {
  try {
    writeNew(path, content);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function isHeld(text: string, own: string, path: string): boolean {
  const owner = parseOwner(text);
  // Without hard links a lock is empty for a moment: it is being taken.
  const state = owner === undefined ? 'elsewhere' : stateOf(owner);
  if (state !== 'elsewhere') return state === 'alive';
  // Both dates are of the same file system's clock.
  return isBelieved(aboutFile(path)?.modifiedAt ?? 0, aboutFile(own)?.modifiedAt ?? 0);
}

function parseOwner(text: string): Owner | undefined {
  try {
    const { host, pid, started } = JSON.parse(text) as Partial<Owner>;
    if (typeof host !== 'string' || typeof pid !== 'number' || typeof started !== 'string') return undefined;
    return { host, pid, started };
  } catch {
    return undefined;
  }
}

function readLock(path: string): string | undefined {
  try {
    return readWhole(path).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Removes the lock if it is still ours; where that fails the next run finds a dead one. */
function release(path: string): void {
  const owner = parseOwner(readLock(path) ?? '');
  const mine = thisOwner();
  if (owner?.pid !== mine.pid || owner.host !== mine.host || owner.started !== mine.started) return;
  discard(path);
}
