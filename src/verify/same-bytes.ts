import type { FileRecord, Source } from '../model/index.ts';
import { sha256Of } from './folder/text.ts';

/**
 * Whether every file that a plan was made of still holds the bytes that it held: then nothing has changed, and nobody has
 * to read it to know. A workbook's sheets are one file.
 */
export function sameBytes(source: Source, files: readonly FileRecord[]): boolean {
  return files.every(({ file, input, sha256 }) => {
    if (input === 'issued') return true;
    const cut = file.lastIndexOf('#');
    const name = cut < 0 || source.exists(file) ? file : file.slice(0, cut);
    return source.exists(name) && source.list(name) === undefined && sha256Of(source, name) === sha256;
  });
}
