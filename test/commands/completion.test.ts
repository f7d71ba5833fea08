import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../commands/main.ts';
import { buildProgram } from '../../commands/program.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';

const PLAN = '2026-11-23-r1';
let site = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagger completion '));
  await run(['init', 'my site', '--date', '2026-11-23'], recordedTerminal(folder));
  site = join(folder, 'my site');
  await run(['plan', '--date', '2026-11-23'], recordedTerminal(site));
});

async function completed(...typed: string[]): Promise<string[]> {
  const terminal = recordedTerminal(site);
  expect(await run(['completion', 'bash', '--', ...typed], terminal)).toBe(0);
  return terminal.stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]!]));
}

describe('candidates', () => {
  test('every command', async () => {
    const names = buildProgram(recordedTerminal('/'), () => {}).commands.map((command) => command.name());
    expect(await completed('')).toEqual(names);
  });

  test.each(
    buildProgram(recordedTerminal('/'), () => {}).commands.map(
      (command) => [command.name(), command] as const,
    ),
  )('every flag of %s', async (name, command) => {
    const flags = await completed(name, '-');
    expect(flags).toEqual([...command.options.map(({ long }) => long), '--help']);
  });

  test.each([
    [['pl'], ['plan']],
    [['plan', '--date', ''], ['2026-11-23']],
    [['plan', '--out', ''], [':folders']],
    [
      ['verify', ''],
      [PLAN, ':folders'],
    ],
    [
      ['verify', '2026'],
      [PLAN, ':folders'],
    ],
    [
      ['diff', PLAN, ''],
      [PLAN, ':folders'],
    ],
    [['receive', PLAN, ''], [':files']],
    [
      ['close', PLAN, 'done.csv', '--rest', ''],
      ['collected', 'absent'],
    ],
    [['replan', PLAN, '--desks', ''], ['gate=']],
    [
      ['replan', PLAN, '--seal', ''],
      ['1', '2', '3'],
    ],
    [
      ['explain', PLAN, ''],
      ['household', 'item', 'supplier', 'slot', 'building'],
    ],
    [
      ['explain', '--lang', 'en', PLAN, 'item', ''],
      ['Bread', 'Milk 1 l', 'Potatoes'],
    ],
    [['explain', PLAN, 'item', 'Milk\\ '], ['Milk 1 l']],
    [
      ['explain', PLAN, 'building', ''],
      ['1', '2', '3'],
    ],
    [
      ['explain', PLAN, 'slot', 'gate', ''],
      ['09:30', '09:45', '10:00'],
    ],
    [['completion', 'p'], ['powershell']],
    [['help', 'repl'], ['replan']],
    [['explain', 'no-plan', 'item', ''], []],
  ])('%j', async (typed, expected) => {
    expect(await completed(...typed)).toEqual(expected);
  });

  test('where nothing can be read there is silence', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'stagger-broken-'));
    mkdirSync(join(broken, 'out', PLAN), { recursive: true });
    writeFileSync(join(broken, 'stagger.yaml'), '{');
    writeFileSync(join(broken, 'out', PLAN, 'plan.json'), '{');
    const terminal = recordedTerminal(broken);
    expect(await run(['completion', 'zsh', '--', 'explain', PLAN, 'item', ''], terminal)).toBe(0);
    expect([terminal.stdout, terminal.stderr]).toEqual(['', '']);
  });
});

/** A shell in the site, with `stagger` on its path; undefined where that shell is not installed. */
function inShell(shell: string, ...args: string[]): string | undefined {
  if (spawnSync(shell, ['-c', 'exit 0']).status !== 0) return undefined;
  const bin = join(import.meta.dirname, '../../bin/stagger.js');
  const path = mkdtempSync(join(tmpdir(), 'stagger-path-'));
  writeFileSync(join(path, 'stagger'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`, {
    mode: 0o755,
  });
  const env = { ...process.env, PATH: `${path}:${process.env['PATH']}` };
  const ran = spawnSync(shell, args, { cwd: site, env, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  return ran.stdout;
}

/** What pressing the key gives, by shell. */
const PRESSED: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  bash: (words) => [
    '-c',
    `source <(stagger completion bash)
     COMP_WORDS=(stagger ${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length}
     compopt() { :; }
     _stagger
     printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  fish: (words) => [
    '-c',
    `stagger completion fish | source
     complete -C 'stagger ${words.join(' ')}'`,
  ],
};

describe('in the shells', () => {
  test.each([
    ['bash', ['pl'], ['plan']],
    ['bash', ['verify', '2026'], [PLAN]],
    ['bash', ['explain', PLAN, 'item', 'Milk'], ['Milk 1 l']],
    ['fish', ['verify', '2026'], [PLAN]],
    ['fish', ['explain', PLAN, 'item', 'Milk'], ['Milk 1 l']],
  ] as const)('%s %j', (shell, words, expected) => {
    const pressed = inShell(shell, ...PRESSED[shell]!(words));
    if (pressed === undefined) return;
    const shown = pressed.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]]));
    expect(shown).toEqual(expected);
  });

  test('zsh reads its script', () => {
    const said = inShell(
      'zsh',
      '-fc',
      'autoload -U compinit; compinit -D; source <(stagger completion zsh); echo ${_comps[stagger]}',
    );
    if (said !== undefined) expect(said.trim()).toBe('_stagger');
  });

  test('another shell is a usage error', async () => {
    expect(await run(['completion', 'tcsh'], recordedTerminal(site))).toBe(2);
  });
});
