import { dirname, join } from 'node:path';
import type { Language } from '../../src/model/index.ts';
import { isThere, lockFile, lockWorkspace, realPath } from '../../src/store/index.ts';
import { words } from '../../src/wording/index.ts';
import { EXIT, Stop } from '../terminal/exit.ts';

/** Stops where a folder to be written lies in a plan, by whatever links it is reached: a plan is never added to. */
export function neverInPlan(out: string, typed: string, language: Language): void {
  let above = out;
  while (!isThere(above) && dirname(above) !== above) above = dirname(above);
  for (let folder = realPath(above); ; folder = dirname(folder)) {
    if (isThere(join(folder, 'plan.json')) && isThere(join(folder, 'manifest.json')))
      throw new Stop(EXIT.usage, words(language).insidePlan(typed));
    if (dirname(folder) === folder) return;
  }
}

/** Runs what writes while no other run holds the workspace. Stops with 5 where one does. */
export async function holding<T>(dir: string, language: Language, write: () => Promise<T>): Promise<T> {
  const lock = lockWorkspace(dir, [join(dir, 'out')]);
  if (lock === 'busy') throw new Stop(EXIT.busy, words(language).busy(lockFile(dir)));
  try {
    return await write();
  } finally {
    lock.release();
  }
}
