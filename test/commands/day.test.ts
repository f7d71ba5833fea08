import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

/** Eight rooms, two of them called in a slot; rice comes in the morning and in the afternoon, milk in the afternoon. */
const SETTINGS = `community: Weir Court
language: en
time_zone: Asia/Shanghai
currency: CNY
hotline: 010-5555-0200
zones: [{id: C, status: controlled}, {id: S, status: sealed}]
waves:
  - {id: am, arrives: "08:00", ready: "09:00"}
  - {id: pm, arrives: "13:00", ready: "14:00"}
points:
  - {id: gate, name: Gate, zones: [C], open: ["09:00-12:00", "14:00-17:00"], desks: 1, seconds_per_household: 360}
pickup: {utilisation: 1, level_floor: 0, goal: earliest}
priority: [{id: care, tags: [elderly-alone]}]
`;
const ROOMS = ['101', '102', '201', '202', '301', '302', '401', '402'];

let folder: string;
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const text = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('\r', '');

/** Rows of a table as they stand there, without the header. */
const rows = (name: string) => text(name).trim().split('\n').slice(1);

const type = (line: string, clock?: string) => typeIn(folder, line.split(' '), clock);

async function holds(plan: string): Promise<void> {
  expect((await type(`verify ${plan}`)).stdout).toMatch(/All eleven rules hold/);
}

const asks = (lines: readonly string[]) =>
  write('demand/orders.csv', `building,room,item,quantity\n${lines.join('\n')}\n`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-day-'));
  mkdirSync(join(folder, 'demand'));
  mkdirSync(join(folder, 'catalogs'));
  write('stagger.yaml', SETTINGS);
  write('buildings.csv', 'building,zone\n1,C\n2,C\n');
  write(
    'households.csv',
    `building,room,tags\n${ROOMS.map((room) => `1,${room},\n`).join('')}2,101,elderly-alone\n`,
  );
  write('items.csv', 'item,name,uom,unit_grams\nmilk,Milk,box,1000\nrice,Rice,bag,1000\n');
  write('suppliers.csv', 'supplier,waves\nmill,am\ndairy,pm\n');
  write('catalogs/mill.csv', 'sku,item,pack_size,pack_price,stock_packs\nR,rice,1,10.00,8\n');
  write(
    'catalogs/dairy.csv',
    'sku,item,pack_size,pack_price,stock_packs\nM,milk,1,5.00,20\nRP,rice,1,12.00,4\n',
  );
});

const RICE = ROOMS.map((room) => `1,${room},rice,1`);

test('a late line of a higher tier takes nothing from anyone of what they were promised', async () => {
  write('catalogs/dairy.csv', 'sku,item,pack_size,pack_price,stock_packs\nM,milk,1,5.00,20\n');
  asks(RICE);
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
  const before = rows('out/2026-11-23-r1/allocations.csv');
  write('catalogs/mill.csv', 'sku,item,pack_size,pack_price,stock_packs\nR,rice,1,10.00,0\n');
  asks([...RICE, '2,101,rice,1']);
  expect((await type('plan --date 2026-11-23')).status).toBe(4);
  const after = rows('out/2026-11-23-r2/allocations.csv');
  expect(after).toEqual(expect.arrayContaining(before));
  expect(after.filter((row) => !before.includes(row))).toEqual(['2,,101,rice,care,,1,0,0,1,out-of-stock,']);
  await holds('out/2026-11-23-r2');
  expect(text('out/2026-11-23-r2/plan.json')).toContain('["1","","101","rice","",1000,0]');
  // Nor does a revision of the day, whichever of the two went out.
  await type('replan out/2026-11-23-r2 --desks gate=2');
  expect(rows('out/2026-11-23-r3/allocations.csv')).toEqual(after);
  await holds('out/2026-11-23-r3');
});

test('for a late line more is bought where somebody sells it', async () => {
  asks(RICE);
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
  asks([...RICE, '2,101,rice,1']);
  expect((await type('plan --date 2026-11-23')).status).toBe(0);
  expect(rows('out/2026-11-23-r2/allocations.csv')).toContain('2,,101,rice,care,am,1,1,0,0,,');
  await holds('out/2026-11-23-r2');
});

test('slots that have begun stay when the point closes, and nobody is called into what is past', async () => {
  asks(RICE);
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
  const before = rows('out/2026-11-23-r1/pickups.csv').map((row) => row.split(',').slice(0, 7).join(','));
  expect(before.map((row) => row.split(',')[5])).toEqual([
    '09:00',
    '09:00',
    '09:15',
    '09:15',
    '09:30',
    '09:30',
    '09:45',
    '09:45',
  ]);
  const { stderr } = await type('replan out/2026-11-23-r1 --close gate=09:00-12:00 --now 09:20');
  expect(stderr).toMatch(/It is 09:20: the 4 households/);
  const after = rows('out/2026-11-23-r2/pickups.csv').map((row) => row.split(',').slice(0, 7).join(','));
  expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
  expect(after.slice(4).every((row) => row.split(',')[5]! >= '14:00')).toBe(true);
  await holds('out/2026-11-23-r2');
  expect(text('out/2026-11-23-r2/events.json')).toMatch(/"now": 560/);
  // By the site's own clock of that day: 09:20 in Shanghai.
  const again = await type('replan out/2026-11-23-r1 --close gate=09:00-12:00', '2026-11-23T01:20:00Z');
  expect(again.stdout).toMatch(/same answer as out.2026-11-23-r2/);
});

test('a building that is sealed at noon is not called to the gate, but for those who had been', async () => {
  asks(RICE);
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
  await type('replan out/2026-11-23-r1 --seal 1 --now 09:20');
  expect(rows('out/2026-11-23-r2/pickups.csv').length).toBe(4);
  expect(rows('out/2026-11-23-r2/doorstep.csv').map((row) => row.split(',')[5]! > '09:20')).toEqual([
    true,
    true,
    true,
    true,
  ]);
  await holds('out/2026-11-23-r2');
});

test("a truck that never comes in the afternoon takes nothing of what the morning's brought", async () => {
  write('suppliers.csv', 'supplier,waves,min_order\nmill,am,\ndairy,pm,\n');
  asks([...RICE, ...ROOMS.map((room) => `1,${room},milk,1`), '2,101,rice,4']);
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
  const morning = rows('out/2026-11-23-r1/allocations.csv').filter((row) => row.split(',')[5] === 'am');
  expect(morning.length).toBeGreaterThan(4);
  await type('replan out/2026-11-23-r1 --wave pm=never --now 13:00');
  await holds('out/2026-11-23-r2');
  const after = rows('out/2026-11-23-r2/allocations.csv').filter((row) => row.split(',')[5] === 'am');
  const share = (row: string) =>
    row
      .split(',')
      .filter((_, at) => [0, 2, 3, 7].includes(at))
      .join(' ');
  expect(after.map(share)).toEqual(morning.map(share));
});

test('more cannot come to have been handed out than came, and what to type is said', async () => {
  asks(RICE);
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
  write('came.csv', 'po,sku,packs\nPO-20261123-mill-am,R,3\n');
  const late = await type('receive out/2026-11-23-r1 came.csv --now 09:20');
  expect([late.status, late.stderr]).toEqual([
    3,
    expect.stringMatching(/of Rice 4 bag were handed out, but only 3 bag came.*--now HH:MM/),
  ]);
  expect((await type('receive out/2026-11-23-r1 came.csv --now 09:05')).status).toBe(4);
  const had = rows('out/2026-11-23-r2/allocations.csv').map((row) => row.split(',')[7]);
  expect(had.filter((much) => much === '1').length).toBe(3);
  await holds('out/2026-11-23-r2');
});

test('what a truck leaves without a slot is helped by a flag that is said, as it is typed', async () => {
  asks([...ROOMS.map((room) => `1,${room},milk,1`), '2,101,milk,1']);
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
  const { stdout } = await type('replan out/2026-11-23-r1 --wave pm.ready=16:15 --now 13:30');
  expect(stdout).toContain('3 of them have no slot now');
  await holds('out/2026-11-23-r2');
  // On the day of the plan it is no longer tomorrow, and nothing is due this morning.
  const tonight = text('out/2026-11-23-r2/TONIGHT.txt');
  expect(tonight).toContain('\nToday\n');
  expect(tonight).toMatch(/print\/1.contact.pdf.* → Contact of Building 1, at once/);
  expect(tonight).toContain('stagger replan out/2026-11-23-r2\n');
  expect(tonight).not.toMatch(/Tomorrow|no vehicle of Mill/);
  const typed = [...stdout.matchAll(/\(everybody then has a place\): (--\w+ \S+)/g)].map(([, flag]) => flag!);
  expect(typed).toEqual(['--open gate=17:30', '--desks gate=2']);
  for (const [at, flag] of typed.entries()) {
    const after = await type(`replan out/2026-11-23-r2 --forget --wave pm.ready=16:15 ${flag} --now 13:30`);
    expect(after.stdout).not.toContain('no slot');
    expect(rows(`out/2026-11-23-r${3 + at}/unplaced.csv`)).toEqual([]);
    await holds(`out/2026-11-23-r${3 + at}`);
  }
  // It holds on, and no point closes earlier by it.
  const { stderr } = await type('replan out/2026-11-23-r4 --open gate=16:00 --now 13:30');
  expect(stderr).toContain('--open gate=18:00');
});

test('what was promised as a substitute is not dealt once more under its own name, beside bundles that hold it', async () => {
  write(
    'catalogs/mill.csv',
    'sku,item,pack_size,pack_price,stock_packs\nR,rice,1,10.00,1\nS,salt,1,1.00,9\n',
  );
  write('catalogs/dairy.csv', 'sku,item,pack_size,pack_price,stock_packs\nM,milk,1,5.00,20\n');
  write('items.csv', 'item,name,uom,max_per_household\nmilk,Milk,box,3\nrice,Rice,bag,\nsalt,Salt,bag,\n');
  write('bundles.csv', 'bundle,item,quantity\nset,rice,1\nset,salt,1\n');
  write('substitutes.csv', 'item,substitute\nrice,milk\n');
  const asked = (more: string) =>
    write(
      'demand/orders.csv',
      `building,room,item,quantity,substitute_ok\n1,101,rice,2,yes\n1,101,milk,3,\n1,102,rice,1,yes\n1,201,set,1,\n${more}`,
    );
  asked('');
  await type('plan --date 2026-11-23');
  await type('issue out/2026-11-23-r1');
  const before = rows('out/2026-11-23-r1/allocations.csv').filter((row) => !row.includes(',set,'));
  expect(before.filter((row) => row.endsWith(',rice')).length).toBeGreaterThan(0);
  // More rice comes in after all, and somebody asks for more than that.
  write(
    'catalogs/mill.csv',
    'sku,item,pack_size,pack_price,stock_packs\nR,rice,1,10.00,3\nS,salt,1,1.00,9\n',
  );
  asked('1,202,rice,4,\n');
  await type('plan --date 2026-11-23');
  const after = rows('out/2026-11-23-r2/allocations.csv');
  for (const row of after) {
    const [, , , , , , ask = 0, own = 0, instead = 0, short = 0] = row.split(',').map(Number);
    expect([row, ask === 0 || own + instead + short === ask, short >= 0]).toEqual([row, true, true]);
  }
  await holds('out/2026-11-23-r2');
});
