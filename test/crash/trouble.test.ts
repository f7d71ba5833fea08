import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BIN, contentOf, copyOf, isBuilt, stagger } from './rehearsal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOUR_DOORS = join(ROOT, 'fixtures', 'four-doors');
const planned = (dir: string): readonly string[] => ['plan', dir, '--date', '2026-11-23'];

/** A command line of the shell, with the program as "$0" and the workspace as "$1". */
function shell(line: string, dir: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('bash', ['-c', line, BIN, dir], { encoding: 'utf8' });
}

function oneLine(text: string): void {
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).not.toMatch(/\n\s+at /);
}

describe.skipIf(!isBuilt || process.platform === 'win32')(
  'trouble (skipped where dist/ is not built)',
  () => {
    test('a full disk: nothing is half there, and it is said in a line', { timeout: 60_000 }, () => {
      const dir = copyOf(FOUR_DOORS);
      const before = contentOf(dir);
      // Files of more than 1 KiB cannot be written.
      const { status, stderr } = shell('ulimit -f 1; "$0" plan "$1" --date 2026-11-23 --quiet', dir);
      expect(status).toBe(1);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(existsSync(join(dir, 'out')) ? readdirSync(join(dir, 'out')) : []).toEqual([]);
      const left = [...contentOf(dir).keys()].filter((file) => !before.has(file));
      expect(left).toEqual([]);
    });

    test('a folder that cannot be written to', { timeout: 60_000 }, async ({ skip }) => {
      if (process.getuid?.() === 0) skip('the superuser can write anywhere');
      const dir = copyOf(FOUR_DOORS);
      chmodSync(dir, 0o555);
      const { status, stderr } = await stagger(planned(dir));
      chmodSync(dir, 0o755);
      expect(status).toBe(1);
      oneLine(stderr);
    });

    test(
      'two runs at once: the second leaves with 5, the first ends as ever',
      { timeout: 60_000 },
      async () => {
        const dir = copyOf(FOUR_DOORS);
        const points = fileURLToPath(new URL('crash-points.mjs', import.meta.url));
        const first = spawn(process.execPath, ['--import', points, BIN, ...planned(dir)], {
          env: { ...process.env, STAGGER_CRASH_AT: '40', STAGGER_CRASH_HOW: 'stop' },
          stdio: 'ignore',
        });
        const ended = new Promise<number | null>((resolve) => first.on('exit', resolve));
        const isStopped = () =>
          execFileSync('ps', ['-o', 'stat=', '-p', String(first.pid)], { encoding: 'utf8' }).startsWith('T');
        while (!isStopped()) await new Promise((resolve) => setTimeout(resolve, 50));
        const second = await stagger(planned(dir));
        first.kill('SIGCONT');
        expect(second.status).toBe(5);
        oneLine(second.stderr);
        expect([0, 4]).toContain(await ended);
        expect(readdirSync(join(dir, 'out'))).toEqual(['2026-11-23-r1']);
      },
    );

    test('a reader who goes away, and a device that is full', { timeout: 60_000 }, () => {
      const dir = copyOf(FOUR_DOORS);
      const head = shell(
        '"$0" check "$1" --json --date 2026-11-23 | head -1 >/dev/null; exit ${PIPESTATUS[0]}',
        dir,
      );
      expect(head.stderr).not.toMatch(/\n\s+at /);
      if (!existsSync('/dev/full')) return;
      const full = shell('"$0" check "$1" --date 2026-11-23 >/dev/full', dir);
      expect(full.status).toBe(1);
      expect(full.stderr.match(/^stagger: /gm)).toHaveLength(1);
      expect(full.stderr).not.toMatch(/\n\s+at /);
    });
  },
);
