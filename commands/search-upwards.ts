import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const SETTINGS_FILE = 'stagger.yaml';

/** The nearest folder upwards that is a workspace. */
export function searchUpwards(from: string): string | undefined {
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    if (existsSync(join(dir, SETTINGS_FILE))) return dir;
    if (dirname(dir) === dir) return undefined;
  }
}
