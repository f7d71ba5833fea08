import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const SPECIMEN = resolve(import.meta.dirname, '../../fixtures/errors/terms-changed');
const PO = 'PO-20261123-绿源-am';
const RICE = `${PO},绿源,am,R-10,rice,大米,1,10,袋,10,200.00,200.00`;
const HEADER = 'sku,item,pack_size,pack_price,stock_packs,min_packs,price_breaks\n';
const POTATO = 'P-20,potato,20,40.00,,,\n';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-terms-'));
  cpSync(SPECIMEN, folder, { recursive: true });
  await type('plan --date 2026-11-23');
  expect((await type('issue out/2026-11-23-r1')).status).toBe(0);
});

const type = (line: string) => typeIn(folder, line.split(' '));

const list = (rows: string) => writeFileSync(join(folder, 'catalogs/绿源.csv'), `${HEADER}${rows}`);
const ask = (rows: string) => appendFileSync(join(folder, 'demand/1.csv'), rows);

/** The next revision, which verify has to agree to: its lines of rice, and what was said. */
async function replanned(): Promise<{ rice: string[]; stderr: string }> {
  const { status, stderr } = await type('plan --date 2026-11-23');
  expect([0, 4], stderr).toContain(status);
  expect((await type('verify out/2026-11-23-r2')).stdout).toMatch(/全部符合/);
  const rows = readFileSync(join(folder, 'out/2026-11-23-r2/orders.csv'), 'utf8').trim().split('\r\n');
  return { rice: rows.filter((row) => row.includes(',R-10,')), stderr };
}

describe('what went out keeps its terms, and a later list that says otherwise is named', () => {
  test.each([
    ['another pack', `R-10,rice,5,110.00,,,\n${POTATO}`],
    ['another price', `R-10,rice,10,230.00,,,\n${POTATO}`],
    ['a minimum that is not met, and another price', `R-10,rice,10,190.00,,4,\n${POTATO}`],
    ['none left of it', `R-10,rice,10,200.00,0,,\n${POTATO}`],
    ['no such row', POTATO],
  ])('%s', async (_, rows) => {
    list(rows);
    const { rice, stderr } = await replanned();
    expect(rice).toEqual([RICE]);
    expect(stderr).toMatch(/已订 大米 1 件/);
    const changes = readFileSync(join(folder, 'out/2026-11-23-r2/changes.txt'), 'utf8');
    expect(changes).toContain('已经告知的内容没有变化');
  });

  test('the same after a replan that went out, which itself could add nothing', async () => {
    expect((await type('replan out/2026-11-23-r1 --wave am=11:00 --now 08:00')).status).not.toBe(2);
    expect((await type('issue out/2026-11-23-r2')).status).toBe(0);
    ask('1,103,potato,20\n');
    await type('plan --date 2026-11-23');
    const orders = readFileSync(join(folder, 'out/2026-11-23-r3/orders.csv'), 'utf8').trim().split('\r\n');
    expect(orders).toContain(RICE);
  });

  test('no such supplier', async () => {
    rmSync(join(folder, 'catalogs/绿源.csv'));
    writeFileSync(join(folder, 'catalogs/other.csv'), 'sku,item,pack_size,pack_price\nQ,rice,10,9.00\n');
    expect((await replanned()).rice).toEqual([RICE]);
  });

  test('the same terms: nothing is said', async () => {
    list(`R-10,rice,10,200.00,1,,\n${POTATO}`);
    const { rice, stderr } = await replanned();
    expect([rice, stderr]).toEqual([[RICE], expect.not.stringMatching(/已订/)]);
  });
});

describe('what is added is a line of its own, under the terms of today', () => {
  test('at the new price, in the new pack', async () => {
    list(`R-10,rice,5,110.00,,,\n${POTATO}`);
    ask('1,103,rice,6\n');
    expect((await replanned()).rice).toEqual([RICE, `${PO},绿源,am,R-10,rice,大米,1,5,袋,5,110.00,110.00`]);
    expect(readFileSync(join(folder, 'out/2026-11-23-r2/changes.txt'), 'utf8')).toMatch(
      /追加 PO-20261123-绿源-am.*\n {4}R-10 大米：0 → 1 件/,
    );
  });

  test('a price break is reached by its own packs alone, and re-prices nothing', async () => {
    list(`R-10,rice,10,200.00,,,2=150.00\n${POTATO}`);
    ask('1,103,rice,10\n');
    expect((await replanned()).rice).toEqual([RICE, RICE]);
  });

  test('what went out does not count against the stock that is left', async () => {
    list(`R-10,rice,10,200.00,1,,\n${POTATO}`);
    ask('1,103,rice,10\n1,104,rice,10\n');
    expect((await replanned()).rice).toEqual([RICE, RICE]);
  });

  test('both are terms that went out, once the revision has', async () => {
    list(`R-10,rice,5,110.00,,,\n${POTATO}`);
    ask('1,103,rice,6\n');
    const { rice } = await replanned();
    await type('issue out/2026-11-23-r2');
    list(`R-10,rice,5,120.00,,,\n${POTATO}`);
    await type('plan --date 2026-11-23');
    expect((await type('verify out/2026-11-23-r3')).stdout).toMatch(/全部符合/);
    const rows = readFileSync(join(folder, 'out/2026-11-23-r3/orders.csv'), 'utf8').trim().split('\r\n');
    expect(rows.filter((row) => row.includes(',R-10,'))).toEqual(rice);
    // One pack of either came: what was ordered first counts as delivered first.
    writeFileSync(join(folder, 'came.csv'), `po,sku,packs\n${PO},R-10,1\n${PO},P-20,1\n`);
    await type('receive out/2026-11-23-r3 came.csv --rest missing');
    const received = readFileSync(join(folder, 'out/2026-11-23-r4/received.csv'), 'utf8');
    expect(received).toContain(`${PO},绿源,R-10,rice,1,1,0,0.00`);
    expect(received).toContain(`${PO},绿源,R-10,rice,1,0,0,110.00`);
    expect((await type('verify out/2026-11-23-r4')).stdout).toMatch(/全部符合/);
  });
});
