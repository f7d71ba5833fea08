import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { issuedStands } from './issued-stands.ts';
import { openOffice, type Office } from './office.ts';
import { DATES, threeNightsSite } from './three-nights-site.ts';
import { playTonight } from './tonight-list.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = DATES;

function write({ folder }: Office, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function edit(office: Office, name: string, change: (text: string) => string): void {
  const before = readFileSync(join(office.folder, name), 'utf8');
  write(office, name, change(before));
  expect(change(before)).not.toBe(before);
}

/** A command that makes a revision, which keeps every rule; then all that its list says. */
async function revise(
  office: Office,
  date: string,
  line: string,
  moves: readonly string[] = [],
): Promise<string> {
  const before = office.has(`out/${date}-r1`) ? office.newest(date) : undefined;
  await office.type(line.split(' '));
  const after = office.newest(date);
  expect([line, after]).not.toEqual([line, before]);
  const { stdout } = await office.type(['verify', after]);
  expect([line, stdout]).toEqual([line, expect.stringMatching(/rules hold|规则全部符合/)]);
  if (before !== undefined) issuedStands(office, before, after, moves);
  await playTonight(office, after);
  return after;
}

/** The sheets that `issue` wrote, filled in as staff would. */
function filledIn(office: Office, name: string, fill: (row: string[], head: string[]) => void): string {
  const [head = '', ...rows] = readFileSync(join(office.folder, name), 'utf8').trimEnd().split('\r\n');
  const columns = head.replace('\uFEFF', '').split(',');
  const done = rows.map((line) => {
    const cells = line.split(',').map((cell) => cell.replaceAll('"', ''));
    fill(cells, columns);
    return cells.join(',');
  });
  write(office, 'filled.csv', [columns.join(','), ...done].join('\n'));
  return 'filled.csv';
}

async function receiveAll(office: Office, plan: string): Promise<void> {
  const sheet = filledIn(office, `day/${plan.slice(4)}/receiving.csv`, (cells, head) => {
    const at = (names: readonly string[]) => head.findIndex((name) => names.includes(name));
    cells[at(['packs', '实收件数', '实收', '件数', '到货件数'])] =
      cells[at(['expected', '应到', '应收件数', '应到件数'])]!;
  });
  await office.type(['receive', plan, sheet]);
  // What came is a revision of its own: its list is done too.
  const after = office.newest(plan.slice(4, 14));
  issuedStands(office, plan, after);
  if (after !== plan) await playTonight(office, after);
}

/** Closes the night, and does what it says then. */
async function close(office: Office, plan: string, keep: string): Promise<void> {
  const date = plan.slice(4, 14);
  const sheet = filledIn(office, `day/${plan.slice(4)}/done.csv`, (cells, head) => {
    const columns = { collected: ['collected', '已取', '已领'], keep: ['keep', '留存', '留着', '留到明天'] };
    const place = `${cells[head.findIndex((name) => ['building', '楼栋'].includes(name))]}-${cells[head.findIndex((name) => ['room', '房号', '房间'].includes(name))]}`;
    const mark = place === keep ? columns.keep : columns.collected;
    cells[head.findIndex((name) => mark.includes(name))] = 'x';
  });
  const { stdout } = await office.type(['close', plan, sheet]);
  const named = stdout.match(/[a-z]+\.csv/g);
  expect(named).toEqual(['carryover.csv', 'stock.csv', 'kept.csv']);
  for (const name of named ?? [])
    copyFileSync(join(office.folder, `out/${date}-closed`, name), join(office.folder, name));
  rmSync(join(office.folder, 'filled.csv'));
}

const rowOf = (office: Office, table: string, place: string) =>
  office.table(table).find(({ building, room }) => `${building}-${room}` === place);

test.each(['en', 'zh-CN'] as const)(
  'three nights as the lists say, line by line (%s)',
  async (language) => {
    const office = openOffice();
    for (const [name, text] of threeNightsSite(language)) write(office, name, text);

    // Monday: a mended row, a changed price list, a seal, a late truck.
    const first = await revise(office, MONDAY, `plan --date ${MONDAY}`);
    edit(office, `demand/${MONDAY}/orders.csv`, (text) => `${text}2,202,greens,1\n`);
    await revise(office, MONDAY, `plan --date ${MONDAY}`);
    edit(office, 'catalogs/farm.csv', (text) => text.replace('8.20', '9.90').replace('2,kg', '3,kg'));
    edit(office, `demand/${MONDAY}/orders.csv`, (text) => `${text}1,202,greens,1\n`);
    await revise(office, MONDAY, `plan --date ${MONDAY}`);
    const terms = office.table(`${office.newest(MONDAY)}/orders.csv`).filter(({ sku }) => sku === 'G2');
    expect(terms.map(({ pack_price: price }) => price)).toContain('8.20');
    // A sheet for tomorrow comes, and disturbs nothing.
    write(
      office,
      `demand/${TUESDAY}/orders.csv`,
      'building,room,item,quantity\n1,101,eggs,1\n2,101,rice,1\n3,101,eggs,1\n',
    );
    await revise(office, MONDAY, `replan ${office.newest(MONDAY)} --now 07:50 --seal 2`, ['2-']);
    const late = await revise(office, MONDAY, `replan ${office.newest(MONDAY)} --now 09:05 --wave pm+45m`, [
      'pm',
    ]);
    // Whose goods are the morning's has them, and keeps its time.
    const morning = new Set(
      office
        .table(`${first}/allocations.csv`)
        .filter(({ wave }) => wave === 'pm')
        .map(({ building, room }) => `${building}-${room}`),
    );
    for (const row of office.table(`${first}/pickups.csv`).filter(({ building }) => building === '1')) {
      const place = `${row['building']}-${row['room']}`;
      if (morning.has(place)) continue;
      const now = rowOf(office, `${late}/pickups.csv`, place);
      expect([place, now?.['point'], now?.['slot_start']]).toEqual([place, row['point'], row['slot_start']]);
    }
    await receiveAll(office, late);
    await close(office, office.newest(MONDAY), '1-102');

    // Tuesday: 2 is sealed still, and what waits for 1-102 is called with it.
    const tuesday = await revise(office, TUESDAY, `plan --date ${TUESDAY}`);
    expect(rowOf(office, `${tuesday}/doorstep.csv`, '2-101')).toBeDefined();
    expect(rowOf(office, `${tuesday}/pickups.csv`, '1-102')?.['parcels']).toBe(
      rowOf(office, `${late}/pickups.csv`, '1-102')?.['parcels'],
    );
    const bags = office.table('kept.csv').filter(({ room }) => room === '102');
    const due = bags.reduce((sum, row) => sum + Math.round(Number(row['to_pay']) * 100), 0);
    const bill = rowOf(office, `${tuesday}/bills.csv`, '1-102')!;
    expect([bill['collect'], bill['kept']]).toEqual([(due / 100).toFixed(2), (due / 100).toFixed(2)]);
    await receiveAll(office, tuesday);
    await close(office, office.newest(TUESDAY), 'nobody');
    expect(office.table('kept.csv')).toEqual([]);

    // Wednesday: the seal is lifted, as the list of Tuesday says it is done.
    const list = readFileSync(join(office.folder, office.newest(TUESDAY), 'TONIGHT.txt'), 'utf8');
    const unseal = /stagger (replan \S+ --unseal 2)/.exec(list)![1]!;
    await office.type(unseal.split(' '));
    write(
      office,
      `demand/${WEDNESDAY}/orders.csv`,
      'building,room,item,quantity\n2,101,greens,1\n1,201,eggs,2\n',
    );
    const wednesday = await revise(office, WEDNESDAY, `plan --date ${WEDNESDAY}`);
    expect(rowOf(office, `${wednesday}/pickups.csv`, '2-101')).toBeDefined();
    await receiveAll(office, wednesday);
    await close(office, office.newest(WEDNESDAY), 'nobody');

    // A night that is over is still explained, whatever lies in the folder now.
    expect((await office.type(['explain', office.newest(MONDAY), 'household', '1-101'])).status).toBe(0);
    expect((await office.type(['verify', office.newest(MONDAY)])).stdout).toMatch(/rules hold|规则全部符合/);
    office.remove();
  },
  300_000,
);
