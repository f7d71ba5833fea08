import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { StoreError, errorCode } from './store-error.ts';

/**
 * The one door to the disk. Nobody else calls `node:fs` to write, so that each call is looked at: a write that takes fewer
 * bytes is gone on with, a call that a signal interrupts is made again, and everything else is thrown as the system says it.
 */
const INTERRUPTED: ReadonlySet<string> = new Set(['EINTR', 'EAGAIN']);
const AGAIN = 100;

function again<T>(call: () => T): T {
  for (let left = AGAIN; ; left--) {
    try {
      return call();
    } catch (error) {
      if (left === 0 || !INTERRUPTED.has(errorCode(error))) throw error;
    }
  }
}

/** Names that stand for nothing, whatever there is: too long, or a link that leads in a circle. */
const CANNOT_BE: ReadonlySet<string> = new Set(['ENAMETOOLONG', 'ELOOP']);

/** Undefined where there is nothing of that name. That it cannot be looked at is thrown: it may well be there. */
function look(path: string): Stats | undefined {
  // No file has such a name, and the system is not asked.
  if (path.includes('\0')) return undefined;
  try {
    return again(() => statSync(path, { throwIfNoEntry: false }));
  } catch (error) {
    if (CANNOT_BE.has(errorCode(error))) return undefined;
    throw error;
  }
}

export function isThere(path: string): boolean {
  return look(path) !== undefined;
}

export function isFolder(path: string): boolean {
  return look(path)?.isDirectory() ?? false;
}

export function isFile(path: string): boolean {
  return look(path)?.isFile() ?? false;
}

/** Of a file that is there: milliseconds since 1970, permissions, and what is another one where it was saved again. */
export function aboutFile(path: string) {
  const seen = look(path);
  if (seen === undefined) return undefined;
  const { ino, size, mtimeMs: modifiedAt, mode } = seen;
  return { modifiedAt, permissions: mode & 0o777, stamp: `${ino} ${size} ${modifiedAt}` };
}

/** Without links. @throws where it is not there */
export function realPath(path: string): string {
  return again(() => realpathSync(path));
}

/** Where a link leads; '' where there is none. */
export function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

export function entriesOf(folder: string): Dirent[] {
  return again(() => readdirSync(folder, { withFileTypes: true }));
}

const PIECE = 1 << 16;

/** A file's bytes. A pipe or a device has no end that anyone could wait for: only files are read. */
export function* pieces(path: string): Generator<Uint8Array> {
  const kind = look(path);
  if (kind !== undefined && !kind.isFile() && !kind.isDirectory()) throw new StoreError('no-file', path);
  const file = again(() => openSync(path, 'r'));
  try {
    // Most files are small: no more is set aside than should still come, and a little to see the end.
    for (let left = kind?.size ?? 0; ;) {
      const piece = new Uint8Array(Math.min(PIECE, Math.max(left, 1024)));
      const length = again(() => readSync(file, piece, 0, piece.length, null));
      if (length === 0) return;
      left -= length;
      yield piece.subarray(0, length);
    }
  } finally {
    close(file);
  }
}

/** All of a file. */
export function readWhole(path: string): Buffer {
  return Buffer.concat([...pieces(path)]);
}

/** What is closed is closed, whether or not a signal came meanwhile. */
function close(file: number): void {
  try {
    closeSync(file);
  } catch (error) {
    if (!INTERRUPTED.has(errorCode(error))) throw error;
  }
}

/** All that stands on stdin. */
export function readStdin(): Buffer {
  const [parts, buffer]: [Buffer[], Buffer] = [[], Buffer.alloc(65_536)];
  for (;;) {
    const taken = again(() => readSync(0, buffer));
    if (taken === 0) return Buffer.concat(parts);
    parts.push(Buffer.from(buffer.subarray(0, taken)));
  }
}

/** A file that is being written; it must not be there yet. */
export class NewFile {
  readonly #file: number;
  readonly #path: string;

  constructor(path: string, mode?: number) {
    this.#path = path;
    this.#file = again(() => openSync(path, 'wx', mode));
  }

  /** All of the bytes: the system may take fewer than it is given. */
  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      const taken = again(() => writeSync(this.#file, bytes, done, bytes.length - done));
      if (taken <= 0) throw new StoreError('disk-full', this.#path);
      done += taken;
    }
  }

  flush(): void {
    again(() => fsyncSync(this.#file));
  }

  close(): void {
    close(this.#file);
  }
}

/** Written, flushed and closed. @throws EEXIST where it is there */
export function writeNew(path: string, content: string | Uint8Array, mode?: number): void {
  const file = new NewFile(path, mode);
  try {
    file.write(typeof content === 'string' ? Buffer.from(content) : content);
    file.flush();
  } finally {
    file.close();
  }
}

/** `move.ts` is what others call. */
export function rename(from: string, to: string): void {
  again(() => renameSync(from, to));
}

export function link(from: string, to: string): void {
  again(() => linkSync(from, to));
}

/** A folder, with those above it. */
export function makeFolder(path: string): void {
  again(() => mkdirSync(path, { recursive: true }));
}

/** @throws EEXIST where it is there */
export function makeNewFolder(path: string): void {
  again(() => mkdirSync(path));
}

/** A file or a folder with all that is in it, if it is there. */
export function remove(path: string): void {
  again(() => rmSync(path, { recursive: true, force: true }));
}

/** The same, where nothing depends on it: what stays is hidden, and the next run removes it. */
export function discard(path: string): void {
  try {
    remove(path);
  } catch {
    // Read-only by now, or another run was quicker.
  }
}

/** Flushes at once: the disk gathers them, which is many times faster than one after the other. */
const AT_ONCE = 32;

/** Flushes files that were written to the disk itself. */
export async function flushFiles(paths: readonly string[]): Promise<void> {
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    await Promise.all(paths.slice(i, i + AT_ONCE).map(flushFile));
  }
}

async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What file systems say that cannot flush a folder and need no flush of it. */
const NO_FLUSH: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EBADF']);

/** Flushes a folder, so that the names in it survive; Windows has no such thing and needs none. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = again(() => openSync(path, 'r'));
  try {
    again(() => fsyncSync(folder));
  } catch (error) {
    if (!NO_FLUSH.has(errorCode(error))) throw error;
  } finally {
    close(folder);
  }
}
