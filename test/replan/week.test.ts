import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../commands/main.ts';
import { recordedTerminal } from '../../commands/terminal/terminal.ts';
import { addDays } from '../../src/model/index.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');
const HOUSEHOLDS = ['1,101', '1,102', '1,201', '2,101'];
const ITEMS = ['eggs', 'greens', 'rice'];

/** The week's chance, the same on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const folder = mkdtempSync(join(tmpdir(), 'stagger-week-'));

async function type(line: string): Promise<string> {
  const terminal = recordedTerminal(folder, new Date('2026-11-22T13:00:00Z'));
  const status = await run(line.split(' '), terminal);
  expect([0, 4], `${line}: ${terminal.stderr}`).toContain(status);
  return terminal.stdout;
}

function table(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** In thousandths, which is exact for all that four-doors counts. */
const milli = (text: string) => Math.round(Number(text) * 1000);

test('seven nights with short trucks and absent people keep every rule, and the week adds up', async () => {
  cpSync(FOUR_DOORS, folder, { recursive: true });
  const roll = dice(7);
  const start = new Map(ITEMS.map((item) => [item, item === 'rice' ? 1000 : 0]));
  const [ordered, out, written] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  let before = new Map(start);
  for (let night = 0; night < 7; night++) {
    const date = addDays('2026-11-23', night);
    const lines = HOUSEHOLDS.flatMap((who) =>
      ITEMS.flatMap((item) => (roll(4) === 0 ? [] : [`${who},${item},${1 + roll(4)}`])),
    );
    writeFileSync(
      join(folder, 'demand/orders.csv'),
      `building,room,item,quantity,note\n${lines.map((line) => `${line},remark-${night}`).join('\n')}\n`,
    );
    await type(`plan --date ${date}`);
    await type(`issue out/${date}-r1`);
    expect(await type(`verify out/${date}-r1`)).toMatch(/hold/);
    const sent = table(`out/${date}-r1/orders.csv`);
    const short = sent.length > 0 && roll(2) === 0;
    if (short) {
      const came = sent.map(({ po, sku, packs }) => `${po},${sku},${roll(Number(packs) + 1)}`);
      writeFileSync(join(folder, 'delivered.csv'), `po,sku,packs\n${came.join('\n')}\n`);
      await type(`receive out/${date}-r1 delivered.csv`);
    }
    // What came as ordered is the same answer again, and no new revision.
    const last = short && /-r2/.test(readdir(`${date}-r2`)) ? `${date}-r2` : `${date}-r1`;
    expect(await type(`verify out/${last}`)).toMatch(/hold/);
    const done = HOUSEHOLDS.slice(0, 3).map((who) => `${who},${roll(4) === 0 ? ',x' : 'x,'}`);
    writeFileSync(
      join(folder, 'done.csv'),
      `building,room,collected,absent\n${knownOf(last, done).join('\n')}\n`,
    );
    await type(`close out/${last} done.csv`);
    const now = new Map<string, number>();
    for (const book of table(`out/${date}-closed/books.csv`)) {
      const item = book['item']!;
      const [stock, came, taken, left, lost] = ['stock', 'ordered', 'handed_out', 'left', 'written_off'].map(
        (column) => milli(book[column]!),
      );
      expect(stock! + came!).toBe(taken! + left! + lost!);
      expect(stock).toBe(before.get(item) ?? 0);
      for (const [sum, value] of [
        [ordered, came],
        [out, taken],
        [written, lost],
      ] as const)
        sum.set(item, (sum.get(item) ?? 0) + value!);
      now.set(item, left!);
    }
    const paid = table(`out/${date}-closed/money.csv`).filter(({ who }) => who === 'supplier');
    const due = table(`out/${last}/orders-summary.csv`);
    const cents = (rows: Record<string, string>[], column: string) =>
      rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
    expect(cents(paid, 'amount')).toBe(cents(due, 'total'));
    for (const name of ['carryover.csv', 'stock.csv'])
      cpSync(join(folder, `out/${date}-closed`, name), join(folder, name));
    before = now;
  }
  for (const item of ITEMS) {
    const came = start.get(item)! + (ordered.get(item) ?? 0);
    expect(came).toBe((out.get(item) ?? 0) + (written.get(item) ?? 0) + (before.get(item) ?? 0));
  }
}, 120_000);

/** Only those who are in the plan can be ticked off. */
function knownOf(plan: string, lines: readonly string[]): readonly string[] {
  const known = new Set(
    table(`out/${plan}/allocations.csv`).map(({ building, room }) => `${building},${room},`),
  );
  return lines.filter((line) => [...known].some((who) => line.startsWith(who)));
}

function readdir(name: string): string {
  try {
    return readFileSync(join(folder, 'out', name, 'plan.json'), 'utf8').length > 0 ? name : '';
  } catch {
    return '';
  }
}
