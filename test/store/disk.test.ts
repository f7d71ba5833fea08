import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskSource, newestRevision, planText } from '../../src/store/index.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stagger-disk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a folder as a source', () => {
  it('lists what lies below a folder, with forward slashes', () => {
    mkdirSync(join(root, 'demand/b'), { recursive: true });
    for (const name of ['a.csv', 'b/c.csv', '~$a.xlsx', '.b.csv'])
      writeFileSync(join(root, 'demand', name), '');
    const source = diskSource(root);
    const all = ['demand/.b.csv', 'demand/a.csv', 'demand/b/c.csv', 'demand/~$a.xlsx'];
    expect([...source.list('demand')!].sort()).toEqual(all);
    expect([...source.list('demand/')!].sort()).toEqual(all);
    expect([...source.list('')!].sort()).toEqual(all);
    expect(source.list('catalogs')).toBeUndefined();
    expect(source.list('demand/a.csv')).toBeUndefined();
  });

  it('follows links, but not in circles, and enters no hidden folder', () => {
    mkdirSync(join(root, 'demand/.git'), { recursive: true });
    writeFileSync(join(root, 'demand/.git/x'), '');
    writeFileSync(join(root, 'real.csv'), 'x');
    symlinkSync('../real.csv', join(root, 'demand/a.csv'));
    symlinkSync('.', join(root, 'demand/round'));
    symlinkSync('nowhere', join(root, 'demand/broken'));
    // What leads nowhere is there all the same, and is said when it is read.
    expect([...diskSource(root).list('demand')!].sort()).toEqual(['demand/a.csv', 'demand/broken']);
  });

  it('reads bytes in pieces', () => {
    writeFileSync(join(root, 'a.csv'), '号'.repeat(100_000));
    const source = diskSource(root);
    expect(source.exists('a.csv')).toBe(true);
    expect(source.exists('b.csv')).toBe(false);
    expect(Buffer.concat([...source.read('a.csv')]).toString()).toBe('号'.repeat(100_000));
    expect(() => [...source.read('b.csv')]).toThrow(/vanished/);
  });

  it('shows a file as it was at one moment, or not', () => {
    for (const name of ['a.csv', 'b.csv', 'c.csv']) writeFileSync(join(root, name), 'one');
    const source = diskSource(root);
    for (const name of ['a.csv', 'b.csv'])
      expect(Buffer.concat([...source.read(name)]).toString()).toBe('one');
    expect(source.resaved()).toEqual([]);
    writeFileSync(join(root, 'b.csv'), 'three');
    expect(() => [...source.read('b.csv')]).toThrow(/saved-meanwhile/);
    expect([...source.read('a.csv')]).toHaveLength(1);
    rmSync(join(root, 'a.csv'));
    expect(source.resaved()).toEqual(['a.csv', 'b.csv']);
    // While its pieces are taken.
    const pieces = source.read('c.csv')[Symbol.iterator]();
    pieces.next();
    writeFileSync(join(root, 'c.csv'), 'longer');
    expect(() => {
      while (pieces.next().done !== true);
    }).toThrow(/saved-meanwhile/);
  });
});

describe('revisions', () => {
  it('are found by their number, not by their name', () => {
    const out = join(root, 'out');
    expect(newestRevision(out, '2026-11-23')).toBeUndefined();
    const names = [
      '2026-11-23-r2',
      '2026-11-23-r10',
      '2026-11-23-r9.bak',
      '2026-11-24-r11',
      '.2026-11-23-r12',
    ];
    for (const name of names) mkdirSync(join(out, name), { recursive: true });
    writeFileSync(join(out, '2026-11-23-r13'), 'a file');
    expect(newestRevision(out, '2026-11-23')).toEqual({ path: join(out, '2026-11-23-r10'), revision: 10 });
    expect(newestRevision(out, '2026-11-25')).toBeUndefined();
  });

  it('hand out the text of their plan', () => {
    expect(planText(root)).toBeUndefined();
    writeFileSync(join(root, 'plan.json'), '号'.repeat(50_000));
    expect([...planText(root)!].join('')).toBe('号'.repeat(50_000));
  });
});
