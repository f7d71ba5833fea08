import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/intake/index.ts';
import { PROBLEM_SEVERITY, type ProblemCode } from '../../src/model/index.ts';
import { memorySource } from '../support/index.ts';
import { BECOMES, BY_HAND, dateOf, REMEDIES, SAID_BY_PLAN, type Edit } from './remedies.ts';

const SPECIMENS = new URL('../../fixtures/errors/', import.meta.url).pathname;

/** Notes ask for nothing to be done. */
const codes = readdirSync(SPECIMENS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && PROBLEM_SEVERITY[entry.name as ProblemCode] !== 'note')
  .map((entry) => entry.name)
  .sort();

function filesOf(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** The folder after what was done; an edit that finds nothing to change fails. */
function after(files: Map<string, Uint8Array>, edits: readonly Edit[]): Map<string, Uint8Array> {
  const done = new Map(files);
  for (const [file, from, to] of edits) {
    if (from === undefined) expect(done.delete(file), file).toBe(true);
    else if (to === undefined) done.set(file, Buffer.from(from));
    else {
      const text = Buffer.from(done.get(file) ?? []).toString();
      expect(text).toContain(from);
      done.set(file, Buffer.from(text.replace(from, to)));
    }
  }
  return done;
}

const problemsOf = (code: string, files: Map<string, Uint8Array>) =>
  readWorkspace(memorySource(files), { date: dateOf(code) }).problems;

describe('what a message says to do', () => {
  test('stands here for every code that asks for something', () => {
    const told = [...Object.keys(REMEDIES), ...SAID_BY_PLAN, ...BY_HAND].sort();
    expect(told).toEqual(codes);
  });

  const cases = Object.entries(REMEDIES).flatMap(([code, ways]) =>
    ways.map((edits, i) => [code, i + 1, edits] as const),
  );
  test.each(cases)('helps: %s, way %i', (code, _way, edits) => {
    const before = filesOf(join(SPECIMENS, code));
    const wrong = new Set(problemsOf(code, before).map((problem) => problem.code));
    expect(wrong).toContain(code);
    const left = problemsOf(code, after(before, edits));
    expect(left.filter((problem) => problem.code === code)).toEqual([]);
    // Nor does it make another trouble.
    const fresh = left.filter(({ severity }) => severity === 'error' || severity === 'reject');
    expect(fresh.filter(({ code: one }) => !wrong.has(one) && one !== BECOMES[code])).toEqual([]);
  });
});
