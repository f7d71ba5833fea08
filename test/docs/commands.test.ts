import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort();

interface Typed {
  readonly command: string;
  /** The exit status that the page says after `#`. */
  readonly status: number;
}

/** The commands of a page's `sh` blocks, in order. */
function typedIn(page: string): Typed[] {
  const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  return blocks
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match = /^(.*?)\s+#\s(\d+)$/.exec(line);
      if (match === null) throw new Error(`no exit status after: ${line}`);
      return { command: match[1] ?? '', status: Number(match[2]) };
    });
}

/** A folder that looks like the project's, in which commands may write. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-docs-'));
  for (const name of ['bin', 'dist', 'schema', 'src', 'commands', 'node_modules', 'package.json']) {
    if (existsSync(join(root, name))) symlinkSync(join(root, name), join(folder, name));
  }
  cpSync(join(root, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  return folder;
}

describe('the manual', () => {
  test.each(pages)('%s: its commands end as it says', (name) => {
    const typed = typedIn(readFileSync(join(root, 'docs', name), 'utf8'));
    if (typed.length === 0) return;
    const cwd = project();
    for (const { command, status } of typed) {
      const ran = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
      expect({ command, status: ran.status, stderr: ran.status === status ? '' : ran.stderr }).toEqual({
        command,
        status,
        stderr: '',
      });
    }
  });

  test.each(pages)('%s: its links lead somewhere', (name) => {
    const page = readFileSync(join(root, 'docs', name), 'utf8');
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, 'docs', name, '..', link)))).toEqual([]);
  });
});
