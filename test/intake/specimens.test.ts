import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { orderedBefore } from '../../commands/planning/ordered-before.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import { PROBLEM_SEVERITY } from '../../src/model/index.ts';
import { wordProblem } from '../../src/wording/index.ts';
import { memorySource } from '../support/index.ts';
import { dateOf } from './remedies.ts';

const SPECIMENS = new URL('../../fixtures/errors/', import.meta.url).pathname;
const SOURCES = ['intake', 'sheets'].map((room) => new URL(`../../src/${room}/`, import.meta.url).pathname);

const folders = readdirSync(SPECIMENS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Codes whose name stands in quotes in the code of this room: those that it raises, the decoder's among them. */
const raised = Object.keys(PROBLEM_SEVERITY).filter((code) => intakeText().includes(`'${code}'`));

describe('specimens', () => {
  test.each(folders.filter((folder) => raised.includes(folder)))('%s yields its problem', (folder) => {
    const { problems, workspace } = readWorkspace(memorySource(filesOf(join(SPECIMENS, folder))), {
      date: dateOf(folder),
      ordered: orderedBefore(join(SPECIMENS, folder), dateOf(folder)),
    });
    const own = problems.filter((problem) => problem.code === folder);
    expect(own, `codes found: ${problems.map((problem) => problem.code).join(', ')}`).not.toHaveLength(0);
    expect(own.every((problem) => problem.file !== '')).toBe(true);
    expect(workspace === undefined).toBe(problems.some((problem) => problem.severity === 'error'));
    for (const problem of own) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { message, suggestion } = wordProblem(problem, language);
        expect(message).toContain(problem.file);
        expect(`${message}${suggestion}`).not.toMatch(/undefined|\[object|“”|  /);
        expect(suggestion).not.toBe('');
      }
    }
  });

  test('there is one for every code that this room raises, and no other', () => {
    expect(raised.filter((code) => !folders.includes(code))).toEqual([]);
    expect(folders.filter((folder) => !Object.hasOwn(PROBLEM_SEVERITY, folder))).toEqual([]);
  });
});

function filesOf(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

function intakeText(): string {
  const files = SOURCES.flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }));
  const code = files.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return code.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
}
