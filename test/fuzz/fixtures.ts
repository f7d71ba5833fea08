import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** The workspaces that are broken, the smallest first. */
export const STARTING_POINTS = ['four-doors', 'starter/zh-CN', 'starter/en', 'riverside', 'garden'] as const;

const read = new Map<string, ReadonlyMap<string, Uint8Array>>();

/** The files of a fixture, without what is expected of it. */
export function fixture(name: string): ReadonlyMap<string, Uint8Array> {
  const known = read.get(name);
  if (known !== undefined) return known;
  const folder = join(FIXTURES, name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('expected'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
  read.set(name, files);
  return files;
}
