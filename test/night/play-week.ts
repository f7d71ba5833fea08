import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readWorkspace } from '../../src/intake/index.ts';
import { addDays, formatScaled, formatTime, type Workspace } from '../../src/model/index.ts';
import { diskSource } from '../../src/store/index.ts';
import type { Office } from './office.ts';
import { Ledger } from './week-ledger.ts';
import { MoneyLedger, type Payment } from './week-money.ts';

export type Roll = (sides: number) => number;

const NIGHTS = 7;

/**
 * Seven nights of an office: lines come late and are corrected, suppliers confirm and deliver less, trucks are late or never
 * come, points close, desks are missing, buildings are sealed, people stay away, their bags are kept. Every revision is verified,
 * every night closed, and the books and the money of the week have to add up.
 */
export async function playWeek(office: Office, roll: Roll, payment: Payment): Promise<void> {
  priced(office, payment);
  const ledger = new Ledger(office);
  const money = new MoneyLedger(office, payment);
  let workspace = readNight(office, '2026-11-23');
  // What the site asks for from now on is written here.
  for (const sheet of readdirSync(join(office.folder, 'demand')))
    rmSync(join(office.folder, 'demand', sheet));
  for (let night = 0; night < NIGHTS; night++) {
    const date = addDays('2026-11-23', night);
    const lines = linesOf(workspace, roll);
    writeSheet(office, lines, night);
    await revise(office, date, ['plan', '--date', date]);
    await office.type(['issue', office.newest(date)]);
    workspace = readNight(office, date);
    const happenings = [lateLine, confirmed, delivered, truck, closure, desk, sealing].filter(
      () => roll(3) === 0,
    );
    for (const happens of happenings) await happens(office, date, workspace, roll, lines, night);
    await office.type(['issue', office.newest(date)]);
    writeDone(office, date, roll);
    await office.type(['close', office.newest(date), 'done.csv', '--rest', 'absent']);
    ledger.close(date, workspace);
    money.close(office.newest(date), `out/${date}-closed`, office.table('kept.csv'), workspace);
    for (const name of ['carryover.csv', 'stock.csv', 'kept.csv'])
      copyFileSync(join(office.folder, `out/${date}-closed`, name), join(office.folder, name));
    rmSync(join(office.folder, 'confirmed.csv'), { force: true });
  }
  ledger.addUp();
  money.addUp();
}

/** Every item has a price, few of them round, and the site a way of paying. */
function priced(office: Office, payment: Payment): void {
  const settings = readFileSync(join(office.folder, 'stagger.yaml'), 'utf8').replace(/^payment:.*\n/m, '');
  office.write('stagger.yaml', `${settings.trimEnd()}\npayment: ${payment}\n`);
  const [head = '', ...rows] = readFileSync(join(office.folder, 'items.csv'), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  if (head.split(',').includes('list_price')) return;
  const price = (row: number) => (((row * 137) % 2000) / 100 + 0.07).toFixed(2);
  office.write(
    'items.csv',
    `${[`${head},list_price`, ...rows.map((row, at) => `${row},${price(at + 1)}`)].join('\n')}\n`,
  );
}

function readNight({ folder }: Office, date: string): Workspace {
  const { workspace, problems } = readWorkspace(diskSource(folder), { date });
  expect(workspace, JSON.stringify(problems.filter(({ severity }) => severity === 'error'))).toBeDefined();
  return workspace!;
}

/** A command that makes a plan; what it makes keeps every rule. @param also a status that is no plan and no fault either */
async function revise(
  office: Office,
  date: string,
  args: readonly string[],
  also: readonly number[] = [],
): Promise<void> {
  const { status } = await office.type(args, also);
  if (also.includes(status)) return;
  const { status: verdict, stdout } = await office.type(['verify', office.newest(date)]);
  expect(`${args.join(' ')}\n${stdout}`).toMatch(/rules hold|规则全部符合/);
  expect(verdict).toBe(0);
}

/** A line for most households: `building,entrance,room,item,quantity`. */
function linesOf({ site, catalogue }: Workspace, roll: Roll): string[] {
  return site.households.flatMap(({ entrance, room }) => {
    const { building, id } = site.entrances[entrance]!;
    const goods = catalogue.goods.filter(() => roll(3) === 0);
    return goods.map(({ id: good, step, baseUnits }) => {
      const quantity = formatScaled(step * (1 + roll(4)), baseUnits);
      return [site.buildings[building]!.id, id, room, good, quantity].join(',');
    });
  });
}

function writeSheet(office: Office, lines: readonly string[], night: number): void {
  const rows = lines.map((line) => `${line},night ${night}`);
  office.write('demand/orders.csv', `building,entrance,room,item,quantity,note\n${rows.join('\n')}\n`);
}

type Happening = (
  office: Office,
  date: string,
  workspace: Workspace,
  roll: Roll,
  lines: string[],
  night: number,
) => Promise<void>;

const lateLine: Happening = async (office, date, workspace, roll, lines, night) => {
  const line = linesOf(workspace, roll).find((late) => !lines.some((other) => sameCell(late, other)));
  if (line === undefined) return;
  lines.push(line);
  writeSheet(office, lines, night);
  await revise(office, date, ['plan', '--date', date]);
};

function sameCell(a: string, b: string): boolean {
  return a.slice(0, a.lastIndexOf(',')) === b.slice(0, b.lastIndexOf(','));
}

const confirmed: Happening = async (office, date, _, roll) => {
  const issued = JSON.parse(readIssued(office, date)) as { orders: { plan: string } };
  const sent = office.table(`out/${issued.orders.plan}/orders.csv`).filter(() => roll(3) === 0);
  const rows = sent.map(({ po, sku, packs }) => `${po},${sku},${roll(Number(packs) + 1)}`);
  office.write('confirmed.csv', `po,sku,packs\n${rows.join('\n')}\n`);
  await revise(office, date, ['plan', '--date', date]);
};

function readIssued(office: Office, date: string): string {
  return [...diskSource(office.folder).read(`out/${date}-issued.json`)]
    .map((piece) => Buffer.from(piece).toString())
    .join('');
}

const delivered: Happening = async (office, date, _, roll) => {
  const plan = office.newest(date);
  const rows = office.table(`${plan}/orders.csv`).flatMap(({ po, sku, packs }) => {
    const came = roll(Number(packs) + 1);
    return [`${po},${sku},${came},`, ...(roll(4) === 0 ? [`${po},${sku},1,spoilt`] : [])];
  });
  office.write('delivered.csv', `po,sku,packs,condition\n${rows.join('\n')}\n`);
  await revise(office, date, ['receive', plan, 'delivered.csv', '--rest', 'missing']);
};

const truck: Happening = async (office, date, { settings: { waves } }, roll) => {
  const { id, ready } = waves[roll(waves.length)]!;
  const when = roll(3) === 0 ? 'never' : formatTime(Math.min(1439, ready + 15 * (1 + roll(8))));
  await revise(office, date, ['replan', office.newest(date), '--wave', `${id}=${when}`], [3]);
};

const closure: Happening = async (office, date, { settings: { points } }, roll) => {
  const { id, open } = points[roll(points.length)]!;
  const from = open[0]!.from + 15 * roll(8);
  await revise(office, date, [
    'replan',
    office.newest(date),
    '--close',
    `${id}=${formatTime(from)}-${formatTime(from + 45)}`,
  ]);
};

const desk: Happening = async (office, date, { settings: { points } }, roll) => {
  const { id } = points[roll(points.length)]!;
  await revise(office, date, [
    'replan',
    office.newest(date),
    '--desks',
    `${id}=1`,
    ...(roll(2) === 0 ? ['--make-room'] : []),
  ]);
};

/** Where the teams are too few for one more unit nothing is planned: status 3. */
const sealing: Happening = async (office, date, { site: { buildings } }, roll) => {
  const { id } = buildings[roll(buildings.length)]!;
  await revise(office, date, ['replan', office.newest(date), '--seal', id], [3]);
};

/** By code or by name; some marked as absent or refused, or their bags kept, some left out, one of them nobody. */
function writeDone(office: Office, date: string, roll: Roll): void {
  const plan = office.newest(date);
  const codes = office.table(`${plan}/pickups.csv`).map(({ code }) => [`${code},,,`, roll(7)] as const);
  const doors = office
    .table(`${plan}/doorstep.csv`)
    .map(({ building, entrance, room }) => [`,${building},${entrance},${room}`, roll(7)] as const);
  const rows = [...codes, ...doors, ...(roll(3) === 0 ? [['?,,,', 1] as const] : [])].flatMap(
    ([who, fate]) =>
      fate === 0
        ? []
        : [
            [who, ...[fate > 3, fate === 1, fate === 2, fate === 3].map((mark) => (mark ? 'x' : ''))].join(
              ',',
            ),
          ],
  );
  office.write('done.csv', `code,building,entrance,room,collected,refused,absent,keep\n${rows.join('\n')}\n`);
}
