import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flushFolder } from './flush.ts';
import { removeLeftovers, unfinishedName } from './leftovers.ts';
import { asStoreError } from './store-error.ts';

/**
 * Written aside in the same folder, flushed, renamed: there is the old file or the new. What dead runs left in the folder is
 * removed. Throws StoreError.
 */
export function replaceFile(path: string, text: string): void {
  const folder = dirname(path);
  const aside = join(folder, unfinishedName(basename(path)));
  try {
    removeLeftovers(folder);
    const file = openSync(aside, 'w');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
    flushFolder(folder);
  } catch (error) {
    rmSync(aside, { force: true });
    throw asStoreError(error, path);
  }
}
