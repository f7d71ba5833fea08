import { describe, expect, test } from 'vitest';
import { VIOLATION_RULE } from '../../src/model/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { wordViolation } from '../../src/wording/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import { Folder } from './folder.ts';
import { ELSEWHERE } from './mutations/elsewhere.ts';
import { MUTATIONS } from './mutations/index.ts';
import { planFolder } from './planned.ts';

describe.each(ELSEWHERE)('$name', ({ code, night, inputs, plan }) => {
  test(`is named: ${code}`, async () => {
    const files = workspaceFiles(night);
    const planned = (await planFolder(new Map(files)))!;
    expect(verifyPlan(memorySource(planned.files), planned.source)).toEqual([]);
    inputs?.(files);
    const folder = new Folder(planned.files);
    plan?.(folder);
    const found = verifyPlan(memorySource(folder.files()), memorySource(files));
    const named = found.find((violation) => violation.code === code)!;
    expect(found.map((violation) => violation.code)).toContain(code);
    for (const language of ['en', 'zh-CN'] as const)
      expect(wordViolation(named, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

test('there is a mutation for every code', () => {
  const codes = new Set([...MUTATIONS.map(([, code]) => code), ...ELSEWHERE.map(({ code }) => code)]);
  expect(
    Object.keys(VIOLATION_RULE).filter((code) => !codes.has(code as keyof typeof VIOLATION_RULE)),
  ).toEqual([]);
});
