import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { typeIn } from './type-in.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');
const PO = 'PO-20261123-farm-am';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-issue-'));
  cpSync(FOUR_DOORS, folder, { recursive: true });
});

const type = (line: string) => typeIn(folder, line.split(' '));

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
    expect([status, stderr]).toEqual([3, expect.stringMatching(/was ordered with the plan for 2026-11-23/)]);
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
    // Of what is printed the pages that say something new, and only these.
    const pages = file('2026-11-23-r2/TONIGHT.txt').match(/print\/.*\.pdf(?=:)/g);
    expect(pages).toEqual(['print/gate.crew.pdf', 'print/sorters.pdf', 'print/1.contact.pdf']);
    expect(file('2026-11-23-r2/TONIGHT.txt')).toMatch(/print\/sorters\.pdf: pages? [\d,-]+ → /);
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
    expect((await type('verify out/2026-11-23-r2')).stdout).toMatch(/hold/);
    const tonight = file('2026-11-23-r2/TONIGHT.txt');
    rmSync(join(folder, 'out/2026-11-23-r2/TONIGHT.txt'));
    await type('plan --date 2026-11-23 --from-scratch --restore');
    expect(file('2026-11-23-r2/TONIGHT.txt')).toBe(tonight);
  });

  test('a plan elsewhere, of any name, that says the same asks nobody to do anything again', async () => {
    await planAndIssue();
    const { stdout } = await type('plan --date 2026-11-23 --out 1');
    expect(stdout).toContain('Nothing has to be sent or printed again.');
    expect((await type('verify 1')).stdout).toMatch(/hold/);
    const tonight = readFileSync(join(folder, '1/TONIGHT.txt'), 'utf8');
    expect(tonight).toContain('Nothing that anyone was told has changed.');
    expect(tonight).not.toContain('[ ] open changes.txt');
    expect(tonight).not.toContain('print/');
  });
});

describe('the second night', () => {
  test('refuses a sheet that was ordered from already', async () => {
    await planAndIssue();
    const { status, stderr } = await type('plan --date 2026-11-24');
    expect(status).toBe(3);
    expect(stderr).toContain('demand/orders.csv');
    expect(stderr).toMatch(/was ordered with the plan for 2026-11-23/);
  });

  test('finds late lines in a sheet of their own', async () => {
    const settings = readFileSync(join(folder, 'stagger.yaml'), 'utf8');
    writeFileSync(join(folder, 'stagger.yaml'), `${settings}intake: {duplicates: latest, cutoff: "20:00"}\n`);
    const late = 'building,room,item,quantity,uom,submitted_at\n1,102,eggs,3,,2026-11-22 20:05\n';
    writeFileSync(join(folder, 'demand/late.csv'), late);
    await type('plan --date 2026-11-23');
    expect(file('2026-11-23-r1/next-night.csv').trim().split('\r\n')[1]).toBe(
      '1,,102,,eggs,,3,,,2026-11-22 20:05',
    );
    expect((await type('verify out/2026-11-23-r1')).status).toBe(0);
  });
});

test('a sheet that is saved while the plan is made: nothing is written', async () => {
  // Each stage looks at the clock where it is asked how long it takes.
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    appendFileSync(join(folder, 'demand/orders.csv'), '\n');
    return 0;
  });
  const { status, stderr } = await type('plan --date 2026-11-23 --timings');
  clock.mockRestore();
  expect([status, stderr]).toEqual([3, expect.stringMatching(/orders\.csv was saved while/)]);
  expect(existsSync(join(folder, 'out/2026-11-23-r1'))).toBe(false);
});

describe('a plan is checked when it is read', () => {
  const R1 = 'out/2026-11-23-r1';
  const R2 = 'out/2026-11-23-r2';
  const ofPlan = [
    'orders P --out again',
    'simulate P --replications 2',
    'explain P household 1-101',
    'receive P delivered.csv',
    'replan P --seal 1',
    'close P done.csv',
    'issue P',
  ];
  const more = () => appendFileSync(join(folder, 'demand/orders.csv'), '1,,102,greens,0.5\n');

  test.each([
    ['no manifest', (name: string) => writeFileSync(join(folder, R1, name), '')],
    [
      'one of another folder',
      (name: string) => writeFileSync(join(folder, R1, name), '{"schema_version":1,"files":{}}'),
    ],
    ['another plan.json', () => appendFileSync(join(folder, R1, 'plan.json'), ' ')],
  ])('%s: every command says so', async (_, damage) => {
    await type('plan --date 2026-11-23');
    damage('manifest.json');
    for (const line of [...ofPlan, 'diff P P'])
      expect(await type(line.replaceAll('P', R1)), line).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/not as it was written/),
      });
    expect((await type(`verify ${R1}`)).stdout).toMatch(/rule 8/);
  });

  test('a phone that was put right is another revision, and is no other answer', async () => {
    const buildings = join(folder, 'buildings.csv');
    await type('plan --date 2026-11-23');
    writeFileSync(buildings, readFileSync(buildings, 'utf8').replace('010-5555-0111', '010-5555-0199'));
    expect((await type(`orders ${R1} --out again`)).status).toBe(0);
    expect((await type('plan --date 2026-11-23')).stdout).toMatch(/2026-11-23-r2 is ready/);
    expect(file('2026-11-23-r2/plan.json')).toBe(file('2026-11-23-r1/plan.json'));
    expect(file('2026-11-23-r2/notices/1.txt')).toContain('010-5555-0199');
    expect((await type('plan --date 2026-11-23')).stdout).toMatch(/Unchanged/);
  });

  test('one that a newer one has taken the place of: not unless somebody insists', async () => {
    await type('plan --date 2026-11-23');
    more();
    await type('plan --date 2026-11-23');
    for (const line of [...ofPlan, 'verify P'])
      expect(await type(line.replace('P', R1)), line).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/2026-11-23-r2 has taken the place of 2026-11-23-r1/),
      });
    // What it was made from has changed, and nothing of it was kept.
    expect((await type(`orders ${R1} --out again --superseded`)).stderr).toMatch(/changed/);
    expect((await type(`diff ${R1} ${R2}`)).status).toBe(0);
  });

  test('of two that went out the later; going back is asked for, said and written down', async () => {
    await planAndIssue();
    more();
    await type('plan --date 2026-11-23');
    expect((await type(`orders ${R1} --out held`)).status).toBe(0);
    await type(`issue ${R2}`);
    expect((await type(`orders ${R1} --out old`)).status).toBe(3);
    expect((await type(`issue ${R1}`)).status).toBe(3);
    const back = await type(`issue ${R1} --superseded`);
    expect([back.status, back.stderr]).toEqual([0, expect.stringMatching(/Back from 2026-11-23-r2/)]);
    const { journal } = JSON.parse(file('2026-11-23-issued.json')) as {
      journal: { plan: string; date: string }[];
    };
    expect(journal.map(({ plan, date }) => [plan, date])).toEqual(
      [1, 2, 1].map((number) => [`2026-11-23-r${number}`, '2026-11-22']),
    );
  });

  test('one that is not what was issued under its name is refused', async () => {
    await planAndIssue();
    const path = join(folder, R1, 'manifest.json');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
    for (const line of [...ofPlan, 'verify P'])
      expect(await type(line.replace('P', R1)), line).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/not what was issued/),
      });
  });
});

describe('papers that somebody wrote over or threw away', () => {
  const R1 = 'out/2026-11-23-r1';
  const R2 = 'out/2026-11-23-r2';
  const PLAN = 'plan --date 2026-11-23';
  const spoil = (plan: string) => {
    appendFileSync(join(folder, plan, 'notices/1.txt'), 'come at noon');
    rmSync(join(folder, plan, 'rosters'), { recursive: true });
  };

  test('are named, and written again when that is asked for', async () => {
    await type(PLAN);
    const [notice, roster] = [
      file('2026-11-23-r1/notices/1.txt'),
      file('2026-11-23-r1/rosters/gate.crew.csv'),
    ];
    spoil(R1);
    const told = await type(PLAN);
    expect(told.stderr).toMatch(/not as they were written:\n {2}notices\/1\.txt\n {2}rosters\//);
    expect(told.stderr).toMatch(/--restore/);
    expect((await type(`${PLAN} --restore --dry-run`)).stderr).toMatch(/notices\/1\.txt/);
    const again = await type(`${PLAN} --restore`);
    expect([again.status, again.stderr]).toEqual([told.status, '']);
    expect(again.stdout).toMatch(/Written again[^]*notices\/1\.txt/);
    expect(file('2026-11-23-r1/notices/1.txt')).toBe(notice);
    expect(file('2026-11-23-r1/rosters/gate.crew.csv')).toBe(roster);
    expect(statSync(join(folder, R1, 'rosters/gate.crew.csv')).mode & 0o777).toBe(0o600);
    expect((await type(`verify ${R1}`)).status).toBe(0);
    expect((await type(PLAN)).stderr).toBe('');
    expect(readdirSync(join(folder, 'out'))).toEqual(['2026-11-23-r1']);
  });

  test('of a plan that went out, and of one after it', async () => {
    await planAndIssue();
    spoil(R1);
    expect((await type(`${PLAN} --restore`)).stdout).toMatch(/Written again/);
    expect((await type(`verify ${R1}`)).status).toBe(0);
    appendFileSync(join(folder, 'demand/orders.csv'), '1,102,greens,0.5\n');
    await type(PLAN);
    spoil(R2);
    rmSync(join(folder, R2, 'changes.txt'));
    expect((await type(`${PLAN} --restore`)).stdout).toMatch(/Written again/);
    expect((await type(`verify ${R2}`)).status).toBe(0);
  });
});

describe('what was ordered is known', () => {
  const nextNight = () => type('check --date 2026-11-24');

  test('when the old night was put away', async () => {
    await planAndIssue();
    rmSync(join(folder, 'out'), { recursive: true });
    expect(await nextNight()).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/was ordered with the plan for 2026-11-23/),
    });
  });

  test.each([
    ['its plan is gone', () => rmSync(join(folder, 'out/2026-11-23-r1'), { recursive: true })],
    ['its record is damaged', () => writeFileSync(join(folder, 'out/2026-11-23-issued.json'), '{"orders":')],
  ])('or it is said that it is not: %s', async (_, damage) => {
    await planAndIssue();
    rmSync(join(folder, 'ordered.json'));
    expect((await nextNight()).status).toBe(3);
    damage();
    const { status, stderr } = await nextNight();
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/nobody knows which sheets were ordered then/),
    ]);
    expect((await type('plan --date 2026-11-24')).status).toBe(4);
  });

  const NIGHTS = '{"schema_version":1,"nights":';
  test.each([
    ['full of zeros', '\0'.repeat(300)],
    ['cut off', `${NIGHTS}{"2026-11-2`],
    ['a list', '[]'],
    ['empty', '{}'],
    ['nights as a list', `${NIGHTS}[]}`],
    ['of a newer version', '{"schema_version":2,"nights":{}}'],
    ['of no version', '{"nights":{}}'],
    ['with a number for a name', `${NIGHTS}{"2026-11-23":{"a":5}}}`],
  ])('plan says, too, that ordered.json cannot be read, and issue keeps it: %s', async (_, text) => {
    writeFileSync(join(folder, 'ordered.json'), text);
    const { stderr } = await type('plan --date 2026-11-24');
    expect(stderr).toMatch(/ordered\.json[^]*nobody knows which sheets were ordered then/);
    const { status, stderr: said } = await type('issue out/2026-11-24-r1');
    expect([status, said]).toEqual([0, expect.stringMatching(/stays as ordered\.json\.before/)]);
    expect(readFileSync(join(folder, 'ordered.json.before'), 'utf8')).toBe(text);
    expect(readFileSync(join(folder, 'ordered.json'), 'utf8')).toContain('2026-11-24');
  });
});

test('an hour that the clocks leave out is said by plan and TONIGHT', async () => {
  const settings = join(folder, 'stagger.yaml');
  const text = readFileSync(settings, 'utf8').replace('Asia/Shanghai', 'Europe/Berlin');
  writeFileSync(settings, text.replace('"09:00-10:00"', '"01:00-04:00", "09:00-10:00"'));
  expect((await type('plan --date 2027-03-28')).stderr).toMatch(/the clocks go forward/);
  expect(file('2027-03-28-r1/TONIGHT.txt')).toMatch(/the clocks go forward/);
  expect((await type('plan --date 2027-03-28')).stderr).toMatch(/the clocks go forward/);
});

describe('a record of what went out that says nothing, or of another night, is damaged', () => {
  const sent = '{"plan":"2026-11-23-r1","sha256":"0"}';
  test.each([
    '{}',
    '[]',
    'null',
    `{"schema_version":9,"date":"2026-11-23","orders":${sent},"notices":${sent},"journal":[${sent}]}`,
    `{"schema_version":1,"date":"2026-11-24","orders":${sent},"notices":${sent},"journal":[${sent}]}`,
    '{"schema_version":1,"date":"2026-11-23","journal":{}}',
    '{"schema_version":1,"date":"2026-11-23","orders":null,"notices":null,"journal":[]}',
    `{"schema_version":1,"date":"2026-11-23","orders":${sent},"notices":${sent},"journal":[5]}`,
  ])('%s', async (text) => {
    await planAndIssue();
    writeFileSync(join(folder, 'out/2026-11-23-issued.json'), text);
    for (const line of ['plan --date 2026-11-23', 'verify out/2026-11-23-r1', 'issue out/2026-11-23-r1'])
      expect(await type(line), line).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/issued\.json is damaged/),
      });
  });
});

test('diff compares nothing with what was not issued under its name', async () => {
  await planAndIssue();
  const [plan, manifest] = ['plan.json', 'manifest.json'].map((name) =>
    join(folder, 'out/2026-11-23-r1', name),
  );
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const before = readFileSync(plan!, 'utf8');
  const forged = `${before} `;
  writeFileSync(plan!, forged);
  writeFileSync(manifest!, readFileSync(manifest!, 'utf8').replace(hash(before), hash(forged)));
  expect(await type('diff out/2026-11-23-r1 out/2026-11-23-r1')).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/not what was issued/),
  });
});

describe('what went out and is lost', () => {
  const PLAN = 'plan --date 2026-11-23';
  const R1 = 'out/2026-11-23-r1';

  test.each(['out/2026-11-23-issued.json', 'out'])('%s: planning anew is asked for', async (name) => {
    await planAndIssue();
    rmSync(join(folder, name), { recursive: true });
    expect(await type(PLAN)).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/went out.*from a copy/),
    });
    expect(existsSync(join(folder, 'out/2026-11-23-r2'))).toBe(false);
    await type(`${PLAN} --from-scratch`);
    // Never a name that papers in somebody's hands have.
    expect(existsSync(join(folder, R1))).toBe(name !== 'out');
    if (name === 'out') expect((await type('issue out/2026-11-23-r2')).status).toBe(0);
    else expect((await type(`issue ${R1}`)).status).toBe(0);
    expect((await type(PLAN)).stdout).toMatch(/Unchanged/);
  });

  test('so is it where only what was kept of it is left', async () => {
    await planAndIssue();
    for (const name of ['out/2026-11-23-issued.json', 'ordered.json', R1])
      rmSync(join(folder, name), { recursive: true });
    expect(await type(PLAN)).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/went out.*from a copy/),
    });
  });

  test.each([
    ['its folder', () => rmSync(join(folder, R1), { recursive: true })],
    ['its manifest', () => writeFileSync(join(folder, R1, 'manifest.json'), '')],
    ['its plan', () => rmSync(join(folder, R1, 'plan.json'))],
  ])('%s: a copy, or anew under another number', async (_, lose) => {
    await planAndIssue();
    cpSync(join(folder, R1), join(folder, 'copy'), { recursive: true });
    lose();
    const { status, stderr } = await type(PLAN);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/r1 went out.*from a copy.*--from-scratch/)]);
    const anew = await type(`${PLAN} --from-scratch`);
    expect([anew.stderr, anew.stdout]).toEqual([
      expect.stringMatching(/nothing of it is kept/),
      expect.stringMatching(/2026-11-23-r2 is ready/),
    ]);
    expect((await type('issue out/2026-11-23-r2')).status).toBe(0);
    expect((await type('verify out/2026-11-23-r2')).status).toBe(0);
    expect((await type(PLAN)).stdout).toMatch(/Unchanged/);
  });

  test.each(['manifest.json', 'plan.json'])(
    'nothing holds to a plan that never went out: %s',
    async (name) => {
      await type(PLAN);
      writeFileSync(join(folder, R1, name), '');
      expect((await type(`issue ${R1}`)).stderr).toMatch(/stagger plan says what to do|has no plan\.json/);
      const { stdout, stderr } = await type(PLAN);
      expect(stdout).toMatch(/2026-11-23-r2 is ready/);
      expect(stderr).toMatch(/r1 is not as it was written/);
      expect((await type(PLAN)).stdout).toMatch(/Unchanged/);
    },
  );
});
