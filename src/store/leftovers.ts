import { join } from 'node:path';
import { stateOf, thisOwner } from './owner.ts';
import type { Owner } from './owner.ts';
import { aboutFile, discard, entriesOf } from './system.ts';

const PREFIX = '.stagger-unfinished_';

/** Characters of the name that it stands for. */
const LONGEST = 24;

/** How long another machine's unfinished folder is believed to be still in the making. */
const BELIEVED_MS = 12 * 60 * 60 * 1000;

/** A name that says what it is and whose: `.stagger-unfinished_HOST_PID_START_NAME`. */
export function unfinishedName(name: string): string {
  const { host, pid, started } = thisOwner();
  // A name of ours must not be longer than a system takes, however long the one is that it stands for.
  return `${PREFIX}${host}_${pid}_${started}_${[...name].slice(0, LONGEST).join('')}`;
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
    discard(path);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return entriesOf(folder).map(({ name }) => name);
  } catch {
    return [];
  }
}

function ownerOf(name: string): Owner | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  const [host = '', pid = '', started = ''] = name.slice(PREFIX.length).split('_');
  return /^\d+$/.test(pid) ? { host, pid: Number(pid), started } : undefined;
}

/** A clock that was set back makes a date of the future: as far ahead as that it is no more believed than one long past. */
export function isBelieved(modified: number, now: number): boolean {
  return Math.abs(now - modified) < BELIEVED_MS;
}

function isOld(path: string, now: number | undefined): boolean {
  try {
    const modified = aboutFile(path)?.modifiedAt;
    return now !== undefined && modified !== undefined && !isBelieved(modified, now);
  } catch {
    return false;
  }
}
