import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { SAID_BY_PLAN } from '../intake/remedies.ts';
import { typeIn } from './type-in.ts';

const SPECIMENS = resolve(import.meta.dirname, '../../fixtures/errors');

interface Told {
  readonly code: string;
  readonly suggestion: string;
}

async function saidIn(folder: string): Promise<readonly Told[]> {
  const { stdout } = await typeIn(folder, 'plan --date 2026-11-23 --dry-run --json'.split(' '));
  return (JSON.parse(stdout) as { problems: Told[] }).problems;
}

/** What the message says, done by hand in the folder. */
type Deed = (folder: string, suggestion: string) => void | Promise<void>;

const edit =
  (file: string, from: string | RegExp, to: string): Deed =>
  (folder) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const done = text.replace(from, to);
    expect(done).not.toBe(text);
    writeFileSync(join(folder, file), done);
  };
/** The number that the message names. */
const numberIn = (suggestion: string) => /\d+(?:\.\d+)?(?!.*\d)/.exec(suggestion)![0];

const DEEDS: readonly (readonly [code: string, what: string, deed: Deed])[] = [
  ['already-ordered', 'the old sheet is moved out', (folder) => rmSync(join(folder, 'demand/1.csv'))],
  [
    'already-ordered',
    'a folder for each day',
    async (folder) => {
      mkdirSync(join(folder, 'demand/2026-11-22'));
      renameSync(join(folder, 'demand/1.csv'), join(folder, 'demand/2026-11-22/1.csv'));
      await edit('stagger.yaml', /^/, 'inputs: {demand: "demand/{date}/"}\n')(folder, '');
    },
  ],
  ['ordered-unread', 'it is moved away', (folder) => rmSync(join(folder, 'ordered.json'))],
  [
    'too-few-teams',
    'as many teams as it says',
    (folder, told) => edit('stagger.yaml', 'teams: 1', `teams: ${numberIn(told)}`)(folder, told),
  ],
  ['weight-not-known', 'unit_grams', edit('items.csv', /item,name\r?\nrice,Rice/, 'item,name,unit_grams\nrice,Rice,5000')],
  ['morning-bought', 'no premium', edit('stagger.yaml', 'early_premium: 5.00', 'early_premium: 0')],
  [
    'morning-would-help',
    'the premium that it says',
    (folder, told) => edit('stagger.yaml', '4.99', /early_premium: ([\d.]+)/.exec(told)![1]!)(folder, told),
  ],
  [
    'hidden-cells',
    'shown again',
    async (folder) => {
      const rows = [['building', 'room', 'item', 'quantity'], ['1', '101', 'rice', 1]];
      writeFileSync(join(folder, 'demand/1.xlsx'), await writeXlsx({ sheets: [{ name: '1号楼', rows }] }));
    },
  ],
]; // prettier-ignore

test('every code of which only plan speaks, or a spreadsheet is the remedy, is tried here', () => {
  expect([...new Set(DEEDS.map(([code]) => code))].sort()).toEqual([...SAID_BY_PLAN].sort());
});

test.each(DEEDS)('%s is gone: %s', async (code, _, deed) => {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-remedy-'));
  try {
    cpSync(join(SPECIMENS, code), folder, { recursive: true });
    const before = await saidIn(folder);
    const told = before.find((one) => one.code === code);
    expect(told).toBeDefined();
    await deed(folder, told!.suggestion);
    expect((await saidIn(folder)).map((one) => one.code)).not.toContain(code);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
