import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const SETTINGS = `community: Weir Court
language: zh-CN
time_zone: Asia/Shanghai
currency: CNY
hotline: 010-5555-0200
zones: [{id: C, status: controlled}]
waves: [{id: am, arrives: "08:00", ready: "09:00"}]
points: [{id: gate, name: Gate, zones: [C], open: ["09:00-12:00"], desks: 1, seconds_per_household: 60}]
`;

/** A night of one building; lines of its one sheet. */
async function planned(demand: string, settings = '') {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-small-'));
  for (const [name, text] of [
    ['stagger.yaml', SETTINGS + settings],
    ['buildings.csv', 'building,zone\n1,C\n'],
    ['items.csv', 'item,name,uom,unit_grams\negg,鸡蛋,盒,600\npotato,土豆,斤,\n'],
    [
      'catalogs/farm.csv',
      'sku,item,pack_size,pack_price,price_breaks\nE,egg,1,1.00,10=0.80\nP,potato,1,2.00,\n',
    ],
    ['demand/orders.csv', `building,room,item,quantity\n${demand}`],
  ] as const) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const typed = (line: string) => typeIn(folder, line.split(' '));
  await typed('plan --date 2026-11-23');
  const rows = (name: string) =>
    readFileSync(join(folder, 'out/2026-11-23-r1', name), 'utf8')
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split(','));
  expect((await typed('verify out/2026-11-23-r1')).stdout).toMatch(/全部符合/);
  return { typed, rows };
}

test('one who asks for half a 斤 makes steps of 250 g and no finer ones, and it is said whose line did it', async () => {
  const { typed, rows } = await planned('1,101,土豆,半斤\n1,102,土豆,2斤\n');
  expect((await typed('check --date 2026-11-23')).stderr).toMatch(/第 2 行.*“0\.5斤”，土豆按 250 克一份来分/);
  expect(rows('allocations.csv').map((row) => [row[2], row[6], row[7]])).toEqual([
    ['101', '0.5', '0.5'],
    ['102', '2', '2'],
  ]);
});

test('ten at 0.80 are ordered where nine are asked for at 1.00: the surplus is what the break forces', async () => {
  const { rows } = await planned('1,101,egg,9\n');
  expect(rows('orders.csv').map((row) => [row[6], row[10], row[11]])).toEqual([['10', '0.80', '8.00']]);
  expect(rows('balance.csv').map((row) => [row[0], row[2], row[3], row[8]])).toEqual([
    ['egg', '9', '10', '1'],
  ]);
});

test.each([
  ['', 2],
  ['pickup: {level_floor: 0}\n', 10],
])(
  'ten households are not spread over ten slots, unless the settings ask for that (%j)',
  async (settings, slots) => {
    const rooms = Array.from({ length: 10 }, (_, room) => `1,${room + 1}01,egg,1\n`).join('');
    const { rows } = await planned(rooms, settings);
    expect(new Set(rows('schedule.csv').map((row) => row[2])).size).toBe(slots);
  },
);
