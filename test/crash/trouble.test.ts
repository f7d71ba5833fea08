import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
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

/** The order and the SKU of the first line that was ordered. */
function firstLine(dir: string): string {
  const rows = readFileSync(join(dir, 'out/2026-11-23-r1/orders.csv'), 'utf8').split('\r\n');
  const cells = rows[1]!.split(',');
  return `${cells[0]},${cells[3]}`;
}

function oneLine(text: string): void {
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).not.toMatch(/\n\s+at /);
}

describe.skipIf(!isBuilt || process.platform === 'win32')(
  'trouble (skipped where dist/ is not built)',
  { timeout: 60_000 },
  () => {
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

    test('a full disk: a seal whose plan cannot be written is not written either', () => {
      const dir = copyOf(FOUR_DOORS);
      const line = 'R="$1/out/2026-11-23-r1"; "$0" plan "$1" --date 2026-11-23 --quiet; "$0" issue "$R"';
      const { status, stderr } = shell(`${line}; ulimit -f 1; "$0" replan "$R" --seal 1 --quiet`, dir);
      expect([status, stderr]).toEqual([1, expect.stringMatching(/the disk is full/)]);
      expect(readdirSync(dir).filter((name) => name.startsWith('sealed'))).toEqual([]);
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
      expect(status).toBe(3);
      expect(stderr).toContain('2026-11-23-issued.json is damaged');
      oneLine(stderr);
    });

    test.each(['check "$1" --json', 'check "$1"', 'plan "$1" --dry-run'])(
      'a reader who goes away: %s | true is said in a line and no success',
      (command) => {
        // It has gone before anything is said.
        const line = `"$0" ${command} --date 2026-11-23 | true; exit \${PIPESTATUS[0]}`;
        const { status, stderr } = shell(line, copyOf(FOUR_DOORS));
        expect(status).toBe(1);
        expect(stderr).toMatch(/^stagger: whoever was to read the result went away/m);
        expect(stderr).not.toMatch(/\n\s+at |EPIPE/);
      },
    );

    test('a reader who goes away: what is planned and received is there, whole, and nothing holds the workspace', () => {
      const dir = copyOf(FOUR_DOORS);
      expect(shell('"$0" plan "$1" --date 2026-11-23 | true; exit ${PIPESTATUS[0]}', dir).status).toBe(1);
      shell('"$0" issue "$1/out/2026-11-23-r1" --quiet', dir);
      const line =
        '"$0" receive "$1/out/2026-11-23-r1" "$1/delivered.csv" --rest missing --lang zh-CN | true; exit ${PIPESTATUS[0]}';
      writeFileSync(join(dir, 'delivered.csv'), `po,sku,packs\n${firstLine(dir)},0\n`);
      expect(shell(line, dir).status).toBe(1);
      expect(readdirSync(join(dir, 'out'))).toContain('2026-11-23-r2');
      expect(existsSync(join(dir, '.stagger-lock'))).toBe(false);
      const again = shell('"$0" verify "$1/out/2026-11-23-r2"', dir);
      expect([again.status, again.stderr]).toEqual([0, '']);
    });

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
