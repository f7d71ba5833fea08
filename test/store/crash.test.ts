import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockWorkspace, publish } from '../../src/store/index.ts';

/** All steps with STAGGER_CRASH=all (a minute), else a sample of them. */
const SAMPLE = process.env['STAGGER_CRASH'] === 'all' ? Infinity : 20;

const CHILD = fileURLToPath(new URL('crash-child.mjs', import.meta.url));
const STORE = fileURLToPath(new URL('../../src/store/index.ts', import.meta.url));

describe('a run that is killed', () => {
  let root: string;
  let bundle: string;
  const run = (workspace: string, at = '') =>
    spawnSync(process.execPath, [CHILD, bundle, workspace, at], { encoding: 'utf8' });
  const fresh = (): string => mkdtempSync(join(root, 'workspace-'));

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'stagger-crash-'));
    bundle = join(root, 'store.mjs');
    buildSync({ entryPoints: [STORE], outfile: bundle, bundle: true, format: 'esm', platform: 'node' });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('at any step leaves the old state or the new, and the next run cleans up', async () => {
    const steps = Number(run(fresh()).stdout);
    expect(steps).toBeGreaterThan(200);
    const stride = Math.max(1, Math.floor(steps / SAMPLE));
    let whole = 0;
    let points = 0;
    // The last steps follow the rename.
    const sample = new Set([steps - 4, steps]);
    for (let at = 1; at <= steps; at += stride) sample.add(at);
    for (const at of sample) {
      const workspace = fresh();
      expect(run(workspace, String(at)).signal, `step ${at}`).toBe('SIGKILL');
      points++;
      const target = join(workspace, 'out', '2026-11-23-r1');
      if (existsSync(target)) {
        expectWhole(target);
        whole++;
      }
      const lock = lockWorkspace(workspace, [join(workspace, 'out')]);
      if (lock === 'busy') throw new Error(`step ${at}: the lock of a dead run is believed`);
      await publish(join(workspace, 'out', '2026-11-23-r2'), [{ path: 'a', chunks: () => ['1'] }]);
      lock.release();
      expect(readdirSync(workspace), `step ${at}`).toEqual(['out']);
      const left = existsSync(target) ? ['2026-11-23-r1', '2026-11-23-r2'] : ['2026-11-23-r2'];
      expect(readdirSync(join(workspace, 'out')), `step ${at}`).toEqual(left);
      rmSync(workspace, { recursive: true, force: true });
    }
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThan(points);
  }, 600_000);

  it('after the rename has published', () => {
    const workspace = fresh();
    expect(run(workspace).status).toBe(0);
    expectWhole(join(workspace, 'out', '2026-11-23-r1'));
    expect(readdirSync(workspace)).toEqual(['out']);
  });
});

function expectWhole(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: Record<string, string>;
  };
  const paths = Object.keys(manifest.files);
  expect(paths).toHaveLength(20);
  for (const path of paths) {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    expect(hash, path).toBe(manifest.files[path]);
  }
}
