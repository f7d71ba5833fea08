import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateFiles, writeFiles, type SizeName } from '../generate/index.ts';

export const STAGGER = fileURLToPath(new URL('../../bin/stagger.js', import.meta.url));
export const GARDEN = fileURLToPath(new URL('../../fixtures/garden', import.meta.url));
export const DATE = '2026-11-23';

/** Says what is missing where the benchmark cannot begin. */
export function needsBuild(): boolean {
  const built = existsSync(fileURLToPath(new URL('../../dist/main.js', import.meta.url)));
  if (!built) console.error('dist/ is missing: npm run build first');
  return !built;
}

/** Hands a folder of its own to `use`, and takes it away afterwards. */
export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A generated workspace of the named size below `folder`. */
export function workspaceOf(folder: string, size: SizeName): string {
  const workspace = join(folder, size);
  writeFiles(workspace, generateFiles({ seed: 7, size }));
  return workspace;
}
