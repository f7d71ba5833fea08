import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manualFiles } from '../../bench/manual-files.ts';
import { wrap } from '../../commands/help/terminal-page.ts';
import { run } from '../../commands/main.ts';
import { buildProgram } from '../../commands/program.ts';
import { languageNamed, localeLanguage } from '../../commands/terminal/locale.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';
import { columnsOf } from '../../src/model/index.ts';
import { COMMAND_NAMES, helpWords } from '../../src/wording/index.ts';

const program = buildProgram(recordedTerminal('/'), () => {});

async function typed(args: readonly string[], language?: 'zh-CN' | 'en') {
  const terminal = recordedTerminal('/');
  // It writes to itself, so nothing may take its place.
  const status = await run(args, Object.assign(terminal, { language }));
  return { status, out: terminal.stdout, err: terminal.stderr };
}

describe.each(['en', 'zh-CN'] as const)('the manual in %s', (language) => {
  const w = helpWords(language);

  test('knows every command of the program, and no other', () => {
    expect(program.commands.map((command) => command.name()).sort()).toEqual([...COMMAND_NAMES].sort());
  });

  test.each(program.commands.map((command) => [command.name() as keyof typeof w.commands, command] as const))(
    '%s: every flag and argument has its words, and no other',
    (name, command) => {
      const said = w.commands[name];
      const flags = command.options.map(({ long }) => long ?? '');
      expect(flags.filter((flag) => !(flag in said.flags) && !(flag in w.flags))).toEqual([]);
      expect(Object.keys(said.flags).filter((flag) => !flags.includes(flag))).toEqual([]);
      const args = command.registeredArguments.map((each) => `${each.name()}${each.variadic ? '...' : ''}`);
      expect(args.filter((arg) => !(arg in w.arguments) && !(arg in (said.arguments ?? {})))).toEqual([]);
      expect(said.examples.length).toBeGreaterThan(0);
      for (const [example] of said.examples) expect(example).toMatch(new RegExp(`^stagger ${name}\\b`));
    },
  );

  test.each(COMMAND_NAMES)('help %s, and --help behind it', async (name) => {
    const asked = await typed(['help', name, '--lang', language]);
    expect(asked).toMatchObject({ status: 0, err: '' });
    expect(await typed([name, 'x', '--help', '--lang', language])).toEqual(asked);
    const said = w.commands[name];
    for (const text of [said.examples[0]![0], ...Object.keys(said.flags), w.exits[2]!.slice(0, 8)])
      expect(asked.out).toContain(text);
    for (const line of asked.out.split('\n')) {
      // What is typed is never broken, so that it can be copied.
      if (!line.startsWith('  stagger ')) expect(columnsOf(line)).toBeLessThanOrEqual(80);
    }
  });
});

test('the files made of it are as they would be made now: npm run manual', () => {
  for (const [path, text] of manualFiles()) expect(readFileSync(path, 'utf8')).toBe(text);
});

test('without a word: the list on stderr, 2', async () => {
  const { status, out, err } = await typed([]);
  expect([status, out]).toEqual([2, '']);
  for (const name of COMMAND_NAMES) expect(err).toContain(`\n  ${name} `);
});

describe('usage errors speak the language of the reader', () => {
  test.each([
    [['plam'], '没有“plam”这个命令\n（是不是 plan？）'],
    [['plan', '--dry-rum'], '没有“--dry-rum”这个选项\n（是不是 --dry-run？）\n（写法见 stagger help plan）'],
    [['verify'], '缺少 PLAN'],
    [['plan', 'a', 'b'], 'plan 后面写多了'],
    [['orders', 'x'], '必须写上选项 --out <FOLDER>'],
    [['plan', '--out'], '选项 --out <FOLDER> 后面没有写值'],
    [['close', 'a', 'b', '--rest', 'c'], '选项 --rest <collected|absent> 只能是 collected, absent'],
    [['help', 'plam'], '没有“plam”这个命令'],
    [['check', 'nowhere'], '没有这个文件夹：nowhere'],
  ])('%j', async (args, said) => {
    const { status, out, err } = await typed(args, 'zh-CN');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`stagger: ${said}`);
    const flagged = await typed([...args, '--lang', 'zh-CN']);
    if (args.at(-1) !== '--out') expect(flagged.err).toBe(err);
  });

  test('with --json a failure is a document too', async () => {
    const { status, out, err } = await typed(['verify', '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ schema_version: 1, error: { status: 2, kind: 'usage' } });
    expect(err).toContain('PLAN');
  });
});

describe('the locale', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_TW' }, 'zh-CN'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', STAGGER_LANG: 'en' }, 'en'],
    [{ LANG: 'C.UTF-8' }, undefined],
    [{ LANG: 'POSIX' }, undefined],
    [{ LANG: 'de_DE.UTF-8' }, undefined],
    [{ LANG: '' }, 'zh-CN'],
    [{}, 'zh-CN'],
  ])('%j', (env, language) => {
    expect(localeLanguage(env, () => 'zh-Hans-CN')).toBe(language);
  });

  test('a language goes by any of its names', () => {
    expect(['zh', 'ZH-hans', 'en', 'en_US', 'zhx', 'fr'].map(languageNamed)).toEqual([
      'zh-CN',
      'zh-CN',
      'en',
      'en',
      undefined,
      undefined,
    ]);
  });
});

test('lines break between words, or between characters but not before a mark', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrap('一二三四。五六', 8)).toEqual(['一二三', '四。五六']);
  expect(wrap('', 8)).toEqual(['']);
});
