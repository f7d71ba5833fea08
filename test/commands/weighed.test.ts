import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const SETTINGS = `community: Weir Court
language: en
time_zone: Asia/Shanghai
currency: CNY
hotline: 010-5555-0200
zones: [{id: C, status: controlled}]
waves: [{id: am, arrives: "08:00", ready: "09:00"}]
points: [{id: gate, name: Gate, zones: [C], open: ["09:00-12:00"], desks: 1, seconds_per_household: 60}]
payment: collection
`;

let folder: string;
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const rows = (name: string) =>
  readFileSync(join(folder, name), 'utf8').replaceAll('\r', '').trim().split('\n').slice(1);
const columns = (name: string, ...at: readonly number[]) =>
  rows(name).map((row) => at.map((column) => row.split(',')[column]).join(' '));

const type = (line: string) => typeIn(folder, line.split(' '));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-weighed-'));
  mkdirSync(join(folder, 'demand'));
  mkdirSync(join(folder, 'catalogs'));
  write('stagger.yaml', SETTINGS);
  write('buildings.csv', 'building,zone\n1,C\n');
  write(
    'items.csv',
    'item,name,uom,unit_grams,list_price,priced_by\nchicken,Chicken,whole,1500,33.33,weight\nbread,Bread,loaf,400,5.00,\n',
  );
  write(
    'catalogs/farm.csv',
    'sku,item,pack_size,pack_price,price_breaks\nC1,chicken,1,30.00,3=28.01\nB1,bread,2,8.00,\nB5,bread,5,19.00,\n',
  );
  write(
    'demand/orders.csv',
    'building,room,item,quantity\n1,101,chicken,1\n1,102,chicken,2\n1,102,bread,2\n1,201,bread,1\n',
  );
  expect((await type('plan --date 2026-11-23')).stderr).toBe('');
  await type('issue out/2026-11-23-r1');
});

test('ordered by the piece and paid by weight: orders and bills say what one weighs about', async () => {
  // 28.01 a kilogram from three on, 1.5 kg each: 42.015, halves up.
  expect(rows('out/2026-11-23-r1/orders.csv')).toContain(
    'PO-20261123-farm-am,farm,am,C1,chicken,Chicken,3,1,whole,3,42.02,126.06',
  );
  // 33.33 × 1.5 = 49.995; 33.33 × 3 = 99.99.
  expect(columns('out/2026-11-23-r1/bills.csv', 2, 3, 6)).toEqual([
    '101 50.00 50.00',
    '102 109.99 109.99',
    '201 5.00 5.00',
  ]);
  expect((await type('verify out/2026-11-23-r1')).stdout).toMatch(/All eleven rules hold/);
});

test('what was weighed is asked for, and credits and bills follow it to the minor unit', async () => {
  write('came.csv', 'po,sku,packs,weight_kg\nPO-20261123-farm-am,C1,3,\nPO-20261123-farm-am,B1,2,\n');
  const asked = await type('receive out/2026-11-23-r1 came.csv');
  expect([asked.status, asked.stderr]).toEqual([2, expect.stringMatching(/weight_kg for .* C1 \(3\)/)]);
  write('came.csv', 'po,sku,packs,weight_kg\nPO-20261123-farm-am,C1,3,4.237\nPO-20261123-farm-am,B1,2,\n');
  expect((await type('receive out/2026-11-23-r1 came.csv')).status).toBe(0);
  // 28.01 × 4.237 = 118.678…; 126.06 less that.
  expect(rows('out/2026-11-23-r2/received.csv')).toEqual([
    'PO-20261123-farm-am,farm,B1,bread,2,2,0,0.00,,16.00',
    'PO-20261123-farm-am,farm,C1,chicken,3,3,0,7.38,4.237,118.68',
  ]);
  // 33.33 × 4.237 ÷ 3 = 47.073…, and twice that; bread as before.
  expect(columns('out/2026-11-23-r2/bills.csv', 2, 3, 5, 6)).toEqual([
    '101 50.00 -2.93 47.07',
    '102 109.99 -5.84 104.15',
    '201 5.00 0.00 5.00',
  ]);
  expect((await type('verify out/2026-11-23-r2')).stdout).toMatch(/All eleven rules hold/);
  // A later revision of the day still knows it.
  await type('replan out/2026-11-23-r2 --desks gate=2');
  expect(rows('out/2026-11-23-r3/bills.csv')).toEqual(rows('out/2026-11-23-r2/bills.csv'));
  expect((await type('verify out/2026-11-23-r3')).stdout).toMatch(/All eleven rules hold/);
  write('done.csv', 'building,room,collected\n1,101,x\n1,102,x\n');
  await type('close out/2026-11-23-r3 done.csv --rest absent');
  expect(rows('out/2026-11-23-closed/money.csv')).toEqual([
    'supplier,farm,,,134.68,pay',
    'household,1,,101,47.07,collected',
    'household,1,,102,104.15,collected',
  ]);
});

test('more than was ordered, another SKU and goods that nobody ordered are booked as donated stock', async () => {
  const po = 'PO-20261123-farm-am';
  write(
    'came.csv',
    `po,sku,packs,weight_kg\n${po},C1,3,4.5\n${po},B1,4,\n${po},B5,1,\n,bread,3,\n${po},Caviar,1,\n`,
  );
  const wrong = await type('receive out/2026-11-23-r1 came.csv');
  expect([wrong.status, wrong.stderr]).toEqual([3, expect.stringMatching(/row 6: .*Caviar is no line/)]);
  write('came.csv', `po,sku,packs,weight_kg\n${po},C1,3,4.5\n${po},B1,4,\n${po},B5,1,\n,bread,3,\n`);
  const { status, stdout, stderr } = await type('receive out/2026-11-23-r1 came.csv');
  expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/booked as donated/), '']);
  expect(rows('out/2026-11-23-r2/received.csv').filter((row) => row.includes('donation'))).toEqual([
    'PO-20261123-donation-am,donation,B1,bread,0,2,0,0.00,,0.00',
    'PO-20261123-donation-am,donation,B5,bread,0,1,0,0.00,,0.00',
    'PO-20261123-donation-am,donation,bread,bread,0,3,0,0.00,,0.00',
  ]);
  expect((await type('verify out/2026-11-23-r2')).stdout).toMatch(/All eleven rules hold/);
  expect(
    columns('out/2026-11-23-r2/orders.csv', 0, 3, 6, 11).filter((row) => row.includes('donation')),
  ).toEqual([
    'PO-20261123-donation-am B1 2 0.00',
    'PO-20261123-donation-am B5 1 0.00',
    'PO-20261123-donation-am bread 3 0.00',
  ]);
  expect(columns('out/2026-11-23-r2/orders-summary.csv', 1, 6)).toEqual(['donation 0.00', 'farm 142.06']);
  // Counted once more, it is what it is now.
  write('came.csv', `po,sku,packs,weight_kg\n${po},C1,3,4.5\n${po},B1,3,\n`);
  await type('receive out/2026-11-23-r1 came.csv');
  expect(columns('out/2026-11-23-r3/orders.csv', 3, 6, 11).filter((row) => row.endsWith(' 0.00'))).toEqual([
    'B1 1 0.00',
    'B5 1 0.00',
    'bread 3 0.00',
  ]);
  write('done.csv', 'building,room,collected\n');
  await type('close out/2026-11-23-r3 done.csv --rest collected');
  expect(rows('out/2026-11-23-closed/stock.csv')).toEqual(['bread,1,loaf,,', 'bread,10,loaf,donation,']);
  expect(rows('out/2026-11-23-closed/money.csv')[0]).toBe('supplier,farm,,,142.05,pay');
});

test.each([
  ['PO-20261123-frm-am,B1,2', 3, /B1 is no line.*there are PO-20261123-farm-am.*\n.*leave po blank/],
  ['PO-20261122-farm-am,bread,2', 3, /bread is no line/],
  ['PO-20261123-farm-am,B1,999999999', 3, /999999999 is no number of packs/],
  [',bread,100001', 3, /100001 is no number of packs/],
  ['PO-20261123-farm-am,B1,5', 0, /PO-20261123-farm-am B1: 5 packs came where 2 were ordered/],
  ['PO-20261123-farm-am,B1,4', 0, /^$/],
])('a slip in %s is no gift: it ends with %i', async (row, status, said) => {
  write('came.csv', `po,sku,packs,weight_kg\n${row},\n`);
  const received = await type('receive out/2026-11-23-r1 came.csv --rest came');
  expect([received.status, received.stderr]).toEqual([status, expect.stringMatching(said)]);
  expect(existsSync(join(folder, 'out/2026-11-23-r2'))).toBe(status === 0);
});
