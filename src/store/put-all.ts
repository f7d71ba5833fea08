import { basename, dirname, join } from 'node:path';
import { removeLeftovers, unfinishedName } from './leftovers.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { move } from './move.ts';
import { discard, flushFolder, isThere, linkOf, makeFolder, readWhole, remove, writeNew } from './system.ts';

/** Names, forward slashes, with what is to stand there. */
type Contents = ReadonlyMap<string, string | Uint8Array>;

/** The first name under which something else stands already, be it a link that leads nowhere; what was put there by a run that was killed is no obstacle. */
export function inTheWay(dir: string, files: Contents, last: string): string | undefined {
  try {
    return [...files.keys()].sort().find((name) => {
      const path = join(dir, name);
      if (isDangling(dir, name)) return true;
      return isThere(path) && (name === last || !readWhole(path).equals(Buffer.from(files.get(name)!)));
    });
  } catch (error) {
    throw asStoreError(error, dir);
  }
}

/** Whether a link that leads nowhere stands where a file or a folder above it is to be: it is somebody's, too. */
function isDangling(dir: string, name: string): boolean {
  const path = join(dir, name);
  if (name !== '.' && isDangling(dir, dirname(name))) return true;
  return linkOf(path) !== '' && !isThere(path);
}

/**
 * Puts files into a folder, all or none: a folder that is not there yet appears whole; into one that is there they are moved
 * when all of them are written, and the one without which the others are nothing comes last. Nothing is overwritten.
 *
 * @throws {StoreError} nothing is left then
 */
export function putAll(dir: string, files: Contents, last: string): void {
  const isNew = !isThere(dir);
  const aside = join(isNew ? dirname(dir) : dir, unfinishedName(basename(dir)));
  const made: string[] = [];
  const needFolder = (folder: string): void => {
    if (isThere(folder)) return;
    needFolder(dirname(folder));
    makeFolder(folder);
    made.push(folder);
  };
  try {
    needFolder(dirname(aside));
    removeLeftovers(dirname(aside));
    remove(aside);
    for (const [name, content] of files) {
      makeFolder(dirname(join(aside, name)));
      writeNew(join(aside, name), content);
    }
    if (isNew) {
      if (isThere(dir)) throw new StoreError('exists', dir);
      move(aside, dir);
    } else {
      for (const name of [...files.keys()].sort((a, b) => Number(a === last) - Number(b === last))) {
        const path = join(dir, name);
        if (name !== last && isThere(path)) continue;
        if (isThere(path)) throw new StoreError('exists', path);
        needFolder(dirname(path));
        move(join(aside, name), path);
        made.push(path);
      }
      discard(aside);
    }
    flushFolder(dirname(aside));
  } catch (error) {
    discard(aside);
    for (const path of made.reverse()) discard(path);
    throw asStoreError(error, dir);
  }
}
