import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isBuilt } from '../crash/rehearsal.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The pieces of the bundle that are loaded with `piece`, itself among them, and their text in one. */
function loadedWith(piece: string, seen = new Set<string>()): string {
  if (seen.has(piece)) return '';
  seen.add(piece);
  const text = readFileSync(join(DIST, piece), 'utf8');
  const others = [...text.matchAll(/(?:\bfrom|^import|;import)"\.\/([^"]+\.js)"/g)];
  return [text, ...others.map(([, other = '']) => loadedWith(other, seen))].join('\n');
}

/** The piece that `main` loads when a command's name is typed. */
function pieceOf(command: string): string {
  const main = readFileSync(join(DIST, 'main.js'), 'utf8');
  return new RegExp(`import\\(["\`]\\./(${command}-[^"\`]+\\.js)["\`]\\)`).exec(main)![1]!;
}

// Texts that stand in one room alone: a header's alias of the intake, the solver's name, a heading of the papers.
const INTAKE = '门牌号';
const SOURCING = 'highs';
const PAPERS = '%PDF-';

describe.skipIf(!isBuilt)('a command loads only what it uses (skipped where dist/ is not built)', () => {
  test.each([
    ['main.js', [INTAKE, SOURCING, PAPERS]],
    ['check', [SOURCING, PAPERS]],
    ['verify', [SOURCING]],
    ['simulate', [SOURCING]],
  ])('%s', (name, absent) => {
    const text = loadedWith(name === 'main.js' ? name : pieceOf(name));
    for (const one of absent) expect(text.includes(one), one).toBe(false);
  });

  test('and what it does use is found this way', () => {
    expect(loadedWith(pieceOf('check'))).toContain(INTAKE);
    const plan = loadedWith(pieceOf('plan'));
    for (const one of [INTAKE, SOURCING, PAPERS]) expect(plan.includes(one), one).toBe(true);
  });
});
