import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../../src/intake/files/index.ts';

describe('globs', () => {
  test.each([
    ['*.csv', 'a.csv', true],
    ['*.csv', 'x/a.csv', false],
    ['**/*.csv', 'a.csv', true],
    ['**/*.csv', 'x/y/a.csv', true],
    ['a/**', 'a/b/c', true],
    ['demand/?.csv', 'demand/3.csv', true],
    ['demand/?.csv', 'demand/13.csv', false],
    ['[!a]x', '/x', false],
    ['[a-c]x', 'bx', true],
    ['[a-c]x', 'dx', false],
    ['[z-a]x', 'bx', false],
    ['[abc', '[abc', true],
    ['5号楼(*).txt', '5号楼(2).txt', true],
    ['𠮷?', '𠮷𠮷', true],
  ])('%s and %s: %s', (pattern, name, matches) => {
    expect(globMatcher(pattern)(name)).toBe(matches);
  });

  test('no pattern runs away', () => {
    expect(globMatcher(`${'*a'.repeat(200)}b`)('a'.repeat(2000))).toBe(false);
    expect(globMatcher(`${'**/'.repeat(50)}b`)('a/'.repeat(500))).toBe(false);
  });

  test('a name without signs of a pattern matches itself and nothing else', () => {
    const plain = fc.string({ maxLength: 12 }).filter((text) => !/[*?[]/.test(text));
    fc.assert(
      fc.property(plain, plain, (one, other) => globMatcher(one)(other) === (one === other)),
      { seed: 18, numRuns: 300 },
    );
  });
});
