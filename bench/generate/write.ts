import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './file.ts';

/** Writes the files below `folder`, piece by piece. Says how many bytes that made. */
export function writeFiles(folder: string, files: Iterable<GeneratedFile>): number {
  let bytes = 0;
  for (const file of files) {
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    const handle = openSync(path, 'w');
    try {
      for (const chunk of file.chunks()) bytes += writeSync(handle, chunk);
    } finally {
      closeSync(handle);
    }
  }
  return bytes;
}
