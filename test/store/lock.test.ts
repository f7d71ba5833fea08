import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockWorkspace } from '../../src/store/index.ts';

let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stagger-lock-'));
  path = join(root, '.stagger-lock');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const host = hostname().replaceAll(/[^0-9A-Za-z.-]/g, '') || 'host';
function lockOf(owner: object): void {
  writeFileSync(path, JSON.stringify(owner));
}

describe('the lock of a workspace', () => {
  it('is taken by one run, and free again when it ends', () => {
    const lock = lockWorkspace(root);
    expect(lock).not.toBe('busy');
    expect(readdirSync(root)).toEqual(['.stagger-lock']);
    expect(lockWorkspace(root)).toBe('busy');
    if (lock !== 'busy') {
      lock.release();
      lock.release();
    }
    expect(readdirSync(root)).toEqual([]);
    expect(lockWorkspace(root)).not.toBe('busy');
  });

  it('of a dead process is taken over', () => {
    lockOf({ host, pid: 4_194_304, started: '1' });
    expect(lockWorkspace(root)).not.toBe('busy');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(readdirSync(root)).toEqual(['.stagger-lock']);
  });

  it.runIf(existsSync('/proc/self/stat'))('of a process whose number another has now is taken over', () => {
    lockOf({ host, pid: process.pid, started: '1' });
    expect(lockWorkspace(root)).not.toBe('busy');
  });

  it('of a live process is believed until it ends', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    lockOf({ host, pid: child.pid, started: '' });
    expect(lockWorkspace(root)).toBe('busy');
    const ended = new Promise((resolve) => {
      child.on('exit', resolve);
    });
    child.kill();
    await ended;
    expect(lockWorkspace(root)).not.toBe('busy');
  });

  it.each([
    ['another machine', JSON.stringify({ host: 'another', pid: 1, started: '' })],
    ['nobody who can be read', ''],
  ])('of %s is believed for half a day', (_, text) => {
    writeFileSync(path, text);
    expect(lockWorkspace(root)).toBe('busy');
    const old = Date.now() / 1000 - 13 * 60 * 60;
    utimesSync(path, old, old);
    expect(lockWorkspace(root)).not.toBe('busy');
  });

  it('is not ours to release once another run holds it', () => {
    const lock = lockWorkspace(root);
    lockOf({ host: 'another', pid: 1, started: '' });
    if (lock !== 'busy') lock.release();
    expect(existsSync(path)).toBe(true);
  });

  it('removes what dead runs left, in the workspace and where it is told', () => {
    const out = join(root, 'out');
    mkdirSync(join(out, `.stagger-unfinished_${host}_4194304_1_r1`), { recursive: true });
    writeFileSync(join(root, `.stagger-unfinished_${host}_4194304_1_lock`), '');
    expect(lockWorkspace(root, [out])).not.toBe('busy');
    expect(readdirSync(out)).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['.stagger-lock', 'out']);
  });

  it.runIf(process.getuid?.() !== 0)('is not needed where nobody can write', () => {
    chmodSync(root, 0o500);
    expect(lockWorkspace(root)).not.toBe('busy');
  });
});
