import { describe, expect, test } from 'vitest';
import { PROBLEM_SEVERITY, problem, type ProblemCode } from '../../src/model/index.ts';
import { wordProblem } from '../../src/wording/index.ts';

const CODES = Object.keys(PROBLEM_SEVERITY) as ProblemCode[];
const PLACE = { file: 'demand/3.xlsx', sheet: '三号楼', row: 12, column: '数量' };

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each(CODES)('%s says where and what, and what to do instead', (code) => {
    const { message, what, suggestion } = wordProblem(problem(code, PLACE, 'abc'), language);
    for (const part of ['demand/3.xlsx', '三号楼', '12', '数量', what]) expect(message).toContain(part);
    expect(what.length).toBeGreaterThan(3);
    expect(suggestion).not.toBe('');
    expect(`${message} ${suggestion}`).not.toMatch(/undefined|null|NaN|\[object|\n/);
  });

  test('a problem that is nowhere has no place', () => {
    const { message, what } = wordProblem(problem('settings-missing', {}), language);
    expect(message).toBe(what);
  });

  test('a long cell is cut, on a character; a line break in it does not break the line', () => {
    const { what } = wordProblem(problem('bad-quantity', PLACE, `${'𠮷'.repeat(100_000)}\nx`), language);
    expect(what).toContain(`${'𠮷'.repeat(60)}…`);
    expect(what.length).toBeLessThan(200);
  });

  test('no fact is an inherited one', () => {
    const { suggestion } = wordProblem(problem('unknown-key', PLACE, 'constructor'), language);
    expect(suggestion).not.toContain('function');
  });
});

test('the two languages differ', () => {
  for (const code of CODES) {
    const found = problem(code, PLACE, 'abc');
    expect(wordProblem(found, 'en').what).not.toBe(wordProblem(found, 'zh-CN').what);
    expect(wordProblem(found, 'en').what).not.toMatch(/[\u4e00-\u9fff]/);
  }
});
