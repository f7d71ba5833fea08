import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that judge paper from outside; tests that need one are skipped where it is not installed. */
export function installed(...names: readonly string[]): string | undefined {
  return names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined);
}

export const POPPLER = installed('pdftotext');
const FONTS = installed('pdffonts');

/** The text of each page, as poppler finds it. */
export function pdfPages(pdf: Buffer): readonly string[] {
  const text = onDisk(pdf, (path) => execFileSync(POPPLER!, ['-layout', path, '-'], { maxBuffer: 1 << 28 }));
  return text.toString('utf8').split('\f').slice(0, -1);
}

export function pdfFonts(pdf: Buffer): string {
  return onDisk(pdf, (path) => execFileSync(FONTS!, [path])).toString('utf8');
}

function onDisk<T>(bytes: Buffer, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'stagger-paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
