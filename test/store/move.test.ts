import { renameSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { move } from '../../src/store/move.ts';

/** A rename that is refused so many times. */
function held(times: number, code: string): (from: string, to: string) => void {
  let left = times;
  return (from, to) => {
    if (left-- > 0) throw Object.assign(new Error(code), { code, syscall: 'rename' });
    renameSync(from, to);
  };
}

function twoPaths(): [string, string] {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-move-'));
  writeFileSync(join(folder, 'a'), 'x');
  return [join(folder, 'a'), join(folder, 'b')];
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('what a scanner holds (%s) is moved when it lets go', (code) => {
  const [from, to] = twoPaths();
  move(from, to, true, held(3, code));
  expect(readFileSync(to, 'utf8')).toBe('x');
});

test('where nothing holds for a moment, and for any other refusal, it is said at once', () => {
  const [from, to] = twoPaths();
  expect(() => move(from, to, false, held(1, 'EACCES'))).toThrow('EACCES');
  expect(() => move(from, to, true, held(1, 'EXDEV'))).toThrow('EXDEV');
});
