import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { typeIn } from './type-in.ts';

const FOUR_DOORS = resolve(import.meta.dirname, '../../fixtures/four-doors');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagger-check-'));
  cpSync(FOUR_DOORS, folder, { recursive: true });
});

const type = (...line: string[]) =>
  typeIn(folder, ['check', '--date', '2026-11-23', ...line], '2026-11-22T12:00:00Z');

const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

test('check --read-back writes a page a sheet and a text a building, and nothing else changes', async () => {
  write('demand/2.txt', '1. 2-101 Ann rice 1\n2. same as usual\n');
  const before = readdirSync(folder, { recursive: true });
  const { status, stderr } = await type('--read-back', 'seen');
  expect([status, stderr]).toEqual([3, expect.stringMatching(/same as usual/)]);
  const written = readdirSync(join(folder, 'seen'), { recursive: true }).map(String).sort();
  expect(readdirSync(folder, { recursive: true }).filter((name) => !String(name).startsWith('seen'))).toEqual(
    before,
  );
  const pages = written.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBe(readdirSync(join(folder, 'demand')).length + 1);
  const page = text(
    join(
      'seen',
      pages.find((name) => name.includes('2.txt'))!,
    ),
  );
  expect(page).toContain('2-101');
  expect(page).toContain('same as usual');
  expect(page).not.toMatch(/<script|https?:/);
  const texts = written.filter((name) => name.endsWith('.txt'));
  const own = texts.map((name) => text(join('seen', name))).join('\n');
  expect(own).toContain('101');
  expect(own).not.toContain('Ann');
});

test('check --read-back into a folder that holds something is a mistake of usage', async () => {
  const { status } = await type('--read-back', 'demand');
  expect(status).toBe(2);
});

test('check names an item that is asked for and that nobody sells', async () => {
  write('items.csv', `${text('items.csv').trimEnd()}\nplums\n`);
  write('demand/more.csv', 'building,room,item,quantity\n1,102,plums,2\n2,101,plums,1\n');
  const { status, stderr } = await type();
  expect(status).toBe(0);
  expect(stderr).toMatch(/Nobody sells plums, and none is in stock: 2 households/);
  write('stock.csv', 'item,quantity,expires\nplums,9,2026-11-20\n');
  expect((await type()).stderr).toMatch(/Nobody sells plums/);
  write('stock.csv', 'item,quantity\nplums,1\n');
  expect((await type()).stderr).not.toMatch(/Nobody sells/);
});
