import { basename, dirname, join } from 'node:path';
import { removeLeftovers, unfinishedName } from './leftovers.ts';
import { asStoreError } from './store-error.ts';
import { move } from './move.ts';
import { aboutFile, discard, flushFolder, isThere, makeFolder, readWhole, writeNew } from './system.ts';

/**
 * Written aside in the same folder, flushed, renamed: there is the old file or the new, with the old one's permissions. What dead
 * runs left in the folder is removed. Throws StoreError.
 *
 * @param mode other permissions than the old one's
 */
export function replaceFile(path: string, text: string | Uint8Array, mode?: number): void {
  const folder = dirname(path);
  const aside = join(folder, unfinishedName(basename(path)));
  try {
    makeFolder(folder);
    removeLeftovers(folder);
    discard(aside);
    writeNew(aside, text, mode ?? aboutFile(path)?.permissions);
    move(aside, path);
    flushFolder(folder);
  } catch (error) {
    discard(aside);
    throw asStoreError(error, path);
  }
}

/**
 * The same for a file that staff write too: what it was stays beside it, `NAME.before` (`.before-2` where that is taken by
 * something else).
 *
 * @returns the name of what it was; undefined where there was nothing
 */
export function replaceKeeping(path: string, text: string): string | undefined {
  const kept = keep(path);
  replaceFile(path, text);
  return kept;
}

function keep(path: string): string | undefined {
  try {
    if (!isThere(path)) return undefined;
    const old = readWhole(path);
    for (let number = 1; ; number++) {
      const beside = `${path}.before${number === 1 ? '' : `-${number}`}`;
      if (isThere(beside)) {
        if (readWhole(beside).equals(old)) return basename(beside);
        continue;
      }
      writeNew(beside, old, aboutFile(path)?.permissions);
      return basename(beside);
    }
  } catch (error) {
    throw asStoreError(error, path);
  }
}
