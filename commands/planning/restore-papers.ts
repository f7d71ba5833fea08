import { join } from 'node:path';
import type { ExportFile } from '../../src/exports/index.ts';
import { notAsWritten, readManifest, replaceFile, sha256Of } from '../../src/store/index.ts';

/** What of a plan folder is missing or not as it was written, and which of it has been written again. */
export interface Papers {
  readonly wrong: readonly string[];
  readonly restored: readonly string[];
  readonly isTried: boolean;
}

/**
 * Compares a plan folder with its manifest.
 *
 * @param made all files as they may have been made, several times; undefined where nothing is to be written. A file is written only
 *   where it comes out as the manifest has it.
 */
export async function restorePapers(
  folder: string,
  made: (() => Iterable<Iterable<ExportFile>>) | undefined,
): Promise<Papers> {
  const { manifest } = readManifest(folder);
  const wrong = notAsWritten(folder, manifest);
  const left = new Set(wrong);
  for (const files of made === undefined || wrong.length === 0 ? [] : made()) {
    for (const file of files) {
      const { path, mode } = file;
      const pieces: Buffer[] = [];
      for await (const piece of file.chunks()) pieces.push(Buffer.from(piece));
      if (!left.has(path) || sha256Of(pieces) !== manifest.files[path]) continue;
      replaceFile(join(folder, path), Buffer.concat(pieces), mode);
      left.delete(path);
    }
    if (left.size === 0) break;
  }
  const isTried = made !== undefined;
  return { wrong: [...left], isTried, restored: wrong.filter((path) => !left.has(path)) };
}
