import { closeSync, existsSync, openSync, readSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Source } from '../model/index.ts';
import { asStoreError } from './store-error.ts';

const PIECE = 1 << 16;

/** A folder on the disk. Names are relative to it, with forward slashes. */
export function diskSource(root: string): Source {
  return {
    list(folder) {
      const start = resolve(root, folder);
      if (!isFolder(start)) return undefined;
      const prefix = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
      try {
        return [...filesBelow(start, prefix, new Set())];
      } catch (error) {
        throw asStoreError(error, start);
      }
    },
    exists: (name) => existsSync(resolve(root, name)),
    read: (name) => pieces(resolve(root, name)),
  };
}

/** Hidden folders are not entered; a folder that is linked into itself is entered once. */
function* filesBelow(folder: string, prefix: string, seen: Set<string>): Generator<string> {
  const real = realpathSync(folder);
  if (seen.has(real)) return;
  seen.add(real);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) yield prefix + entry.name;
    else if (!entry.name.startsWith('.') && isFolder(path)) {
      yield* filesBelow(path, `${prefix}${entry.name}/`, seen);
    }
  }
  seen.delete(real);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A file's bytes; throws what the system says. */
export function* pieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const length = readSync(file, piece, 0, PIECE, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
