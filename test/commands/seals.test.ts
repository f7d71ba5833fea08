import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-seals-'));
  cpSync(FOUR_DOORS, folder, { recursive: true });
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
});

const type = (line: string) => typeIn(folder, line.split(' '), '2026-11-23T01:00:00Z');

const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

/** Another evening's sheet: what was ordered once is not ordered again. */
async function nextNight(date: string): Promise<string> {
  write(
    'demand/orders.csv',
    `building,room,item,quantity\n1,101,rice,1\n1,102,greens,1.5\n2,101,rice,1\n1,201,rice,${date.slice(-1)}\n`,
  );
  expect([0, 4]).toContain((await type(`plan --date ${date}`)).status);
  expect((await type(`verify out/${date}-r1`)).stdout).toMatch(/hold/);
  return text(`out/${date}-r1/pickups.csv`);
}

test('a seal of the day holds in every later night until it is lifted', async () => {
  const { status, stderr } = await type('replan out/2026-11-23-r1 --seal 1');
  expect([[0, 4].includes(status), stderr]).toEqual([
    true,
    expect.stringMatching(/Sealed in every later night too.*: 1/),
  ]);
  expect(text('sealed.csv')).toBe('\uFEFFbuilding,entrance,since,until\r\n1,,2026-11-23,\r\n');
  expect((await type('verify out/2026-11-23-r2')).stdout).toMatch(/hold/);
  expect(text('out/2026-11-23-r2/TONIGHT.txt')).toMatch(/to the door only: 1;/);
  expect(await nextNight('2026-11-24')).not.toMatch(/\r\n1,/);
  expect(text('out/2026-11-24-r1/TONIGHT.txt')).toMatch(/to the door only: 1;/);
  expect((await type('check --date 2026-11-24')).stdout).toMatch(/Sealed by sealed.csv.*1 \(2026-11-23/);
  // Lifted on the second day: that day they are still served at the door, and nothing is planned anew.
  await type('issue out/2026-11-24-r1');
  const lifted = await type('replan out/2026-11-24-r1 --unseal 1');
  expect([lifted.status, lifted.stderr]).toEqual([
    0,
    expect.stringMatching(/until 2026-11-24 and no longer: 1/),
  ]);
  expect(existsSync(join(folder, 'out/2026-11-24-r2'))).toBe(false);
  expect(await nextNight('2026-11-25')).toMatch(/\r\n1,/);
});

test('a seal that was a mistake is taken back on its own day', async () => {
  await type('replan out/2026-11-23-r1 --seal 1');
  const { stderr } = await type('replan out/2026-11-23-r2 --unseal 1');
  expect(stderr).toMatch(/Not sealed after all: 1/);
  expect(text('out/2026-11-23-r3/pickups.csv')).toBe(text('out/2026-11-23-r1/pickups.csv'));
  expect((await type('check --date 2026-11-24')).stdout).not.toMatch(/Sealed by/);
});

test('is added below what stands in the sheet, in its own columns', async () => {
  write('sealed.csv', '备注,楼栋,封控日期,解封日期,单元\n阳性,2,2026-11-01,,\n');
  await type('replan out/2026-11-23-r1 --seal 1');
  expect(text('sealed.csv')).toBe(
    '\uFEFF备注,楼栋,封控日期,解封日期,单元\r\n阳性,2,2026-11-01,,\r\n,1,2026-11-23,,\r\n',
  );
});

test('what is not sealed is not lifted, and what is there is said', async () => {
  await type('replan out/2026-11-23-r1 --seal 1');
  const { status, stderr } = await type('replan out/2026-11-23-r1 --unseal 2');
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/2 does not stand in sealed\.csv; there are 1/),
  ]);
});
