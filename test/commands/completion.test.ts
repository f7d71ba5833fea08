import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { run } from '../../commands/main.ts';
import { buildProgram } from '../../commands/program.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';

async function script(shell: string): Promise<{ status: number; text: string }> {
  const terminal = recordedTerminal('/');
  const status = await run(['completion', shell], terminal);
  return { status, text: terminal.stdout };
}

describe('completions', () => {
  test.each(['bash', 'zsh', 'fish'])('%s knows every command and every flag', async (shell) => {
    const { status, text } = await script(shell);
    expect(status).toBe(0);
    for (const command of buildProgram(recordedTerminal('/'), () => {}).commands) {
      expect(text).toContain(command.name());
      for (const { long } of command.options)
        expect(text).toContain(shell === 'fish' ? `-l ${long!.slice(2)} ` : long);
    }
  });

  test('bash reads its script and completes', async () => {
    const { text } = await script('bash');
    const bash = spawnSync('bash', [
      '-c',
      `${text}\nCOMP_WORDS=(stagger pl) COMP_CWORD=1; _stagger; echo "\${COMPREPLY[@]}"`,
    ]);
    expect(bash.stderr.toString()).toBe('');
    expect(bash.stdout.toString().trim()).toBe('plan');
  });

  test('another shell is a usage error', async () => {
    expect((await script('powershell')).status).toBe(2);
  });
});
