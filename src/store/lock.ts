import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BELIEVED_MS, removeLeftovers, unfinishedName } from './leftovers.ts';
import { stateOf, thisOwner } from './owner.ts';
import type { Owner } from './owner.ts';
import { asStoreError, errorCode } from './store-error.ts';

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
    writeFileSync(own, JSON.stringify(thisOwner()), { flush: true });
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error))) return { release: () => {} };
    throw asStoreError(error, dir);
  }
  try {
    if (!take(own, path)) return 'busy';
    const now = statSync(own).mtimeMs;
    for (const folder of [dir, ...folders]) removeLeftovers(folder, now);
  } catch (error) {
    throw asStoreError(error, dir);
  } finally {
    rmSync(own, { force: true });
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
      renameSync(path, moved);
    } catch {
      continue;
    }
    if (readLock(moved) !== text) {
      linked(moved, path);
      rmSync(moved, { force: true });
      return false;
    }
    rmSync(moved, { force: true });
  }
  return false;
}

/** Makes the lock in one step, or says that there is one. */
function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // A file system without hard links (a memory stick).
    return written(path, readFileSync(own, 'utf8'));
  }
}

function written(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', flush: true });
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
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return statSync(own).mtimeMs - modified < BELIEVED_MS;
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
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Removes the lock if it is still ours. */
function release(path: string): void {
  const owner = parseOwner(readLock(path) ?? '');
  const mine = thisOwner();
  if (owner?.pid !== mine.pid || owner.host !== mine.host) return;
  rmSync(path, { force: true });
}
