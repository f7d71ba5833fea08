import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIOLATION_RULE } from '../../src/model/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { wordViolation } from '../../src/wording/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import { Folder } from './folder.ts';
import { MUTATIONS } from './mutations/index.ts';
import { MORE_DEMAND, NIGHT } from './night.ts';
import type { PlannedFolder } from './planned.ts';
import { planFolder, withManifest } from './planned.ts';

/**
 * All that is said of each broken plan: code, file, row, where, amount, facts; and the plan, so that another answer of the
 * planner is no other answer of the judge. `npm run bless` writes the first anew, and the plan where there is none.
 */
const SAID = new URL('mutations.golden.json', import.meta.url);
const PLAN = new URL('plan.golden.json', import.meta.url);
const bless = process.env['BLESS'] === '1';
const golden = read(SAID) as Record<string, unknown>;
const said: Record<string, readonly unknown[]> = {};

let fresh: PlannedFolder;
/** The plan that is broken. */
let good: ReadonlyMap<string, string>;

beforeAll(async () => {
  const workspace = workspaceFiles(NIGHT).set('demand/more.csv', MORE_DEMAND);
  fresh = (await planFolder(workspace))!;
  if (bless && !existsSync(PLAN)) {
    const texts = [...fresh.files].filter(([path]) => !/\.(pdf|xlsx|html)$|^manifest/.test(path));
    writeFileSync(PLAN, `${JSON.stringify(Object.fromEntries(texts), null, 1)}\n`);
  }
  good = withManifest(new Map(Object.entries(read(PLAN) as Record<string, string>)));
});

afterAll(() => {
  if (!bless) return;
  const lines = Object.entries(said).map(([name, all]) => {
    const each = all.map((one) => `\n    ${JSON.stringify(one)}`).join(',');
    return `\n  ${JSON.stringify(name)}: [${each}\n  ]`;
  });
  writeFileSync(SAID, `{${lines.join(',')}\n}\n`);
});

function read(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('a good plan breaks no rule', () => {
  for (const files of [fresh.files, good]) {
    const found = verifyPlan(memorySource(files), fresh.source);
    expect(found.map((violation) => wordViolation(violation, 'en'))).toEqual([]);
  }
});

describe.each(MUTATIONS)('%s', (name, code, mutate) => {
  test(`is named: ${code}`, () => {
    const plan = new Folder(good);
    mutate(plan);
    const ownManifest = code === 'manifest-wrong' || plan.text('manifest.json') === '[]';
    const found = verifyPlan(memorySource(plan.files(ownManifest)), fresh.source);
    const named = found.filter((violation) => violation.code === code);
    expect(found.map((violation) => violation.code)).toContain(code);
    for (const violation of named) {
      expect(violation.rule).toBe(VIOLATION_RULE[code]);
      expect(violation.amount).toBeGreaterThanOrEqual(1);
      for (const language of ['en', 'zh-CN'] as const) {
        expect(wordViolation(violation, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    }
    said[name] = found.map(({ code: what, file, row, where, amount, facts }) => [
      what,
      file,
      row,
      where,
      amount,
      facts,
    ]);
    if (!bless) expect(said[name]).toEqual(golden[name]);
  });
});

test('every rule is broken in at least three ways', () => {
  for (let rule = 1; rule <= 11; rule++) {
    const ways = MUTATIONS.filter(([, code]) => VIOLATION_RULE[code] === rule);
    expect(ways.length, `rule ${rule}`).toBeGreaterThanOrEqual(3);
  }
});
