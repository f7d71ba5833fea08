import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');
const PO = 'PO-20261123-farm-am';
const ISSUED = 'out/2026-11-23-r1';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-tomorrow-'));
  cpSync(FOUR_DOORS, folder, { recursive: true });
  await type('plan --date 2026-11-23');
});

const type = (line: string) => typeIn(folder, line.split(' '), '2026-11-23T01:00:00Z');

const path = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(path(name), 'utf8');

/** The workspace becomes the next night's: another list of goods, other sheets. */
function beginTomorrow(): void {
  writeFileSync(path('demand/monday.csv'), 'building,room,item,quantity\n1,101,rice,9\n');
  rmSync(path('demand/orders.csv'));
  appendFileSync(path('items.csv'), 'salt,Salt,bag,1\n');
}

describe('the inputs that issue keeps', () => {
  test('are those of the plan, byte for byte, and every later command reads them', async () => {
    const before = text('demand/orders.csv');
    expect((await type(`issue ${ISSUED}`)).status).toBe(0);
    expect(text(`${ISSUED}.inputs/demand/orders.csv`)).toBe(before);
    beginTomorrow();
    expect((await type(`verify ${ISSUED}`)).stdout).toMatch(/hold/);
    expect((await type(`explain ${ISSUED} item rice`)).status).toBe(0);
    writeFileSync(path('delivered.csv'), `po,sku,packs\n${PO},R2,1\n${PO},G25,2\n${PO},E5,1\n`);
    // Some are short in this fixture, as they were in the plan.
    expect((await type(`receive ${ISSUED} delivered.csv`)).status).toBe(4);
    // A revision of it has none of its own: those of the plan that it follows.
    await type(`replan ${ISSUED} --wave am=09:20`);
    expect((await type('verify out/2026-11-23-r2')).stdout).toMatch(/hold/);
    writeFileSync(path('done.csv'), 'building,entrance,room,collected\n');
    expect((await type(`close ${ISSUED} done.csv --rest collected`)).status).toBe(0);
    // A night that is over can still be explained.
    expect((await type(`explain ${ISSUED} building 1`)).status).toBe(0);
  });

  test('cannot be kept where they are no longer those of the plan', async () => {
    beginTomorrow();
    const { status, stderr } = await type(`issue ${ISSUED}`);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/inputs-changed.*items\.csv/)]);
    expect(existsSync(path('out/2026-11-23-issued.json'))).toBe(false);
  });
});

test('a sheet that a plan does not know is none of its business', async () => {
  writeFileSync(path('demand/monday.csv'), 'building,room,item,quantity\n1,101,rice,9\n');
  expect((await type(`verify ${ISSUED}`)).stdout).toMatch(/hold/);
  expect((await type(`issue ${ISSUED}`)).status).toBe(0);
  expect(existsSync(path(`${ISSUED}.inputs/demand/monday.csv`))).toBe(false);
});

describe('a plan that was never marked as sent', () => {
  test('ends its list with the command that marks it', async () => {
    const last = text(`${ISSUED}/TONIGHT.txt`).trimEnd().split('\n').at(-1)!;
    expect(last).toBe(`stagger issue ${ISSUED}`);
    expect((await type(last.replace('stagger ', ''))).status).toBe(0);
  });

  test('is compared with the next, and its papers say so', async () => {
    appendFileSync(path('demand/orders.csv'), '1,202,rice,1\n');
    const { stderr } = await type('plan --date 2026-11-23');
    expect(stderr).toMatch(/2026-11-23-r1 was never marked as sent/);
    expect(stderr).toMatch(/PO-20261123-farm-am/);
    await type('rosters out/2026-11-23-r2 --out again');
    expect(text('again/rosters/gate.wall.txt')).toMatch(/2026-11-23-r2 \(not yet sent\)/);
    await type('issue out/2026-11-23-r2');
    await type('rosters out/2026-11-23-r2 --out sent');
    expect(text('sent/rosters/gate.wall.txt')).not.toMatch(/not yet sent/);
  });

  test('is named where another version made it, since it cannot be compared', async () => {
    const old = text(`${ISSUED}/plan.json`).replace('"schema_version":2', '"schema_version":1');
    writeFileSync(path(`${ISSUED}/plan.json`), old);
    appendFileSync(path('demand/orders.csv'), '1,202,rice,1\n');
    const { status, stderr } = await type('plan --date 2026-11-23');
    expect([status, stderr]).toEqual([
      4,
      expect.stringMatching(/2026-11-23-r1 cannot be read: it is damaged, or another version/),
    ]);
    expect(existsSync(path('out/2026-11-23-r2/plan.json'))).toBe(true);
  });
});
