import { join, resolve } from 'node:path';
import type { Source, StoreFaultKind } from '../model/index.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { entriesOf, isFile, isFolder, isThere, pieces, realPath } from './system.ts';

/** What says that there is nothing to read, and no more. */
const ABSENT: ReadonlySet<StoreFaultKind> = new Set(['vanished', 'no-file']);

/**
 * A folder on the disk. Names are relative to it, with forward slashes.
 *
 * @param failures is told what the disk refused: whoever reads may take a file that cannot be read for a broken one
 */
export function diskSource(root: string, failures: StoreError[] = []): Source {
  const failed = (error: unknown, path: string): unknown => {
    const told = asStoreError(error, path);
    if (told instanceof StoreError && !ABSENT.has(told.kind) && told.reason !== 'EISDIR') failures.push(told);
    return told;
  };
  return {
    list(folder) {
      const start = resolve(root, folder);
      const prefix = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
      try {
        if (!isFolder(start)) return undefined;
        return [...filesBelow(start, prefix, new Set())];
      } catch (error) {
        throw failed(error, start);
      }
    },
    exists(name) {
      const path = resolve(root, name);
      try {
        return isThere(path);
      } catch (error) {
        throw failed(error, path);
      }
    },
    *read(name) {
      const path = resolve(root, name);
      try {
        yield* pieces(path);
      } catch (error) {
        throw failed(error, path);
      }
    },
  };
}

/** Hidden folders are not entered; a folder that is linked into itself is entered once. */
function* filesBelow(folder: string, prefix: string, seen: Set<string>): Generator<string> {
  const real = realPath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) yield prefix + entry.name;
    else if (
      !entry.name.startsWith('.') &&
      (entry.isDirectory() || entry.isSymbolicLink()) &&
      isFolder(path)
    ) {
      yield* filesBelow(path, `${prefix}${entry.name}/`, seen);
    }
  }
  seen.delete(real);
}
