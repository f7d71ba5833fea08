import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { fileKey, isOddFileName } from '../model/index.ts';
import { removeLeftovers, unfinishedName } from './leftovers.ts';
import { MANIFEST, manifestText } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { StoreError, asStoreError } from './store-error.ts';
import { move } from './move.ts';
import {
  NewFile,
  discard,
  flushFiles,
  flushFolder,
  isThere,
  makeFolder,
  makeNewFolder,
  remove,
} from './system.ts';

/** A file to be written; `exports` makes them. */
export interface StoredFile {
  /** Relative to the folder, forward slashes. */
  readonly path: string;
  /** Permissions where they are not what the system gives. */
  readonly mode?: number;
  /** A piece stays as it is once it is handed out. */
  chunks(): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/**
 * Writes a folder that appears whole or not at all; README.md says how.
 *
 * @param target must not exist, unless it is replaced; folders above it are made
 * @param replacing what is there goes once all of the new is written
 * @returns the hashes, as in the folder's manifest.json
 * @throws {StoreError} what the system refused; nothing is left then
 */
export async function publish(
  target: string,
  files: Iterable<StoredFile>,
  replacing = false,
): Promise<Manifest> {
  const folder = resolve(target);
  const parent = dirname(folder);
  const aside = join(parent, unfinishedName(basename(folder)));
  try {
    if (isThere(folder) && !replacing) throw new StoreError('exists', target);
    makeFolder(parent);
    removeLeftovers(parent);
    remove(aside);
    makeNewFolder(aside);
    const manifest = await writeAll(aside, files);
    if (isThere(folder) && !replacing) throw new StoreError('exists', target);
    putInPlace(aside, folder);
    flushFolder(parent);
    return manifest;
  } catch (error) {
    discard(aside);
    throw asStoreError(error, target);
  }
}

/** What is replaced goes aside first and comes back where the new cannot take its place. */
function putInPlace(aside: string, folder: string): void {
  if (!isThere(folder)) return move(aside, folder);
  const before = join(dirname(folder), unfinishedName(`before-${basename(folder)}`));
  move(folder, before);
  try {
    move(aside, folder);
  } catch (error) {
    move(before, folder);
    throw error;
  }
  discard(before);
}

async function writeAll(aside: string, files: Iterable<StoredFile>): Promise<Manifest> {
  const hashes = new Map<string, string>();
  const folders = new Set([aside]);
  const taken = new Set([MANIFEST]);
  for (const file of files) {
    checkName(file.path, taken);
    const path = join(aside, file.path);
    if (!folders.has(dirname(path))) makeFolder(dirname(path));
    for (let above = dirname(path); above !== aside; above = dirname(above)) folders.add(above);
    hashes.set(file.path, await writeFile(path, file));
  }
  await flushFiles([...hashes.keys()].map((path) => join(aside, path)));
  const manifest: Manifest = { schema_version: 1, files: Object.fromEntries(sorted(hashes)) };
  const last = { path: MANIFEST, chunks: () => [manifestText(manifest)] };
  await writeFile(join(aside, MANIFEST), last);
  await flushFiles([join(aside, MANIFEST)]);
  for (const path of folders) flushFolder(path);
  return manifest;
}

/** Names that differ by case only are one file on some machines. */
function checkName(path: string, taken: Set<string>): void {
  const parts = path.split('/');
  const odd = parts.some((part) => part === '' || part === '.' || part === '..' || isOddFileName(part));
  const key = fileKey(path);
  if (odd || taken.has(key)) throw new StoreError('bad-name', path);
  taken.add(key);
}

/** Pieces are gathered until there is this much: a call of the system for every row would cost more than the row. */
const GATHERED = 64 * 1024;

async function writeFile(path: string, file: StoredFile): Promise<string> {
  const hash = createHash('sha256');
  const written = new NewFile(path, file.mode);
  let gathered: Uint8Array[] = [];
  let size = 0;
  const write = (): void => {
    const bytes = Buffer.concat(gathered, size);
    hash.update(bytes);
    written.write(bytes);
    gathered = [];
    size = 0;
  };
  try {
    for await (const chunk of file.chunks()) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      gathered.push(bytes);
      size += bytes.length;
      if (size >= GATHERED) write();
    }
    if (size > 0) write();
  } finally {
    written.close();
  }
  return hash.digest('hex');
}

function sorted(hashes: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
}
