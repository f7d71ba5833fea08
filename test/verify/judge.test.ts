import { expect, test } from 'vitest';
import { generateFiles, KINDS } from '../../bench/generate/index.ts';
import { judge } from './judge/judge.ts';
import { readRaw } from './judge/raw-goods.ts';
import { table, textOf } from './judge/raw.ts';
import { DATE, planFolder } from './planned.ts';

const TABLES = ['orders', 'allocations', 'balance', 'pickups', 'doorstep', 'unplaced'].map(
  (name) => `${name}.csv`,
);

/**
 * A second opinion: the inputs and the tables are read again by code that shares neither intake nor model with us, so
 * that a page misread by planner and verify alike is found.
 */
test('a reader of the page alone finds no fault with our plans', { timeout: 120_000 }, async () => {
  let read = 0;
  for (const kind of KINDS) {
    for (const seed of [101, 102]) {
      const files = new Map<string, string>();
      for (const file of generateFiles({ kind, seed })) files.set(file.name, [...file.chunks()].join(''));
      const raw = readRaw(files, DATE);
      if (raw === undefined) continue;
      read++;
      const plan = (await planFolder(files))!;
      const tables = Object.fromEntries(TABLES.map((name) => [name, table(textOf(plan.files, name))]));
      expect(judge(raw, tables), `${kind} ${seed}`).toEqual([]);
    }
  }
  expect(read).toBeGreaterThan(KINDS.length / 2);
});
