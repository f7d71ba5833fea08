import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateFiles, KINDS, type GeneratedFile, type Request } from '../../bench/generate/index.ts';

function hashOf(request: Request): string {
  const hash = createHash('sha256');
  for (const file of generateFiles(request)) {
    hash.update(file.name);
    for (const chunk of file.chunks()) hash.update(chunk);
  }
  return hash.digest('hex').slice(0, 16);
}

const textOf = (file: GeneratedFile): string => [...file.chunks()].join('');

function rowsOf(file: GeneratedFile): string[][] {
  const rows = textOf(file).trimEnd().split('\n');
  return rows.slice(1).map((row) => row.split(','));
}

describe('a generated workspace', () => {
  it.each([
    [{ seed: 7, size: 'night' }],
    [{ seed: 7, households: 300 }],
    [{ seed: 7, kind: 'dirty' }],
  ] satisfies [Request][])('is the same for the same request: %o', (request) => {
    expect(hashOf(request)).toBe(hashOf(request));
    expect(hashOf({ ...request, seed: 8 })).not.toBe(hashOf(request));
  });

  it('of size night has 6,000 households and exactly 30,000 demand lines', () => {
    const files = [...generateFiles({ seed: 7, size: 'night' })];
    const households = files.find((file) => file.name === 'households.csv');
    expect(households && rowsOf(households)).toHaveLength(6000);
    const lines = files
      .filter((file) => file.name.startsWith('demand/'))
      .map((file) => {
        const wide = textOf(file).startsWith('楼号,单元,房间号');
        const rows = rowsOf(file);
        return wide ? rows.flatMap((row) => row.slice(3).filter((cell) => cell !== '')).length : rows.length;
      });
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(30_000);
  });

  it('comes in pieces of less than a quarter of a megabyte', () => {
    const files = [...generateFiles({ seed: 7, size: 'district' })];
    const some = files.filter((file, i) => i % 10 === 0 || !file.name.startsWith('demand/'));
    const longest = Math.max(
      ...some.map((file) => Math.max(...[...file.chunks()].map((chunk) => chunk.length))),
    );
    expect(longest).toBeLessThan(1 << 18);
  });

  it('names no file twice, in any kind', () => {
    for (const kind of KINDS) {
      for (let seed = 1; seed <= 5; seed++) {
        const names = [...generateFiles({ seed, kind })].map((file) => file.name);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});
