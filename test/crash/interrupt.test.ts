import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generateFiles, writeFiles } from '../../bench/generate/index.ts';
import { BIN, isBuilt, stagger, temporaryFolder, copyOf } from './rehearsal.ts';
import { stoppedAt } from './stopped.ts';

const FOUR_DOORS = fileURLToPath(new URL('../../fixtures/four-doors', import.meta.url));
const planned = (dir: string): readonly string[] => ['plan', dir, '--date', '2026-11-23'];
const hasScript = spawnSync('script', ['--version']).status === 0;

/** Plans at a terminal and types Ctrl-C as soon as it says that it does something; its exit status as a shell sees it. */
function atTerminal(dir: string, columns: number, interruptAt?: string): Promise<number | null> {
  const line = `stty cols ${columns}; exec '${process.execPath}' '${BIN}' plan '${dir}' --date 2026-11-23 --lang en`;
  const env: NodeJS.ProcessEnv = { ...process.env, TERM: 'xterm' };
  delete env['CI'];
  const terminal = spawn('script', ['-qec', line, '/dev/null'], { env, stdio: 'pipe' });
  let seen = '';
  terminal.stdout.on('data', (data) => {
    const before = seen.length;
    seen += String(data);
    if (
      interruptAt !== undefined &&
      seen.includes(interruptAt) &&
      !seen.slice(0, before).includes(interruptAt)
    )
      terminal.stdin.write('\u0003');
  });
  return new Promise((resolve) => terminal.on('close', resolve));
}

/**
 * No handler catches the signal, so nothing has to end first: the system ends the process, and with it what it was
 * doing. That the status says so is what is tested; how soon is in docs/safety.md.
 */
describe.skipIf(!isBuilt || process.platform === 'win32')(
  'Ctrl-C (skipped where dist/ is not built)',
  { timeout: 120_000 },
  () => {
    test.each([[1], [8], [40], [120], [160]])('while it writes, at point %d', async (point) => {
      const dir = copyOf(FOUR_DOORS);
      const run = await stoppedAt(point, planned(dir));
      expect((await run.goOn('SIGINT')).signal).toBe('SIGINT');
      expect(visible(dir)).toEqual([]);
      expect([0, 4]).toContain((await stagger(planned(dir))).status);
      expect(readdirSync(join(dir, 'out'))).toEqual(['2026-11-23-r1']);
    });

    test.skipIf(!hasScript).each(['Reading the sheets', 'Choosing orders', 'Laying slots'])(
      'at a terminal, while it says "%s": 130, nothing half there',
      async (shown) => {
        const dir = temporaryFolder();
        writeFiles(dir, generateFiles({ seed: 7, households: 600 }));
        expect(await atTerminal(dir, 80, shown)).toBe(130);
        expect(visible(dir)).toEqual([]);
      },
    );

    test.skipIf(!hasScript)(
      'a terminal that does not know its width is no reason to wait for ever',
      async () => {
        const dir = copyOf(FOUR_DOORS);
        expect([0, 4]).toContain(await atTerminal(dir, 0));
        expect(visible(dir)).toEqual(['2026-11-23-r1']);
      },
    );
  },
);

/** What people see in the folder out. */
function visible(dir: string): readonly string[] {
  if (!readdirSync(dir).includes('out')) return [];
  return readdirSync(join(dir, 'out')).filter((name) => !name.startsWith('.'));
}
