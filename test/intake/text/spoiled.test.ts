import { expect, test } from 'vitest';
import { isSpoiled } from '../../../src/intake/text/index.ts';

test.each([
  ['6.90123E+12', true],
  ['1.38E+10', true],
  ['13800000001.0', true],
  ['2026-03-02', true],
  ['2026/3/2 0:00', true],
  ['3/2/2026', true],
  ['3月2日', true],
  ['2-Mar', true],
  ['Mar-02', true],
  ['2-Mar-2026', true],
  // As people write them.
  ['6901234567892', false],
  ['R-10', false],
  ['ABC-12', false],
  ['5-kgs', false],
  ['3-2', false],
  ['3-2-501', false],
  ['1E3', false],
  ['501', false],
  ['020-5555-0111', false],
  ['+44 20 5555 0111', false],
  ['苏E-12345', false],
  ['', false],
])('%s: a spreadsheet has made this of something else: %s', (cell, expected) => {
  expect(isSpoiled(cell)).toBe(expected);
});
