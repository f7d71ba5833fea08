import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');
const PO = 'PO-20261123-farm-am';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-after-'));
  cpSync(FOUR_DOORS, folder, { recursive: true });
  await type('plan --date 2026-11-23');
});

const type = (line: string) => typeIn(folder, line.split(' '));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const rows = (name: string) =>
  readFileSync(join(folder, 'out', name), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .slice(1);
const holds = async (plan: string) => expect((await type(`verify out/${plan}`)).stdout).toMatch(/hold/);

describe('receive', () => {
  test('shares what came, and says what the supplier owes', async () => {
    // One crate of greens came whole and one spoilt; the eggs did not come; the rice did.
    write('delivered.csv', `po,sku,packs,condition\n${PO},G25,1,ok\n${PO},G25,1,spoilt\n${PO},R2,1,\n`);
    const { stdout } = await type('receive out/2026-11-23-r1 delivered.csv --rest missing');
    expect(stdout).toContain('Mill Farm owes 54.80'); // 45.00 of eggs and 9.80 of greens
    expect(rows('2026-11-23-r2/received.csv')).toEqual([
      `${PO},farm,E5,eggs,1,0,0,45.00,,0.00`,
      `${PO},farm,G25,greens,2,1,1,9.80,,9.80`,
      `${PO},farm,R2,rice,1,1,0,0.00,,60.00`,
    ]);
    expect(rows('2026-11-23-r2/balance.csv')).toEqual([
      'eggs,box,7,0,0,0,0,0,0,7,out-of-stock',
      'greens,kg,4.5,2.5,0,2.5,0,0,0,2,out-of-stock',
      'rice,bag,3,2,1,3,0,0,0,0,',
    ]);
    await holds('2026-11-23-r2');
    // What has been unloaded is not sent again.
    const changes = readFileSync(join(folder, 'out/2026-11-23-r2/changes.txt'), 'utf8');
    expect(changes).toContain('received.csv');
    expect(changes).not.toMatch(/send the order again|orders\//);
  });
});

describe('what a delivery sheet leaves out', () => {
  test('is asked for: nothing is written until somebody says whether it came', async () => {
    write('delivered.csv', `po,sku,packs,condition\n${PO},G25,2,\n${PO},E5,,\n`);
    const { status, stderr } = await type('receive out/2026-11-23-r1 delivered.csv');
    expect(status).toBe(2);
    expect(stderr).toContain(`${PO} E5 (1), ${PO} R2 (1)`);
    expect(stderr).toContain('--rest came or --rest missing for all 2');
    expect(existsSync(join(folder, 'out/2026-11-23-r2'))).toBe(false);
    await type('receive out/2026-11-23-r1 delivered.csv --rest came');
    expect(rows('2026-11-23-r2/received.csv')).toEqual([
      `${PO},farm,E5,eggs,1,1,0,0.00,,45.00`,
      `${PO},farm,G25,greens,2,2,0,0.00,,19.60`,
      `${PO},farm,R2,rice,1,1,0,0.00,,60.00`,
    ]);
  });

  test('an empty sheet says of no order that it came', async () => {
    write('delivered.csv', `po,sku,packs\n${PO},G25,\n`);
    const { status, stderr } = await type('receive out/2026-11-23-r1 delivered.csv --rest came');
    expect(status).toBe(2);
    expect(stderr).toContain('says of no order what came');
  });
});

describe('replan', () => {
  test('moves the one door for a late truck, and no more', async () => {
    const { stdout } = await type('replan out/2026-11-23-r1 --wave am=09:20');
    expect(stdout).toMatch(/3 households move; no answer moves fewer\./);
    expect(rows('2026-11-23-r2/schedule.csv')[0]).toMatch(/^gate-0930-1,gate,09:30,09:45/);
    await holds('2026-11-23-r2');
  });

  test('tells the gate when a late truck is expected, and leaves what was arranged with the supplier', async () => {
    const page = (name: string) => readFileSync(join(folder, 'out/2026-11-23-r2', name), 'utf8');
    await type('replan out/2026-11-23-r1 --wave am=09:20');
    expect(page('gate/am.txt')).toContain('\nArrival: 08:20-08:50 (not 08:00-08:30)\n');
    expect(page('TONIGHT.txt')).toContain('wave am: arrives 08:20-08:50, ready 09:20');
    expect(page(`orders/${PO}.txt`)).toContain('\nArrival: 08:00-08:30 (am)\n');
    expect(page('changes.txt')).toContain('print/gate.pdf');
    expect(page('changes.txt')).not.toContain('orders/');
  });

  test('sends a building that is sealed now to the door', async () => {
    await type('replan out/2026-11-23-r1 --seal 1');
    expect(rows('2026-11-23-r2/pickups.csv')).toEqual([]);
    expect(rows('2026-11-23-r2/doorstep.csv')).toHaveLength(4);
    expect(rows('2026-11-23-r2/orders.csv')).toEqual(rows('2026-11-23-r1/orders.csv'));
    await holds('2026-11-23-r2');
  });

  test('leaves everything where it is when what happened touches nothing', async () => {
    const { stdout } = await type('replan out/2026-11-23-r1 --close gate=09:45-10:00');
    expect(stdout).toMatch(/Nobody who was told a slot moves/);
    expect(rows('2026-11-23-r2/schedule.csv')).toEqual(rows('2026-11-23-r1/schedule.csv'));
  });

  test('deals nothing of a truck that never comes', async () => {
    await type('replan out/2026-11-23-r1 --wave am=never');
    expect(rows('2026-11-23-r2/orders.csv')).toEqual([]);
    expect(rows('2026-11-23-r2/balance.csv').at(-1)).toBe('rice,bag,3,0,1,1,0,0,0,2,out-of-stock');
    await holds('2026-11-23-r2');
  });

  test('keeps to what happened before, whatever happens next', async () => {
    await type('replan out/2026-11-23-r1 --wave am=09:10');
    await type('replan out/2026-11-23-r2 --close gate=09:15-09:30');
    expect(rows('2026-11-23-r3/schedule.csv')[0]).toMatch(/^gate-0930-1,/);
    await holds('2026-11-23-r3');
    write('delivered.csv', `po,sku,packs\n${PO},R2,1\n`);
    await type('receive out/2026-11-23-r3 delivered.csv --rest missing');
    expect(rows('2026-11-23-r4/schedule.csv')[0]).toMatch(/^gate-0930-1,/);
    await holds('2026-11-23-r4');
  });

  test('keeps to what happened before even where the first plan is named again', async () => {
    await type('replan out/2026-11-23-r1 --wave am=09:10');
    const { stderr } = await type('replan out/2026-11-23-r1 --close gate=09:15-09:30');
    expect(stderr).toContain('--wave am=09:10');
    expect(rows('2026-11-23-r3/schedule.csv')[0]).toMatch(/^gate-0930-1,/);
    await holds('2026-11-23-r3');
    appendFileSync(join(folder, 'demand/orders.csv'), '1,102,greens,2\r\n');
    await type('plan --date 2026-11-23');
    expect(rows('2026-11-23-r4/schedule.csv')[0]).toMatch(/^gate-0930-1,/);
    await holds('2026-11-23-r4');
  });

  test('leaves a page that says nothing new as it was printed first, however many revisions follow', async () => {
    const wall = (plan: string) => readFileSync(join(folder, `out/${plan}/rosters/gate.wall.txt`), 'utf8');
    for (let quarter = 0; quarter < 7; quarter++) {
      const from = `09:${30 + quarter}`;
      await type(`replan out/2026-11-23-r${quarter === 6 ? 1 : quarter + 1} --close gate=${from}-09:45`);
      expect(wall(`2026-11-23-r${quarter + 2}`)).toBe(wall('2026-11-23-r1'));
    }
  });

  test('says in a line that what happened cannot be read', async () => {
    await type('replan out/2026-11-23-r1 --wave am=09:10');
    write('out/2026-11-23-r2/events.json', '{"waves":');
    const { status, stderr } = await type('plan --date 2026-11-23');
    expect(status).toBe(3);
    expect(stderr).toContain('events.json is damaged');
  });

  test('--forget takes back what was said to have happened', async () => {
    await type('replan out/2026-11-23-r1 --wave am=09:10');
    await type('replan out/2026-11-23-r1 --forget');
    expect(rows('2026-11-23-r3/schedule.csv')).toEqual(rows('2026-11-23-r1/schedule.csv'));
    expect(existsSync(join(folder, 'out/2026-11-23-r3/events.json'))).toBe(false);
  });

  test('a wave that never comes is not ordered from again by a later plan', async () => {
    await type('issue out/2026-11-23-r1');
    await type('replan out/2026-11-23-r1 --wave am=never');
    appendFileSync(join(folder, 'demand/orders.csv'), '1,102,greens,2\r\n');
    await type('plan --date 2026-11-23');
    expect(rows('2026-11-23-r3/orders.csv')).toEqual([]);
    await holds('2026-11-23-r3');
  });

  test('says how each flag is typed in names of the site', async () => {
    const { status, stderr } = await type('replan out/2026-11-23-r1');
    expect(status).toBe(2);
    expect(stderr).toContain('--close gate=');
    expect((await type('replan out/2026-11-23-r1 --close north=09:00-10:00')).stderr).toContain('gate');
  });

  test.each(['--wave pm=10:00', '--close gate=noon', '--desks gate=0', '--seal 9'])(
    'refuses %s',
    async (flag) => {
      expect((await type(`replan out/2026-11-23-r1 ${flag}`)).status).toBe(2);
    },
  );
});

describe('close', () => {
  test('hands the next night what is owed and what is left, and the books add up', async () => {
    write('done.csv', 'building,room,collected,absent\n1,101,x,\n1,102,,x\n1,201,x,\n2,101,x,\n');
    const { stdout } = await type('close out/2026-11-23-r1 done.csv');
    expect(stdout).toContain('Not taken: 1 household.');
    expect(rows('2026-11-23-closed/carryover.csv')).toEqual([
      '1,,101,eggs,1,1,09:00',
      '1,,102,eggs,1,1,09:00',
      '1,,201,,,0,09:00',
    ]);
    // 1-102 left a box of eggs and a bag of rice; half a kilogram of greens was over.
    expect(rows('2026-11-23-closed/stock.csv')).toEqual(['eggs,1,box,,', 'greens,0.5,kg,,', 'rice,1,bag,,']);
    expect(rows('2026-11-23-closed/unclaimed.csv')).toEqual(['1,,102,absent']);
    expect(rows('2026-11-23-closed/books.csv')).toEqual([
      'eggs,box,0,5,4,0,1,0,0',
      'greens,kg,0,5,4.5,0,0.5,0,0',
      'rice,bag,1,2,2,0,1,0,0',
    ]);
    expect(rows('2026-11-23-closed/money.csv')[0]).toBe('supplier,farm,,,134.60,pay');
  });

  test('reads back as the next night without a remark', async () => {
    write('done.csv', 'building,room,absent\n1,102,x\n');
    await type('close out/2026-11-23-r1 done.csv --rest collected');
    for (const name of ['carryover.csv', 'stock.csv'])
      cpSync(join(folder, 'out/2026-11-23-closed', name), join(folder, name));
    const { status, stderr } = await type('check --date 2026-11-24');
    expect(stderr).toMatch(/Nothing wrong/);
    expect(status).toBe(0);
  });

  test('lists a row that is nobody, says whom it may have meant, and closes with the rest', async () => {
    const code = rows('2026-11-23-r1/pickups.csv')[0]!.split(',')[7]!;
    const misread = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
    write(
      'done.csv',
      `code,building,room,collected,absent\n${misread},,,x,\n,7,999,x,\n,1,102,x,\n,1,102,,x\n,2,101,x,\n`,
    );
    const { status, stdout, stderr } = await type('close out/2026-11-23-r1 done.csv --rest absent');
    expect(status).toBe(4);
    expect(stderr).toContain(`done.csv, row 2: ${misread} is nobody in this plan; perhaps 1-101`);
    expect(stderr).toContain('row 3: 7-999');
    expect(stderr).toContain('row 5');
    expect(stdout).toContain('2026-11-23-closed.');
    expect(rows('2026-11-23-closed/not-matched.csv')).toHaveLength(3);
    expect(rows('2026-11-23-closed/unclaimed.csv')).toEqual(['1,,101,absent', '1,,201,absent']);
    write('done.csv', `code\n${code}\n`);
    expect((await type('close out/2026-11-23-r1 done.csv --rest absent')).status).toBe(0);
    // A list of codes and nothing else: those came, and nobody else did.
    expect(rows('2026-11-23-closed-2/unclaimed.csv')).toEqual([
      '1,,102,absent',
      '1,,201,absent',
      '2,,101,absent',
    ]);
  });
});

describe('the sheets of the day', () => {
  beforeEach(async () => void (await type('issue out/2026-11-23-r1')));

  const day = (name: string) => readFileSync(join(folder, 'day/2026-11-23-r1', name), 'utf8');

  test('are made when the plan is issued, and never made anew', async () => {
    expect(day('receiving.csv').split('\r\n')[0]).toBe(
      '\uFEFFpo,supplier,sku,name,pack,expected,packs,weight_kg,condition',
    );
    expect(day('done.csv').split('\r\n')[0]).toBe(
      '\uFEFFwhere,when,building,entrance,room,code,collected,refused,absent,keep',
    );
    // A row for everybody who is called or visited.
    const served = rows('2026-11-23-r1/pickups.csv').length + rows('2026-11-23-r1/doorstep.csv').length;
    expect(day('done.csv').trimEnd().split('\r\n')).toHaveLength(1 + served);
    write('day/2026-11-23-r1/done.csv', 'code\n');
    await type('issue out/2026-11-23-r1');
    expect(day('done.csv')).toBe('code\n');
  });

  test('a sheet that is not filled in says nothing of anybody: they are asked for, and nothing is written', async () => {
    const { status, stderr } = await type('close out/2026-11-23-r1 day/2026-11-23-r1/done.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('1-101, 1-102, 1-201, 2-101');
    expect(stderr).toContain('--rest collected or --rest absent for all 4');
    expect(existsSync(join(folder, 'out/2026-11-23-closed'))).toBe(false);
  });

  test('bags that are kept are owed to their household, and no general stock', async () => {
    const filled = day('done.csv')
      .split('\r\n')
      .map((row) => (row.includes(',102,') ? row.replace(/,,,,$/, ',,,,x') : row.replace(/,,,,$/, ',x,,,')));
    write('done.csv', filled.join('\r\n'));
    expect((await type('close out/2026-11-23-r1 done.csv')).status).toBe(0);
    expect(rows('2026-11-23-closed/unclaimed.csv')).toEqual(['1,,102,kept']);
    expect(rows('2026-11-23-closed/kept.csv')).toEqual(['1,,102,eggs,1,box,0.00', '1,,102,rice,1,bag,0.00']);
    expect(rows('2026-11-23-closed/stock.csv')).toEqual(['greens,0.5,kg,,']);
    expect(rows('2026-11-23-closed/books.csv')).toContain('rice,bag,1,2,2,1,0,0,0');
    // The next night they are handed out, though nobody of their building asks for anything.
    for (const name of ['carryover.csv', 'stock.csv', 'kept.csv'])
      cpSync(join(folder, 'out/2026-11-23-closed', name), join(folder, name));
    write('demand/orders.csv', 'building,room,item,quantity\n2,101,rice,1\n');
    await type('plan --date 2026-11-24');
    expect(rows('2026-11-24-r1/pickups.csv').map((row) => row.split(',')[2])).toEqual(['102']);
    await holds('2026-11-24-r1');
  });

  test('two marks for one household are none', async () => {
    write('done.csv', 'building,room,collected,absent\n1,101,x,x\n1,102,x,\n1,201,x,\n2,101,x,\n');
    const { status, stderr } = await type('close out/2026-11-23-r1 done.csv');
    expect(status).toBe(2);
    expect(stderr).toContain('row 2: several marks for 1-101');
    expect(stderr).toContain('says nothing of 1-101.');
  });
});

describe('when a truck is late', () => {
  test.each([
    ['am.ready=09:20', '--wave am=09:20', false],
    ['am.arrives=08:50', '--wave am=09:20', false],
    ['am+20m', '--wave am=09:20', false],
    ['am+20', '--wave am=09:20', false],
    ['am=09:20', '--wave am=09:20', true],
  ])('%s', async (said, holds, isAsked) => {
    const first = await type(`replan out/2026-11-23-r1 --wave ${said}`);
    expect(/is taken as when it is ready.*am\.arrives=08:50/.test(first.stderr)).toBe(isAsked);
    const { stderr } = await type('replan out/2026-11-23-r1 --desks gate=1');
    expect(stderr).toContain(holds);
  });

  test.each(['am.arrives=', 'am+x', 'am.ready=25:00', 'am+999m'])('%s is not understood', async (said) => {
    expect((await type(`replan out/2026-11-23-r1 --wave ${said}`)).status).toBe(2);
  });
});
