import { execFileSync } from 'node:child_process';

/** The files of a room that differ from a commit; none where git does not know it. */
export function changedSince(commit: string, room: string): readonly string[] {
  try {
    const args = ['diff', '--name-only', '--diff-filter=d', commit, '--', `src/${room}/*.ts`];
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')
      .filter((file) => file !== '');
  } catch {
    return [];
  }
}
