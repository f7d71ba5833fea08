import { join, resolve } from 'node:path';
import type { Source, StoreFaultKind } from '../model/index.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { aboutFile, entriesOf, isFolder, isThere, pieces, realPath } from './system.ts';

/** What says that there is nothing to read, and no more. */
const ABSENT: ReadonlySet<StoreFaultKind> = new Set(['vanished', 'no-file']);

/** A folder on the disk, each of its files at one moment. */
export interface DiskSource extends Source {
  /** Names of files that were saved since they were read. */
  resaved(): readonly string[];
}

/**
 * A folder on the disk; a file that is saved while it is read, or between two readings, is `saved-meanwhile`. Names are relative
 * to it, with forward slashes.
 *
 * @param failures is told what the disk refused: whoever reads may take a file that cannot be read for a broken one
 */
export function diskSource(root: string, failures: StoreError[] = []): DiskSource {
  const stamps = new Map<string, string | undefined>();
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
      const sameAs = (stamp: string | undefined) => {
        if (aboutFile(path)?.stamp !== stamp) throw new StoreError('saved-meanwhile', path);
      };
      try {
        if (stamps.has(name)) sameAs(stamps.get(name));
        else stamps.set(name, aboutFile(path)?.stamp);
        yield* pieces(path);
        sameAs(stamps.get(name));
      } catch (error) {
        throw failed(error, path);
      }
    },
    resaved: () =>
      [...stamps]
        .filter(([name, stamp]) => aboutFile(resolve(root, name))?.stamp !== stamp)
        .map(([name]) => name),
  };
}

/**
 * All that is no folder: a pipe or a link that leads nowhere stands where somebody expects a file, and is said when it is read.
 * Hidden folders are not entered; a folder that is linked into itself is entered once.
 */
function* filesBelow(folder: string, prefix: string, seen: Set<string>): Generator<string> {
  const real = realPath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    const entered = entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path));
    if (!entered) yield prefix + entry.name;
    else if (!entry.name.startsWith('.')) yield* filesBelow(path, `${prefix}${entry.name}/`, seen);
  }
  seen.delete(real);
}
