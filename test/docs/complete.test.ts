import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBLEM_SEVERITY, SHORT_REASONS, UNPLACED_REASONS } from '../../src/model/index.ts';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the manual is complete', () => {
  test('problems.md has a line for every code, under its severity, and no other', () => {
    const said = page('problems.md')
      .split(/^## /m)
      .slice(1)
      .flatMap((part) => {
        const severity = part.slice(0, part.indexOf('\n')).toLowerCase().replace(/s$/, '');
        return [...part.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => [match[1] ?? '', severity]);
      });
    expect(Object.fromEntries(said)).toEqual(PROBLEM_SEVERITY);
  });

  test('formats/plan.md says every reason', () => {
    const text = page('formats/plan.md');
    const missing = [...SHORT_REASONS, ...UNPLACED_REASONS].filter((reason) => !text.includes(reason));
    expect(missing).toEqual([]);
  });
});
