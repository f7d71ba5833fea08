import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { sha256Of, textOf } from '../folder/text.ts';

export const MANIFEST: readonly Constraint[] = [manifestIsRight];

const FILE = 'manifest.json';

/** `{schema_version, files: {path: sha256}}` of every other file: none missing, none more, every hash right. */
function* manifestIsRight({ folder }: Evidence): Iterable<Violation> {
  if (!folder.exists(FILE)) return yield violation('file-missing', { file: FILE });
  const listed = readManifest(folder);
  if (listed === undefined) return yield violation('file-damaged', { file: FILE }, 1, { what: 'layout' });
  const present = new Set(folder.list('') ?? []);
  present.delete(FILE);
  for (const [file, hash] of listed) {
    if (!present.delete(file)) yield violation('file-missing', { file });
    else if (!hashIs(folder, file, hash)) yield violation('manifest-wrong', { file });
  }
  for (const file of [...present].sort()) yield violation('manifest-wrong', { file });
}

function readManifest(folder: Evidence['folder']): ReadonlyMap<string, string> | undefined {
  try {
    const manifest = JSON.parse([...textOf(folder, FILE)].join('')) as Record<string, unknown> | null;
    const files = manifest?.files;
    if (manifest?.schema_version !== 1 || typeof files !== 'object' || files === null) return undefined;
    const listed = new Map(Object.entries(files as Record<string, unknown>));
    return [...listed.values()].every((hash) => typeof hash === 'string')
      ? (listed as Map<string, string>)
      : undefined;
  } catch {
    return undefined;
  }
}

function hashIs(folder: Evidence['folder'], file: string, hash: string): boolean {
  try {
    return sha256Of(folder, file) === hash;
  } catch {
    return false;
  }
}
