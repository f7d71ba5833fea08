import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../commands/terminal/progress-line.ts';

describe('the line says the stage, its share and how long it has taken', () => {
  test.each([
    ['Laying slots', undefined, 999, 'Laying slots'],
    ['Laying slots', undefined, 7_400, 'Laying slots · 0:07'],
    ['Writing the plan', 0.429, 0, 'Writing the plan 42 %'],
    ['Writing the plan', 1, 61_000, 'Writing the plan 100 % · 1:01'],
    ['Writing the plan', 0, 3_600_000, 'Writing the plan 0 % · 60:00'],
  ])('%s %d after %d ms', (text, share, milliseconds, line) => {
    expect(lineOf({ text, share }, milliseconds)).toBe(line);
  });
});

const CHILD = fileURLToPath(new URL('progress-child.ts', import.meta.url));
const hasScript = spawnSync('script', ['--version']).status === 0;

test.skipIf(!hasScript)('it moves while planning holds its thread', async () => {
  const env: NodeJS.ProcessEnv = { ...process.env, TERM: 'xterm' };
  delete env['CI'];
  const line = `stty cols 80; exec '${process.execPath}' --import tsx '${CHILD}'`;
  const terminal = spawn('script', ['-qec', line, '/dev/null'], { env, stdio: 'pipe' });
  const frames = new Set<string>();
  await new Promise<void>((resolve) => {
    terminal.on('close', resolve);
    terminal.stdout.on('data', (data) => {
      for (const [, frame = ''] of String(data).matchAll(/(\S) Laying slots 42 %/gu)) frames.add(frame);
      if (frames.size < 3) return;
      // Ctrl-C once: whatever the thread does, nobody catches it, and a second would find nobody to write to.
      terminal.stdout.removeAllListeners('data').resume();
      terminal.stdin.write('\u0003');
    });
  });
  expect(frames.size).toBeGreaterThanOrEqual(3);
});
