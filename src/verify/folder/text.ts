import { createHash } from 'node:crypto';
import type { Source } from '../../model/index.ts';

/** A file's text in pieces. Throws where it cannot be read or is no UTF-8; a BOM stays in it. */
export function* textOf(folder: Source, file: string): Iterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (const bytes of folder.read(file)) yield decoder.decode(bytes, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The lines of a text, without what ends them; the last may be unfinished. */
export function* linesOf(pieces: Iterable<string>, end: string): Iterable<string> {
  let held = '';
  for (const piece of pieces) {
    held = held === '' ? piece : held + piece;
    let from = 0;
    for (let at = held.indexOf(end); at >= 0; at = held.indexOf(end, from)) {
      yield held.slice(from, at);
      from = at + end.length;
    }
    held = held.slice(from);
  }
  if (held !== '') yield held;
}

/** SHA-256 of a file's bytes, hexadecimal. Throws where it cannot be read. */
export function sha256Of(folder: Source, file: string): string {
  const hash = createHash('sha256');
  for (const bytes of folder.read(file)) hash.update(bytes);
  return hash.digest('hex');
}
