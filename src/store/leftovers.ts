import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stateOf, thisOwner } from './owner.ts';
import type { Owner } from './owner.ts';

const PREFIX = '.stagger-unfinished_';

/** How long another machine's unfinished folder is believed to be still in the making. */
export const BELIEVED_MS = 12 * 60 * 60 * 1000;

/** A name that says what it is and whose: `.stagger-unfinished_HOST_PID_START_NAME`. */
export function unfinishedName(name: string): string {
  const { host, pid, started } = thisOwner();
  return `${PREFIX}${host}_${pid}_${started}_${name}`;
}

/**
 * Removes what dead runs left in a folder. What a live run is making stays; so does what cannot be removed: it is hidden
 * and harms nobody.
 *
 * @param now the age of another machine's leftovers is measured against it: milliseconds, from the same file system's
 *   clock
 */
export function removeLeftovers(folder: string, now?: number): void {
  for (const name of namesIn(folder)) {
    const owner = ownerOf(name);
    if (owner === undefined) continue;
    const path = join(folder, name);
    const state = stateOf(owner);
    if (state === 'alive' || (state === 'elsewhere' && !isOld(path, now))) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Read-only by now, or another run was quicker.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function ownerOf(name: string): Owner | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  const [host = '', pid = '', started = ''] = name.slice(PREFIX.length).split('_');
  return /^\d+$/.test(pid) ? { host, pid: Number(pid), started } : undefined;
}

function isOld(path: string, now: number | undefined): boolean {
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return now !== undefined && modified !== undefined && now - modified > BELIEVED_MS;
}
