import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../../commands/main.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';
import { shownTo } from './audiences.ts';
import { plantedNight } from './planted.ts';
import { readable, readsPdf } from './readable.ts';

const { dir, planted } = plantedNight();
/** What every command printed, by its command line. */
const printed = new Map<string, string>();
const statuses = new Map<string, number>();

async function type(...args: string[]): Promise<number> {
  const terminal = recordedTerminal(dir, new Date('2026-11-22T12:30:00Z'));
  const status = await run(args, terminal);
  const command = args.map((arg) => arg.replace(dir, '')).join(' ');
  printed.set(command, terminal.stdout + terminal.stderr);
  statuses.set(command, status);
  return status;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const r1 = join(dir, 'out', '2026-11-23-r1');

beforeAll(async () => {
  await type('check', dir, '--date', '2026-11-23', '--silent');
  await type('plan', dir, '--date', '2026-11-23');
  await type('verify', r1);
  await type('simulate', r1, '--replications', '20');
  await type('simulate', r1, '--replications', '20', '--json');
  const [, point = '', start = ''] = readFileSync(join(r1, 'schedule.csv'), 'utf8')
    .split('\r\n')[1]!
    .split(',');
  const whats = [
    ['household', '1-1-77101'],
    ['item', 'eggs'],
    ['supplier', 'farm'],
    ['slot', point, start],
  ];
  for (const what of whats) {
    await type('explain', r1, ...what);
  }
  for (const paper of ['orders', 'rosters', 'notices', 'labels']) {
    await type(paper, r1, '--out', join(dir, 'again', paper));
  }
  await type('list', dir, '--out', join(dir, 'list'));
  await type('issue', r1);
  await type('replan', r1, '--close', 'north=10:30-11:00');
  const orders = readFileSync(join(r1, 'orders.csv'), 'utf8').split('\r\n').slice(1, 2);
  const [po = '', , , sku = ''] = orders[0]!.split(',');
  writeFileSync(join(dir, 'delivered.csv'), `po,sku,packs\n${po},${sku},1\n`);
  await type('receive', r1, join(dir, 'delivered.csv'), '--rest', 'missing');
  writeFileSync(join(dir, 'done.csv'), 'building,entrance,room\n1,1,77101\n');
  await type('close', r1, join(dir, 'done.csv'), '--rest', 'absent');
  const plans = readdirSync(join(dir, 'out')).filter((name) => /-r\d+$/.test(name));
  for (const json of [[], ['--json']]) {
    await type('diff', r1, join(dir, 'out', plans.at(-1)!), ...json);
    await type('verify', r1, ...json);
    await type('explain', r1, 'household', '1-1-77101', ...json);
  }
  await type('explain', r1, 'household', '1-1-99999');
  await type('verify', dir);
  await type('plan', join(dir, 'nowhere'));
}, 120_000);

test('the night was planned, and printed something', () => {
  expect(readdirSync(join(dir, 'out'))).toContain('2026-11-23-r1');
  expect([...printed.values()].join('').length).toBeGreaterThan(1000);
  const failed = [...statuses].filter(([, status]) => status !== 0 && status !== 4);
  // The three that were typed to fail: a household, a plan and a workspace that there are not.
  expect(failed.map(([command]) => command.split(' ')[0])).toEqual(['explain', 'verify', 'plan']);
  expect(statuses.get('verify ')).toBe(2);
});

test('no output shows an audience what is not for it', () => {
  const codes = readFileSync(join(r1, 'pickups.csv'), 'utf8')
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[7]!)
    .filter((code) => code !== '');
  expect(codes.length).toBeGreaterThan(3);
  // Also the copies that issue keeps; the sheets of the day are the crew's.
  const inputs = /^(out\/[^/]+\.inputs\/)?(stagger\.yaml|\w+\.csv|demand|catalogs)|^day\//;
  const shown = filesBelow(dir)
    .map((path) => path.slice(dir.length + 1))
    .filter((path) => !inputs.test(path))
    .flatMap((path) => shownTo(path, readable(join(dir, path)), planted, codes));
  expect(shown).toEqual([]);
});

test('nor does the name of a file', () => {
  const names = filesBelow(dir).map((path) => path.slice(dir.length + 1));
  expect(shownTo('the names of files', names.join('\n'), planted, [])).toEqual([]);
});

test('papers and workbooks were looked into', ({ skip }) => {
  const kinds = (kind: string): string[] => filesBelow(r1).filter((path) => path.endsWith(kind));
  expect(kinds('.xlsx').length).toBeGreaterThan(0);
  for (const path of kinds('.xlsx')) expect(readable(path), path).toContain('Purchase order PO-');
  if (!readsPdf) skip('pdftotext is not there: PDFs were not looked into');
  const text = kinds('.crew.pdf').map(readable).join('');
  expect(text).toContain('77101');
});

test('nothing that is printed names a resident', () => {
  const shown = [...printed].flatMap(([command, text]) =>
    shownTo(`printed by ${command}`, text, planted, []),
  );
  expect(shown).toEqual([]);
});

test('what is for the crew is there', () => {
  const crew = filesBelow(r1).filter((path) => path.endsWith('.crew.csv'));
  const text = crew.map((path) => readFileSync(path, 'utf8')).join('');
  expect(text).toContain('Qname');
  expect(text).toContain('77101');
});
