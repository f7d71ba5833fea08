import { beforeAll, describe, expect, test } from 'vitest';
import { VIOLATION_RULE } from '../../src/model/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { wordViolation } from '../../src/wording/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import { Folder } from './folder.ts';
import { LINES } from './mutations/lines.ts';
import { PAPER } from './mutations/paper.ts';
import { PEOPLE } from './mutations/people.ts';
import { SHARES } from './mutations/shares.ts';
import { SLOTS } from './mutations/slots.ts';
import { NIGHT } from './night.ts';
import type { PlannedFolder } from './planned.ts';
import { planFolder } from './planned.ts';

const MUTATIONS = [...LINES, ...SHARES, ...PEOPLE, ...SLOTS, ...PAPER];

/** A sheet with one line replaced, one excluded, one rejected. */
const MORE = [
  'building,entrance,room,item,quantity',
  '1,1,102,tofu,2',
  '1,1,102,tofu,1',
  '2,,101,tofu,0',
  '9,,101,eggs,1',
];

let good: PlannedFolder;

beforeAll(async () => {
  const workspace = workspaceFiles(NIGHT).set('demand/more.csv', `${MORE.join('\n')}\n`);
  good = (await planFolder(workspace))!;
});

test('a good plan breaks no rule', () => {
  const found = verifyPlan(memorySource(good.files), good.intake);
  expect(found.map((violation) => wordViolation(violation, 'en'))).toEqual([]);
});

describe.each(MUTATIONS)('%s', (_name, code, mutate) => {
  test(`is named: ${code}`, () => {
    const plan = new Folder(good.files);
    mutate(plan);
    const ownManifest = code === 'manifest-wrong' || plan.text('manifest.json') === '[]';
    const found = verifyPlan(memorySource(plan.files(ownManifest)), good.intake);
    const named = found.filter((violation) => violation.code === code);
    expect(found.map((violation) => violation.code)).toContain(code);
    for (const violation of named) {
      expect(violation.rule).toBe(VIOLATION_RULE[code]);
      expect(violation.amount).toBeGreaterThanOrEqual(1);
      for (const language of ['en', 'zh-CN'] as const) {
        expect(wordViolation(violation, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    }
  });
});

test('every rule is broken in at least three ways', () => {
  for (let rule = 1; rule <= 11; rule++) {
    const ways = MUTATIONS.filter(([, code]) => VIOLATION_RULE[code] === rule);
    expect(ways.length, `rule ${rule}`).toBeGreaterThanOrEqual(3);
  }
});
