import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { BIN, contentOf, copyOf, isBuilt, stagger, temporaryRoot } from './rehearsal.ts';
import { stoppedAt } from './stopped.ts';

/** Who owns nothing, where the superuser runs the tests. */
const NOBODY = 65_534;
const PROGRAM = dirname(dirname(BIN));
const FOUR_DOORS = fileURLToPath(new URL('../../fixtures/four-doors', import.meta.url));
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
  { timeout: 60_000 },
  () => {
    afterAll(() => rmSync(temporaryRoot, { recursive: true }));

    test.each([
      ['en', /the disk is full/],
      ['zh-CN', /磁盘已满/],
    ])('a full disk: nothing is half there, and it is said in a line (%s)', (language, said) => {
      const dir = copyOf(FOUR_DOORS);
      const before = contentOf(dir);
      // Files of more than 1 KiB cannot be written.
      const line = `ulimit -f 1; "$0" plan "$1" --date 2026-11-23 --quiet --lang ${language}`;
      const { status, stderr } = shell(line, dir);
      expect(status).toBe(1);
      expect(stderr.trimEnd().split('\n').at(-1)).toMatch(said);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(existsSync(join(dir, 'out')) ? readdirSync(join(dir, 'out')) : []).toEqual([]);
      expect([...contentOf(dir).keys()].filter((file) => !before.has(file))).toEqual([]);
    });

    test('a folder that cannot be written to', ({ skip }) => {
      const dir = copyOf(FOUR_DOORS);
      const isRoot = process.getuid?.() === 0;
      // The superuser can write anywhere: then somebody else runs it, who must be able to read the program.
      if (isRoot) chmodSync(temporaryRoot, 0o755);
      for (const folder of isRoot ? [dir, PROGRAM] : [dir]) chmodSync(folder, 0o555);
      const run = (...args: readonly string[]) =>
        spawnSync(process.execPath, args, {
          encoding: 'utf8',
          ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
        });
      const reads = run(BIN, '--version').status === 0;
      const { status, stderr } = run(BIN, ...planned(dir));
      for (const folder of isRoot ? [dir, PROGRAM] : [dir]) chmodSync(folder, 0o755);
      if (isRoot && !reads)
        skip('the superuser can write anywhere, and nobody else may read the program here');
      expect(status).toBe(1);
      oneLine(stderr);
      expect(existsSync(join(dir, 'out'))).toBe(false);
    });

    test.each([[15], [60], [100], [150]])(
      'a folder that disappears: said in a line, nothing half there (at point %d)',
      async (point) => {
        const dir = copyOf(FOUR_DOORS);
        const run = await stoppedAt(point, [...planned(dir), '--quiet']);
        rmSync(join(dir, 'out'), { recursive: true });
        const { status, stderr } = await run.goOn();
        expect(status).toBe(1);
        expect(stderr.match(/^stagger: .*disappeared/gm)).toHaveLength(1);
        expect(stderr).not.toMatch(/\n\s+at /);
        expect([...contentOf(join(dir, 'out')).keys()]).toEqual([]);
        expect([0, 4]).toContain((await stagger(planned(dir))).status);
        expect(readdirSync(join(dir, 'out'))).toEqual(['2026-11-23-r1']);
      },
    );

    test('two runs at once: the second leaves with 5 and names the lock, the first ends as ever', async () => {
      const dir = copyOf(FOUR_DOORS);
      const first = await stoppedAt(40, planned(dir));
      const second = await stagger(planned(dir));
      expect(second.status).toBe(5);
      expect(second.stderr).toContain(join(dir, '.stagger-lock'));
      oneLine(second.stderr);
      expect([0, 4]).toContain((await first.goOn()).status);
      expect(readdirSync(join(dir, 'out'))).toEqual(['2026-11-23-r1']);
    });

    test('a record of what went out that is damaged', () => {
      const dir = copyOf(FOUR_DOORS);
      shell('"$0" plan "$1" --date 2026-11-23 --quiet; "$0" issue "$1/out/2026-11-23-r1"', dir);
      writeFileSync(join(dir, 'out', '2026-11-23-issued.json'), '{"orders":');
      appendFileSync(join(dir, 'demand', 'orders.csv'), '1,,102,greens,0.5\n');
      const { status, stderr } = shell('"$0" plan "$1" --date 2026-11-23 --quiet', dir);
      expect(status).toBe(1);
      expect(stderr).toContain('2026-11-23-issued.json is damaged');
      oneLine(stderr);
    });

    test.each(['check "$1" --json', 'check "$1"', 'plan "$1" --dry-run'])(
      'a reader who goes away: %s | head -1',
      (command) => {
        const line = `"$0" ${command} --date 2026-11-23 | head -c1 >/dev/null; exit \${PIPESTATUS[0]}`;
        const { status, stderr } = shell(line, copyOf(FOUR_DOORS));
        expect([0, 3, 4]).toContain(status);
        expect(stderr).not.toMatch(/\n\s+at |EPIPE/);
      },
    );

    test.skipIf(!existsSync('/dev/full')).each(['check', 'plan'])(
      'a device that is full: %s says so in a line',
      (command) => {
        const { status, stderr } = shell(
          `"$0" ${command} "$1" --date 2026-11-23 >/dev/full`,
          copyOf(FOUR_DOORS),
        );
        expect(status).toBe(1);
        expect(stderr.match(/^stagger: /gm)).toHaveLength(1);
        expect(stderr).not.toMatch(/\n\s+at /);
      },
    );
  },
);
