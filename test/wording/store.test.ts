import { expect, test } from 'vitest';
import type { StoreFaultKind } from '../../src/model/index.ts';
import { wordStoreFault } from '../../src/wording/index.ts';

const KINDS: readonly StoreFaultKind[] = [
  ...(['exists', 'disk-full', 'read-only', 'denied'] as const),
  ...(['vanished', 'bad-name', 'damaged', 'saved-meanwhile', 'other'] as const),
];

test.each(KINDS)('%s names the path in a line, in both languages', (kind) => {
  const fault = { kind, path: 'out/2026-11-23-r1', reason: 'EIO' };
  const said = (['en', 'zh-CN'] as const).map((language) => wordStoreFault(fault, language));
  for (const text of said) {
    expect(text).toContain('out/2026-11-23-r1');
    expect(text).not.toMatch(/undefined|\n/);
  }
  expect(said[0]).not.toBe(said[1]);
  if (kind !== 'other') expect(said[1]).toMatch(/\p{Script=Han}/u);
});
