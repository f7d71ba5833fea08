import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError, publish } from '../../src/store/index.ts';
import type { StoredFile } from '../../src/store/index.ts';

const STORE = fileURLToPath(new URL('../../src/store/index.ts', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stagger-store-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function file(path: string, ...chunks: readonly (string | Uint8Array)[]): StoredFile {
  return { path, chunks: () => chunks };
}
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

describe('a folder that is published', () => {
  it('holds every file and their hashes, and nothing lies beside it', async () => {
    const bytes = Uint8Array.of(0, 255, 10);
    const late = {
      path: 'orders/a.xlsx',
      async *chunks() {
        await Promise.resolve();
        yield bytes;
      },
    };
    const manifest = await publish(join(root, 'out', 'r1'), [file('b.csv', 'x,', '页\r\n'), late]);
    expect(readdirSync(join(root, 'out'))).toEqual(['r1']);
    expect(readFileSync(join(root, 'out/r1/b.csv'), 'utf8')).toBe('x,页\r\n');
    expect(manifest.files).toEqual({ 'b.csv': sha256('x,页\r\n'), 'orders/a.xlsx': sha256(bytes) });
    expect(JSON.parse(readFileSync(join(root, 'out/r1/manifest.json'), 'utf8'))).toEqual(manifest);
  });

  it('writes what does not fit a buffer at once', async () => {
    const long = '号'.repeat(3_000_000);
    await publish(join(root, 'r1'), [file('a', long, long)]);
    expect(readFileSync(join(root, 'r1/a')).length).toBe(18_000_000);
  });
});

describe('a folder that is replaced', () => {
  it('holds the new files alone, and nothing lies beside it', async () => {
    await publish(join(root, 'r1'), [file('a', '1'), file('b', '1')]);
    await publish(join(root, 'r1'), [file('b', '2')], true);
    expect(readdirSync(root)).toEqual(['r1']);
    expect(readdirSync(join(root, 'r1')).sort()).toEqual(['b', 'manifest.json']);
    expect(readFileSync(join(root, 'r1/b'), 'utf8')).toBe('2');
  });

  it('stays as it was where the new cannot be written', async () => {
    await publish(join(root, 'r1'), [file('a', '1')]);
    await expect(publish(join(root, 'r1'), [file('b', '2'), file('B', '3')], true)).rejects.toMatchObject({
      kind: 'bad-name',
    });
    expect(readdirSync(root)).toEqual(['r1']);
    expect(readFileSync(join(root, 'r1/a'), 'utf8')).toBe('1');
  });
});

describe('a folder that is refused', () => {
  const names = () => readdirSync(root);

  it('because it is there already, empty or not', async () => {
    mkdirSync(join(root, 'r1'));
    await expect(publish(join(root, 'r1'), [file('a', '1')])).rejects.toMatchObject({ kind: 'exists' });
    expect(readdirSync(join(root, 'r1'))).toEqual([]);
    expect(names()).toEqual(['r1']);
  });

  it('because it came into being meanwhile', async () => {
    const slow = {
      path: 'a',
      chunks: () => {
        mkdirSync(join(root, 'r1'));
        return ['1'];
      },
    };
    await expect(publish(join(root, 'r1'), [slow])).rejects.toMatchObject({ kind: 'exists' });
    expect(names()).toEqual(['r1']);
  });

  it.each([
    ['ENOSPC', 'disk-full', ''],
    ['EROFS', 'read-only', ''],
    ['EACCES', 'denied', ''],
    ['EIO', 'broken-disk', 'EIO'],
  ])('because of %s', async (code, kind, reason) => {
    const failing = {
      path: 'a',
      // eslint-disable-next-line require-yield
      *chunks(): Generator<string> {
        throw Object.assign(new Error('write'), { code, syscall: 'write' });
      },
    };
    const published = publish(join(root, 'r1'), [file('b', '1'), failing]);
    await expect(published).rejects.toBeInstanceOf(StoreError);
    await expect(published).rejects.toMatchObject({ kind, reason });
    expect(names()).toEqual([]);
  });

  it('because the folder disappears under it', async () => {
    const target = join(root, 'out', 'r1');
    const robbed = {
      path: 'later/a',
      chunks: () => {
        rmSync(join(root, 'out'), { recursive: true });
        return ['1'];
      },
    };
    await expect(publish(target, [robbed, file('b', '2')])).rejects.toMatchObject({ kind: 'vanished' });
    expect(names()).toEqual([]);
  });

  it('because the disk is full, and nothing is left', () => {
    const bundle = join(root, 'store.mjs');
    buildSync({ entryPoints: [STORE], outfile: bundle, bundle: true, format: 'esm', platform: 'node' });
    const script = `import { publish } from '${bundle}';
      const files = ['a', 'b'].map((path) => ({ path, chunks: () => ['x'.repeat(400_000)] }));
      await publish('${join(root, 'out', 'r1')}', [...files, { path: 'c', chunks: () => ['x'.repeat(4_000_000)] }])
        .catch((error) => process.stdout.write(error.kind + ': ' + error.message));`;
    writeFileSync(join(root, 'script.mjs'), script);
    // A limit of the size of files is met as a full disk is.
    const limited = `ulimit -f 1000; exec '${process.execPath}' '${join(root, 'script.mjs')}'`;
    const { stdout } = spawnSync('bash', ['-c', limited], { encoding: 'utf8' });
    expect(stdout).toMatch(/^disk-full: /);
    expect(readdirSync(join(root, 'out'))).toEqual([]);
  });

  it('because the place of the folder is a file', async () => {
    writeFileSync(join(root, 'out'), '');
    await expect(publish(join(root, 'out', 'r1'), [])).rejects.toBeInstanceOf(StoreError);
  });

  it.each([['../a'], ['/a'], ['a/../b'], ['a//b'], ['a\\b'], ['manifest.json'], ['']])(
    'because of the name %s',
    async (path) => {
      await expect(publish(join(root, 'r1'), [file(path, '1')])).rejects.toMatchObject({ kind: 'bad-name' });
      expect(names()).toEqual([]);
    },
  );

  it('because two files are one on some machines', async () => {
    const twins = [file('rosters/A.csv', '1'), file('rosters/a.csv', '2')];
    await expect(publish(join(root, 'r1'), twins)).rejects.toMatchObject({ kind: 'bad-name' });
  });

  it('but a mistake of ours keeps its own error', async () => {
    const broken = {
      path: 'a',
      chunks: () => {
        throw new TypeError('ours');
      },
    };
    await expect(publish(join(root, 'r1'), [broken])).rejects.toThrow(TypeError);
    expect(names()).toEqual([]);
  });
});

describe('leftovers', () => {
  const host = hostname().replaceAll(/[^0-9A-Za-z.-]/g, '') || 'host';
  const leave = (name: string): string => {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, 'plan.json'), 'half');
    return name;
  };

  it('of dead runs are removed, of live ones and of other machines not', async () => {
    // No process has the highest number there is.
    leave(`.stagger-unfinished_${host}_4194304_1_r1`);
    const live = leave(`.stagger-unfinished_${host}_1__r1`);
    const elsewhere = leave('.stagger-unfinished_another.host_77_1_r1');
    const strange = leave('.stagger-unfinished');
    await publish(join(root, 'r2'), [file('a', '1')]);
    expect(readdirSync(root).sort()).toEqual([strange, elsewhere, live, 'r2'].sort());
    expect(existsSync(join(root, 'r2/a'))).toBe(true);
  });
});
