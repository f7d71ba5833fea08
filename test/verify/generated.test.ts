import { describe, expect, test } from 'vitest';
import { generateFiles, KINDS } from '../../bench/generate/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { wordViolation } from '../../src/wording/index.ts';
import { memorySource } from '../support/index.ts';
import { planFolder } from './planned.ts';

/** Ten workspaces of every kind: more than two hundred. More are tried with STAGGER_CASES. */
const SEEDS = Array.from({ length: Number(process.env.STAGGER_CASES ?? 10) }, (_, index) => index + 1);

describe('verify accepts what plan makes of generated workspaces', () => {
  test.each(KINDS)('%s', { timeout: 60_000 }, async (kind) => {
    for (const seed of SEEDS) {
      const files = new Map<string, string>();
      for (const file of generateFiles({ kind, seed })) files.set(file.name, [...file.chunks()].join(''));
      const plan = await planFolder(files);
      if (plan === undefined) throw new Error(`${kind} ${seed}: no plan`);
      const found = verifyPlan(memorySource(plan.files), plan.intake);
      const told = found.map((violation) => `rule ${violation.rule}: ${wordViolation(violation, 'en')}`);
      expect(told, `${kind} ${seed}`).toEqual([]);
    }
  });
});
