import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBLEM_SEVERITY, SHORT_REASONS, UNPLACED_REASONS } from '../../src/model/index.ts';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the manual is complete', () => {
  test.each([
    ['problems.md', ['Errors', 'Rejects', 'Warnings', 'Notes']],
    ['zh-CN/problems.md', ['错误', '退回', '注意', '说明']],
  ])('%s has a line for every code, under its severity, and no other', (name, headings) => {
    const said = page(name)
      .split(/^## /m)
      .slice(1)
      .flatMap((part) => {
        const at = headings.indexOf(part.slice(0, part.indexOf('\n')));
        const severity = ['error', 'reject', 'warning', 'note'][at];
        return [...part.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => [match[1] ?? '', severity]);
      });
    expect(Object.fromEntries(said)).toEqual(PROBLEM_SEVERITY);
  });

  test.each(['settings.md', 'tables.md'])(
    'zh-CN/%s knows the keys and columns that the English page knows',
    (name) => {
      const english = page(`formats/${name}`);
      const chinese = page(`zh-CN/${name}`);
      // First cells of tables: keys, names of tables. Second cells of tables.md: columns.
      const named = [...english.matchAll(/^\| ([^|]*) \|(?: ([^|]*) \|)?/gm)]
        .flatMap(([, first = '', second = '']) => [first, name === 'tables.md' ? second : ''])
        .flatMap((cell) => cell.match(/[a-z]+(?:[._-][a-z0-9]+)+/g) ?? []);
      expect(named.length).toBeGreaterThan(20);
      expect([...new Set(named)].filter((key) => !chinese.includes(key))).toEqual([]);
    },
  );

  test('formats/plan.md says every reason', () => {
    const text = page('formats/plan.md');
    const missing = [...SHORT_REASONS, ...UNPLACED_REASONS].filter((reason) => !text.includes(reason));
    expect(missing).toEqual([]);
  });
});
