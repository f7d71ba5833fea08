import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flushFolder } from './flush.ts';
import { unfinishedName } from './leftovers.ts';
import { asStoreError } from './store-error.ts';

/** Written aside in the same folder, flushed, renamed: there is the old file or the new. Throws StoreError. */
export function replaceFile(path: string, text: string): void {
  const folder = dirname(path);
  const aside = join(folder, unfinishedName(basename(path)));
  try {
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
    throw asStoreError(error, path);
  }
}
