import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { words } from '../../src/wording/index.ts';

/** Messages that list examples or name what was typed may need a second line. */
const LONGER: ReadonlySet<string> = new Set(['busy', 'unknownLanguage', 'explainWhat']);

/** Messages that are told a list. */
const LISTED: Readonly<Record<string, readonly unknown[]>> = {
  notInPlan: ['1', ['1']],
  moreAlike: [2, [1, 2]],
  sealedNow: [['1', '7/2']],
};

/** Every text of the terminal, those that are made with short facts. */
function texts(value: unknown, name: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value.split('\n').map((line) => [name, line] as const);
  if (typeof value === 'function') {
    const facts = LISTED[name] ?? Array.from({ length: value.length }, () => '1');
    const made = (value as (...facts: readonly unknown[]) => unknown)(...facts);
    return texts(made, name);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, key));
}

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  test('what the terminal says fits into 80 columns', () => {
    const all = texts(words(language), '');
    expect(all.length).toBeGreaterThan(60);
    const wide = all.filter(([name, line]) => !LONGER.has(name) && stringWidth(line) > 80);
    expect(wide).toEqual([]);
  });
});
