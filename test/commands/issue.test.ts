import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../commands/main.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');
const PO = 'PO-20261123-farm-am';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-issue-'));
  cpSync(FOUR_DOORS, folder, { recursive: true });
});

async function type(line: string): Promise<{ status: number; stdout: string; stderr: string }> {
  const terminal = recordedTerminal(folder, new Date('2026-11-22T13:00:00Z'));
  const status = await run(line.split(' '), terminal);
  return { status, stdout: terminal.stdout, stderr: terminal.stderr };
}

const file = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');

async function planAndIssue(flags = ''): Promise<void> {
  await type('plan --date 2026-11-23');
  expect((await type(`issue out/2026-11-23-r1${flags}`)).status).toBe(0);
}

describe('issue', () => {
  test('says what has gone out, beside the plans, once', async () => {
    await planAndIssue(' --orders');
    const issued = JSON.parse(file('2026-11-23-issued.json')) as Record<string, unknown>;
    expect(issued).toMatchObject({ date: '2026-11-23', orders: { plan: '2026-11-23-r1' }, notices: null });
    expect((await type('issue out/2026-11-23-r1 --orders')).stdout).toMatch(/already/);
    await type('issue out/2026-11-23-r1 --notices');
    expect(JSON.parse(file('2026-11-23-issued.json'))).toMatchObject({
      orders: { plan: '2026-11-23-r1' },
      notices: { plan: '2026-11-23-r1' },
    });
  });

  test('leaves the goods list of the next night to be made while the old sheets still lie there', async () => {
    await planAndIssue();
    const { status, stderr } = await type('check --date 2026-11-24');
    expect([status, stderr]).toEqual([3, expect.stringMatching(/it was ordered then/)]);
    expect(await type('list --date 2026-11-24')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(folder, 'out/2026-11-24-list/goods.pdf'))).toBe(true);
    expect((await type('list --date 2026-11-24 --register')).status).toBe(0);
  });

  test('is refused for a plan that stands elsewhere', async () => {
    await type('plan --date 2026-11-23 --out elsewhere');
    expect((await type('issue elsewhere')).status).toBe(2);
  });
});

describe('a plan after one went out', () => {
  test('is unchanged where nothing came in', async () => {
    await planAndIssue();
    expect((await type('plan --date 2026-11-23')).stdout).toMatch(/same|nothing/i);
    expect(existsSync(join(folder, 'out/2026-11-23-r2'))).toBe(false);
  });

  test('adds to the order, moves nobody, keeps the pages that say nothing new', async () => {
    await planAndIssue();
    appendFileSync(join(folder, 'demand/orders.csv'), '1,102,greens,2\r\n');
    await type('plan --date 2026-11-23');
    expect(file('2026-11-23-r2/changes.txt')).toContain(`adds to ${PO}`);
    expect(file('2026-11-23-r2/schedule.csv')).toBe(file('2026-11-23-r1/schedule.csv'));
    const wall = 'rosters/gate.wall.txt';
    expect(file(`2026-11-23-r2/${wall}`)).toBe(file(`2026-11-23-r1/${wall}`));
    expect(file('2026-11-23-r2/changes.txt')).not.toContain(wall);
    expect(file('2026-11-23-r2/changes.txt')).toContain(`orders/${PO}.csv`);
    expect((await type('verify out/2026-11-23-r2')).status).toBe(0);
  });

  test('takes what the supplier confirmed for the most there is', async () => {
    await planAndIssue();
    writeFileSync(join(folder, 'confirmed.csv'), `po,sku,packs\n${PO},G25,1\n`);
    await type('plan --date 2026-11-23');
    expect(file('2026-11-23-r2/orders.csv')).toMatch(/,G25,greens,[^,]*,1,/);
    // 4.5 kg were asked and one crate of 2.5 comes.
    expect(file('2026-11-23-r2/balance.csv')).toMatch(/greens,kg,4\.5,2\.5,0,2\.5,0,0,0,2,out-of-stock/);
    expect((await type('verify out/2026-11-23-r2')).status).toBe(0);
    expect(file('2026-11-23-r2/changes.txt')).toContain(`replaces ${PO}`);
  });

  test('stops at a confirmation that names no line', async () => {
    await planAndIssue();
    writeFileSync(
      join(folder, 'confirmed.csv'),
      `po,sku,packs\n${PO},X9,1\n${PO},G25,many\nPO-20261122-farm-am,Y,1\n`,
    );
    const { status, stderr } = await type('plan --date 2026-11-23');
    expect(status).toBe(3);
    expect(stderr).toContain('confirmed.csv, row 2');
    expect(stderr).toContain('there are E5, G25, R2');
    expect(stderr).toContain('row 3: many');
    // Of another night: it says nothing of this one.
    expect(stderr).not.toContain('row 4');
  });

  test('--from-scratch says what it undoes', async () => {
    await planAndIssue();
    writeFileSync(join(folder, 'demand/orders.csv'), 'building,room,item,quantity\n1,101,eggs,2\n');
    const { stderr } = await type('plan --date 2026-11-23 --from-scratch');
    expect(stderr).toContain('2026-11-23-r1');
    expect(stderr).toContain(PO);
  });
});

describe('the second night', () => {
  test('refuses a sheet that was ordered from already', async () => {
    await planAndIssue();
    const { status, stderr } = await type('plan --date 2026-11-24');
    expect(status).toBe(3);
    expect(stderr).toContain('demand/orders.csv');
    expect(stderr).toMatch(/ordered then/);
  });

  test('finds late lines in a sheet of their own', async () => {
    const settings = readFileSync(join(folder, 'stagger.yaml'), 'utf8');
    writeFileSync(join(folder, 'stagger.yaml'), `${settings}intake: {duplicates: latest, cutoff: "20:00"}\n`);
    const late = 'building,room,item,quantity,uom,submitted_at\n1,102,eggs,3,,2026-11-22 20:05\n';
    writeFileSync(join(folder, 'demand/late.csv'), late);
    await type('plan --date 2026-11-23');
    expect(file('2026-11-23-r1/next-night.csv').trim().split('\r\n')[1]).toBe(
      '1,,102,,eggs,3,,,2026-11-22 20:05',
    );
    expect((await type('verify out/2026-11-23-r1')).status).toBe(0);
  });
});
