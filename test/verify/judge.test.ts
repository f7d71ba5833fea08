import { expect, test } from 'vitest';
import { generateFiles, KINDS } from '../../bench/generate/index.ts';
import { judge } from './judge/judge.ts';
import { readRaw } from './judge/raw-goods.ts';
import { table, textOf } from './judge/raw.ts';
import { DATE, planFolder } from './planned.ts';

const TABLES = ['orders', 'allocations', 'balance', 'pickups', 'doorstep', 'unplaced'].map(
  (name) => `${name}.csv`,
);

/** So many readable workspaces of every kind; more are tried with STAGGER_CASES. */
const CASES = Number(process.env.STAGGER_CASES ?? 1);
/** Seeds looked at for them: in some kinds nearly every workspace has a wide sheet, or a line twice. */
const LAST_SEED = 12 * CASES;

/**
 * A second opinion: the inputs and the tables are read again by code that shares neither intake nor model with us, so
 * that a page misread by planner and verify alike is found.
 */
test('a reader of the page alone finds no fault with our plans', { timeout: 300_000 }, async () => {
  let read = 0;
  for (const kind of KINDS) {
    let ofKind = 0;
    for (let seed = 1; seed <= LAST_SEED && ofKind < CASES; seed++) {
      const files = new Map<string, string>();
      for (const file of generateFiles({ kind, seed })) files.set(file.name, [...file.chunks()].join(''));
      const raw = readRaw(files, DATE);
      if (raw === undefined) continue;
      ofKind++;
      const plan = (await planFolder(files))!;
      const tables = Object.fromEntries(TABLES.map((name) => [name, table(textOf(plan.files, name))]));
      expect(judge(raw, tables), `${kind} ${seed}`).toEqual([]);
    }
    read += ofKind;
  }
  expect(read).toBeGreaterThan(KINDS.length * 0.7);
});
