import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../commands/main.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';
import { typeIn } from './type-in.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-commands-'));
});

const type = (...args: string[]) => typeIn(folder, args);

describe('usage', () => {
  test.each([
    [['plam'], /Did you mean plan\?/],
    [['plan', '--dry-rum'], /Did you mean --dry-run\?/],
    [['verify'], /missing required argument 'PLAN'/],
    [['plan', 'a', 'b'], /too many arguments/],
    [['orders', 'x'], /required option '--out/],
    [['check', 'nowhere'], /there is no folder nowhere/],
    [['check'], /no stagger\.yaml here/],
    [['check', '--lang', 'fr'], /--lang fr is not known/],
  ])('%j ends with 2 and says what to type', async (args, said) => {
    const { status, stdout, stderr } = await type(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(said);
    expect(stdout).toBe('');
  });

  test('--help is a result: stdout, 0', async () => {
    const { status, stdout } = await type('--help');
    expect(status).toBe(0);
    for (const command of [
      'init',
      'check',
      'plan',
      'verify',
      'simulate',
      'explain',
      'diff',
      'orders',
      'rosters',
      'notices',
    ]) {
      expect(stdout).toContain(`  ${command} `);
    }
  });

  test('a date that is no day is a usage error', async () => {
    await type('init', '.');
    const { status, stderr } = await type('plan', '--date', '2026-02-30');
    expect(status).toBe(2);
    expect(stderr).toContain('2026-02-30');
  });
});

describe('init of sheets', () => {
  const sheet = 'address,item,quantity\n1-101,Eggs,12\n';

  test('is whole or not at all: what cannot be read is said, and nothing is written', async () => {
    writeFileSync(join(folder, 'orders.csv'), sheet);
    writeFileSync(join(folder, 'old.numbers'), 'x');
    const { status, stdout, stderr } = await type(
      'init',
      'made',
      '--from',
      'orders.csv',
      '--prices',
      'old.numbers',
    );
    expect([status, stdout, existsSync(join(folder, 'made'))]).toEqual([3, '', false]);
    expect(stderr).toMatch(/old\.numbers[^]*Numbers[^]*Nothing was written/);
  });

  test('passes its own check, and keeps the lists', async () => {
    writeFileSync(join(folder, 'orders.csv'), sheet);
    writeFileSync(join(folder, 'farm.csv'), 'Product,Case size,Price per case\nEggs,12,£4.20\n');
    const made = await type(
      'init',
      'made',
      '--from',
      'orders.csv',
      '--prices',
      'farm.csv',
      '--date',
      '2026-11-23',
    );
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain('Which time zone?');
    expect(existsSync(join(folder, 'made', 'price-lists', 'farm.csv'))).toBe(true);
    const checked = await type('check', 'made', '--date', '2026-11-23');
    expect(checked.status).toBe(0);
    expect(checked.stderr).toContain('Nothing wrong was found');
    expect((await type('plan', 'made', '--date', '2026-11-23')).status).toBe(0);
  });
});

test.each([
  ['per case, stock in packs', 'Product,Case size,Price per case,On hand\nEggs,12,£4.20,30 cases\n'],
  ['each, a name that is a description', 'Code,Description,Pack,Each\nE1,Eggs,12,0.35\n'],
  ['a unit that is an amount, a decimal comma', 'Artikel;Einheit;Bruttopreis\nEggs;12;4,20\n'],
  ['the 件, stock in the unit of the item', '品名,规格,单价（元/件）,库存（each）\nEggs,12each/箱,4.2,40\n'],
])('a price list is read alike by plan and by verify: %s', async (_, list) => {
  writeFileSync(join(folder, 'orders.csv'), 'address,item,quantity\n1-101,Eggs,12\n');
  await type('init', 'made', '--from', 'orders.csv', '--date', '2026-11-23');
  mkdirSync(join(folder, 'made', 'catalogs'));
  writeFileSync(join(folder, 'made', 'catalogs', 'farm.csv'), list);
  expect((await type('plan', 'made', '--date', '2026-11-23')).status).toBe(0);
  const path = join('made', 'out', '2026-11-23-r1');
  expect(readFileSync(join(folder, path, 'orders.csv'), 'utf8')).toContain(',1,12,each,12,4.20,4.20');
  expect(await type('verify', path)).toMatchObject({ status: 0, stderr: '' });
});

describe('a night from init to verify', () => {
  test.each(['en', 'zh-CN'])('%s', async (lang) => {
    expect(await type('init', 'site', '--lang', lang)).toMatchObject({ status: 0, stderr: '' });
    expect(await type('init', 'site', '--lang', lang)).toMatchObject({ status: 2, stdout: '' });
    const checked = await type('check', 'site');
    expect(checked).toMatchObject({ status: 0 });

    const planned = await type('plan', 'site');
    expect(planned.stderr).toBe('');
    expect(planned.status).toBe(0);
    // 13:00 UTC on the 22nd: tomorrow at both sites is the 23rd.
    const path = join('site', 'out', '2026-11-23-r1');
    expect(planned.stdout).toContain(path);
    expect(await type('verify', path)).toMatchObject({ status: 0, stderr: '' });

    const again = await type('plan', 'site');
    expect(again.status).toBe(0);
    expect(again.stdout.trim().split('\n')).toHaveLength(1);

    for (const paper of ['orders', 'rosters', 'notices', 'labels']) {
      expect(await type(paper, path, '--out', paper)).toMatchObject({ status: 0, stderr: '' });
      expect(await type(paper, path, '--out', join(path, 'more'))).toMatchObject({ status: 2 });
    }

    writeFileSync(
      join(folder, 'site', 'demand', '2026-11-23', 'late.csv'),
      'building,room,item,quantity\n1,401,potatoes,2\n1,401,土豆,2\n',
    );
    // A sheet that the plan does not know is none of its business; the next plan reads it.
    expect((await type('verify', path)).status).toBe(0);
    const next = await type('plan', 'site', '--json');
    expect(next.status).toBe(4);
    const document = JSON.parse(next.stdout) as { schema_version: number; outcome: string; rejected: number };
    expect(document).toMatchObject({ schema_version: 1, outcome: 'planned', rejected: 1 });
    const compared = await type('diff', path, join('site', 'out', '2026-11-23-r2'));
    expect(compared.status).toBe(0);
    expect(compared.stdout).toContain('1-401');
  });

  test('errors: nothing is planned, 3', async () => {
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site', 'stagger.yaml'), 'zones: [\n');
    const { status, stderr } = await type('plan', 'site');
    expect(status).toBe(3);
    expect(stderr).toContain('stagger.yaml');
  });
});

describe('a sheet on stdin', () => {
  const typeWith = async (stdin: string, ...args: string[]) => {
    const terminal = recordedTerminal(folder, new Date('2026-11-22T13:00:00Z'), stdin);
    const status = await run(args, terminal);
    return { status, stdout: terminal.stdout, stderr: terminal.stderr };
  };

  test('makes a workspace, tells what came, and closes the night', async () => {
    const sheet = 'address,item,quantity\n1-101,Eggs,12\n';
    const made = await typeWith(sheet, 'init', 'made', '--from', '-', '--date', '2026-11-23');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'made', 'demand', '2026-11-23', 'stdin.csv'), 'utf8')).toBe(sheet);

    await type('init', 'site');
    await type('plan', 'site');
    const plan = join('site', 'out', '2026-11-23-r1');
    await type('issue', plan);
    const [po, , , sku, , , packs] = readFileSync(join(folder, plan, 'orders.csv'), 'utf8')
      .split('\r\n')[1]!
      .split(',');
    const came = `po,sku,packs\n${po},${sku},${packs}\n`;
    expect(await typeWith(came, 'receive', plan, '-', '--rest', 'came')).toMatchObject({ status: 0 });
    const closed = await typeWith('code,collected\n', 'close', plan, '-', '--rest', 'absent');
    expect(closed.status).toBe(0);
    expect(existsSync(join(folder, 'site', 'out', '2026-11-23-closed', 'carryover.csv'))).toBe(true);
  });
});

test('init lays the schema beside the settings, whose first line names it', async () => {
  await type('init', 'site');
  const [first] = readFileSync(join(folder, 'site', 'stagger.yaml'), 'utf8').split('\n');
  const named = /\$schema=\.\/(\S+)/.exec(first!)![1]!;
  const laid = JSON.parse(readFileSync(join(folder, 'site', named), 'utf8')) as { properties: object };
  expect(Object.keys(laid.properties)).toContain('points');
});

test.each([
  ['the settings', 'site/stagger.yaml'],
  ['a folder in it', 'site/demand'],
  ['the folder itself', 'site'],
])('init writes through no link that leads nowhere: %s', async (_, name) => {
  const link = join(folder, name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync('nowhere', link);
  expect((await type('init', 'site')).status).toBe(2);
  expect([readlinkSync(link), existsSync(join(dirname(link), 'nowhere'))]).toEqual(['nowhere', false]);
});

test('init of a device is refused as an input, and nothing is made', async () => {
  writeFileSync(join(folder, 'good.csv'), 'building,room,bread\n1,101,2\n');
  const { status, stderr } = await type('init', 'o', '--from', 'good.csv', '/dev/null');
  expect([status, stderr]).toEqual([3, expect.stringMatching(/a device/)]);
  expect(existsSync(join(folder, 'o'))).toBe(false);
});

describe('check --read-back', () => {
  test('writes the pages whole, over its own as they were and nothing else', async () => {
    await type('init', 'site');
    const first = await type('check', 'site', '--date', '2026-11-23', '--lang', 'en', '--read-back', 'pages');
    expect(first.stderr).toMatch(/Wrote \d+ files into pages/);
    expect(readdirSync(join(folder, 'pages')).sort()).toEqual([
      'buildings',
      'index.html',
      'manifest.json',
      'sheets',
    ]);
    expect(statSync(join(folder, 'pages', 'index.html')).mode & 0o777).toBe(0o600);
    // Pages as they were written are replaced: staff check again after each mending.
    await type('check', 'site', '--date', '2026-11-23', '--lang', 'zh-CN', '--read-back', 'pages');
    const index = join(folder, 'pages', 'index.html');
    expect(readFileSync(index, 'utf8')).toContain('lang="zh-CN"');
    for (const [name, content] of [
      ['pages/mine.txt', 'kept'],
      ['pages/index.html', `${readFileSync(index, 'utf8')} `],
    ] as const) {
      const before = name === 'pages/mine.txt' ? undefined : readFileSync(join(folder, name));
      writeFileSync(join(folder, name), content);
      const again = await type('check', 'site', '--read-back', 'pages');
      expect(again).toMatchObject({ status: 2, stdout: '' });
      expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
      if (before === undefined) rmSync(join(folder, name));
      else writeFileSync(join(folder, name), before);
    }
    mkdirSync(join(folder, 'empty'));
    expect(
      await type('check', 'site', '--quiet', '--date', '2026-11-23', '--read-back', 'empty'),
    ).toMatchObject({
      status: first.status,
      stdout: '',
    });
    expect(readdirSync(join(folder, 'empty'))).toContain('index.html');
  });
});
