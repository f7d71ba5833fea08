import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { asStoreError, StoreError } from './store-error.ts';
import { entriesOf, isFile, isThere, pieces, readWhole } from './system.ts';

export const MANIFEST = 'manifest.json';

/** What a published folder holds: the SHA-256 of every other file, by path, sorted. */
export interface Manifest {
  readonly schema_version: 1;
  readonly files: Readonly<Record<string, string>>;
}

/** One file a line, so that two folders can be compared with `diff`. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** As far as a text is one: what is empty, cut off or written over is a folder that is not as it was written. */
function manifestIn(text: string): Partial<Manifest> {
  try {
    return Object(JSON.parse(text)) as Partial<Manifest>;
  } catch {
    return {};
  }
}

/** What later commands believe of a plan folder. */
const BELIEVED = ['plan.json', 'events.json', 'inputs.json'];

/**
 * The manifest of a plan folder, and its hash. Throws StoreError, `changed`, where there is none, it is none of ours, or what later
 * commands believe is not what it says.
 */
export function readManifest(folder: string): { readonly manifest: Manifest; readonly sha256: string } {
  const path = join(folder, MANIFEST);
  try {
    const text = isThere(path) ? readWhole(path) : Buffer.alloc(0);
    const { schema_version: version, files } = manifestIn(text.toString('utf8'));
    if (version !== 1 || files?.['plan.json'] === undefined) throw new StoreError('changed', path);
    const manifest: Manifest = { schema_version: 1, files };
    const [changed] = notAsWritten(folder, manifest, BELIEVED);
    if (changed !== undefined) throw new StoreError('changed', join(folder, changed));
    return { manifest, sha256: sha256Of([text]) };
  } catch (error) {
    throw asStoreError(error, path);
  }
}

/** Files of a folder that are missing or not as they were written, sorted. @param among all, or those to look at */
export function notAsWritten(
  folder: string,
  { files }: Manifest,
  among: readonly string[] = Object.keys(files),
): string[] {
  const names = among.filter((name) => {
    const file = join(folder, name);
    return files[name] !== undefined && (!isFile(file) || sha256Of(pieces(file)) !== files[name]);
  });
  return names.sort();
}

/** Of all of the pieces. */
export function sha256Of(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/**
 * The files of a folder that `publish` wrote and that nobody has changed or added to since, its manifest left out;
 * undefined for every other folder.
 */
export function untouchedFiles(folder: string): readonly string[] | undefined {
  const path = join(folder, MANIFEST);
  if (!isFile(path)) return undefined;
  const { schema_version: version, files = {} } = manifestIn(readWhole(path).toString('utf8'));
  const names = namesBelow(folder, '').filter((name) => name !== MANIFEST);
  const ours = version === 1 && names.every((name) => Object.hasOwn(files, name));
  return ours && notAsWritten(folder, { schema_version: 1, files }).length === 0 ? names : undefined;
}

function namesBelow(folder: string, prefix: string): string[] {
  return entriesOf(join(folder, prefix)).flatMap((entry) =>
    entry.isDirectory() ? namesBelow(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
}
