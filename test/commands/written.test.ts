import { cpSync, mkdirSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');
const R1 = 'out/2026-11-23-r1';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-written-'));
  cpSync(FOUR_DOORS, folder, { recursive: true });
  await type('plan --date 2026-11-23');
});

const type = (line: string) => typeIn(folder, [...line.split(' '), '--lang', 'en']);

/** Files below a folder that anybody may read. */
function open(below: string): string[] {
  return readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
    .map((path) => path.slice(join(folder, below).length + 1))
    .sort();
}

describe.skipIf(process.platform === 'win32')('who may read what is written', () => {
  test('only papers for others are open; what holds residents is of its owner alone', async () => {
    const isForOthers =
      /^(?:balance|orders|orders-summary|schedule)\.csv$|^(?:orders|gate|notices)\/|\.wall\.|^manifest\.json$|^report\.html$/;
    const found = open(R1);
    expect(found.filter((path) => !isForOthers.test(path))).toEqual([]);
    expect(found).toContain('notices/1.txt');
    await type(`issue ${R1}`);
    expect(open(`${R1}.inputs`)).toEqual(['manifest.json']);
    expect(open('day/2026-11-23-r1')).toEqual(['manifest.json']);
    await type(`labels ${R1} --out labels-again`);
    expect(open('labels-again')).toEqual(['manifest.json']);
  });

  test('paper.mode says otherwise', async () => {
    const yaml = `${FOUR_DOORS}/stagger.yaml`;
    cpSync(yaml, join(folder, 'stagger.yaml'));
    writeFileSync(join(folder, 'stagger.yaml'), '\npaper: {mode: "0640"}\n', { flag: 'a' });
    await type('plan --date 2026-11-23 --out elsewhere');
    expect(statSync(join(folder, 'elsewhere/pickups.csv')).mode & 0o777).toBe(0o640);
  });
});

const WRITES = [
  `orders ${R1} --out IN`,
  'list --date 2026-11-23 --out IN',
  `close ${R1} done.csv --rest collected --out IN`,
  'plan --date 2026-11-23 --out IN',
  'check --date 2026-11-23 --read-back IN',
];

describe('where nothing is written', () => {
  test.each(WRITES)('inside a plan, by its name or through a link: %s', async (line) => {
    writeFileSync(join(folder, 'done.csv'), 'building,room,collected\n');
    symlinkSync(R1, join(folder, 'link'));
    mkdirSync(join(folder, 'deep'));
    symlinkSync(`../${R1}/notices`, join(folder, 'deep/er'));
    const before = readdirSync(join(folder, R1), { recursive: true }).length;
    for (const inside of [`${R1}/x`, `${R1}/notices/x`, 'link/x/y', 'deep/er/x'])
      expect(await type(line.replace('IN', inside)), inside).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/lies inside the plan/),
      });
    expect(readdirSync(join(folder, R1), { recursive: true }).length).toBe(before);
  });

  test.each(WRITES)('while another run holds the workspace: %s', async (line) => {
    writeFileSync(join(folder, 'done.csv'), 'building,room,collected\n');
    const host = hostname().replaceAll(/[^0-9A-Za-z.-]/g, '') || 'host';
    writeFileSync(join(folder, '.stagger-lock'), JSON.stringify({ host, pid: process.ppid, started: '' }));
    expect((await type(line.replace('IN', 'elsewhere'))).status).toBe(5);
    expect(readdirSync(folder)).not.toContain('elsewhere');
  });
});
