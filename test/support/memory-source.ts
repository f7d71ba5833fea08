import type { Source } from '../../src/model/index.ts';

export type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * A workspace or a plan folder held in memory: the test's double of the disk's Source.
 *
 * @param files by name, forward slashes; texts are read as UTF-8
 * @param pieceBytes how large the pieces are in which `read` hands a file out: 1 finds readers that cut characters
 */
export function memorySource(files: Files | Readonly<Record<string, string>>, pieceBytes = 65536): Source {
  const held: Files = files instanceof Map ? (files as Files) : new Map(Object.entries(files));
  return {
    list(folder) {
      const prefix = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
      const below = [...held.keys()].filter((name) => name.startsWith(prefix));
      return below.length === 0 && folder !== '' ? undefined : below;
    },
    exists: (name) =>
      held.has(name) || [...held.keys()].some((file) => file.startsWith(`${name.replace(/\/+$/, '')}/`)),
    *read(name) {
      const content = held.get(name);
      if (content === undefined) throw new Error(`ENOENT: no such file, '${name}'`);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
  };
}
