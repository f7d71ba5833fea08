import { spawnSync } from 'node:child_process';

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../commands/main.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';
import { BIN, copyOf, isBuilt } from '../crash/rehearsal.ts';

const FOUR_DOORS = fileURLToPath(new URL('../../fixtures/four-doors', import.meta.url));

describe('what is mistyped is a usage error that says what may have been meant', () => {
  test.each([
    [['chek'], 'check'],
    [['plan', '--dat', '2026-11-23'], '--date'],
    [['verify', 'x', '--workspac', 'y'], '--workspace'],
    [['explain', 'x', 'y', '--jsn'], '--json'],
  ])('%j', async (args, meant) => {
    const terminal = recordedTerminal('/');
    expect(await run(args, terminal)).toBe(2);
    expect(terminal.stderr).toContain(`(Did you mean ${meant}?)`);
    expect(terminal.stdout).toBe('');
  });

  test('--no-input is understood: nothing is ever asked', async () => {
    const terminal = recordedTerminal('/', new Date('2026-11-22T12:30:00Z'));
    expect(await run(['check', FOUR_DOORS, '--no-input'], terminal)).toBe(0);
  });
});

const hasScript = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!isBuilt || process.platform === 'win32')(
  'terminals and pipes (skipped where dist/ is not built)',
  { timeout: 60_000 },
  () => {
    const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
      const env: NodeJS.ProcessEnv = { ...process.env, TERM: 'xterm-256color', ...more };
      for (const name of ['CI', 'FORCE_COLOR', ...(more['NO_COLOR'] === undefined ? ['NO_COLOR'] : [])])
        delete env[name];
      return env;
    };
    const line = (dir: string, flags: string): string =>
      `stty cols 80; exec '${process.execPath}' '${BIN}' plan '${dir}' --date 2026-11-23 --lang en ${flags}`;
    const atTerminal = (flags: string, more: NodeJS.ProcessEnv = {}): string =>
      spawnSync('script', ['-qec', line(copyOf(FOUR_DOORS), flags), '/dev/null'], {
        env: environment(more),
        encoding: 'utf8',
      }).stdout;

    test('without a terminal there is text and nothing else', () => {
      for (const args of [['plan', '--timings'], ['check'], ['plan', '--json']]) {
        const [command = '', ...flags] = args;
        const dir = copyOf(FOUR_DOORS);
        const { stdout, stderr } = spawnSync(
          process.execPath,
          [BIN, command, dir, '--date', '2026-11-23', ...flags],
          { env: environment({}), encoding: 'utf8' },
        );
        expect(stdout).not.toMatch(/[\u001b\r]/);
        expect(stderr).not.toMatch(/[\u001b\r]/);
        if (flags.includes('--json')) expect(JSON.parse(stdout)).toMatchObject({ outcome: 'planned' });
        else if (command === 'plan') expect(stdout).toContain(join('out', '2026-11-23-r1'));
      }
    });

    test.skipIf(!hasScript)('at a terminal there is colour and progress', () => {
      const shown = atTerminal('');
      expect(shown).toMatch(/\u001b\[3\dm/);
      expect(shown).toContain('Reading the sheets');
    });

    test.skipIf(!hasScript).each([
      ['NO_COLOR', '', { NO_COLOR: '1' }],
      ['--no-color', '--no-color', {}],
    ])('%s: no colour', (_, flags, more) => {
      const shown = atTerminal(`${flags} --quiet`, more);
      expect(shown).not.toMatch(/\u001b\[\d*m/);
    });

    test.skipIf(!hasScript)('TERM=dumb: no escape at all', () => {
      expect(atTerminal('', { TERM: 'dumb' })).not.toContain('\u001b');
    });
  },
);
