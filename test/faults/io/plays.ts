import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../../commands/main.ts';
import { recordedTerminal } from '../../../commands/terminal/terminal.ts';

const FOUR_DOORS = fileURLToPath(new URL('../../../fixtures/four-doors', import.meta.url));
export const temporaryRoot = mkdtempSync(join(tmpdir(), 'stagger-io-'));

/** A command on a workspace as it is before it. */
export interface Play {
  readonly name: string;
  readonly before: string;
  /** @param dir the workspace, where the command is typed */
  readonly args: (dir: string) => readonly string[];
}

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function typed(dir: string, args: readonly string[]): Promise<Ended> {
  const terminal = recordedTerminal(dir, new Date('2026-11-22T12:30:00Z'));
  const status = await run([...args, '--lang', 'en'], terminal);
  return { status, stdout: terminal.stdout, stderr: terminal.stderr };
}

export function copyOf(folder: string): string {
  const dir = join(mkdtempSync(join(temporaryRoot, 'w-')), 'night');
  cpSync(folder, dir, { recursive: true });
  return dir;
}

/** Every file below a folder that people see, and the lock, with its bytes. */
export function treeOf(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      if (name.startsWith('.stagger-unfinished')) continue;
      const path = join(below, name);
      if (statSync(join(folder, path)).isDirectory()) walk(path);
      else files.set(path, readFileSync(join(folder, path), 'latin1'));
    }
  };
  walk('');
  return files;
}

const DATE = ['--date', '2026-11-23'] as const;
const R1 = 'out/2026-11-23-r1';

/** Every command, each on a night as far along as it needs. */
export async function plays(): Promise<readonly Play[]> {
  const planned = copyOf(FOUR_DOORS);
  await typed(planned, ['plan', ...DATE]);
  const more = copyOf(planned);
  appendFileSync(join(more, 'demand', 'orders.csv'), '1,,102,greens,0.5\n1,,101,grens,1\n');
  const out = copyOf(planned);
  await typed(out, ['issue', R1]);
  const lines = readFileSync(join(out, R1, 'orders.csv'), 'utf8')
    .split('\r\n')
    .slice(1, -1);
  const packs = lines
    .map((line) => line.split(','))
    .map(([po, , , sku, , , count]) => [po, sku, count].join(','));
  writeFileSync(join(out, 'delivered.csv'), ['po,sku,packs', ...packs, ''].join('\n'));
  writeFileSync(join(out, 'done.csv'), 'building,room,collected\n1,101,1\n');
  writeFileSync(join(out, 'matches.csv'), 'seen,suggestion,accept,who\ngrens,greens,,Li\n');
  const revised = copyOf(out);
  appendFileSync(join(revised, 'demand', 'orders.csv'), '1,,102,greens,0.5\n');
  await typed(revised, ['plan', ...DATE]);
  const empty = join(mkdtempSync(join(temporaryRoot, 'w-')), 'empty');
  mkdirSync(empty);
  const play = (before: string, ...args: readonly string[]): Play => ({
    name: args.join(' '),
    before,
    args: () => args,
  });
  return [
    play(empty, 'init', ...DATE),
    play(empty, 'init', 'new', ...DATE),
    play(more, 'check', ...DATE),
    play(more, 'check', '--matches', ...DATE),
    play(more, 'check', '--read-back', 'seen', ...DATE),
    play(FOUR_DOORS, 'plan', ...DATE),
    play(more, 'plan', ...DATE),
    play(planned, 'plan', '--dry-run', ...DATE),
    play(planned, 'issue', R1),
    play(out, 'list', ...DATE),
    play(out, 'list', '--register', ...DATE),
    ...['orders', 'rosters', 'notices', 'labels'].map((paper) => play(out, paper, R1, '--out', 'paper')),
    play(out, 'receive', R1, 'delivered.csv'),
    play(out, 'replan', R1, '--seal', '1'),
    play(out, 'close', R1, 'done.csv', '--rest', 'collected'),
    play(out, 'verify', R1),
    play(out, 'simulate', R1, '--replications', '3'),
    play(out, 'explain', R1, 'household', '1-101'),
    play(revised, 'diff', R1, 'out/2026-11-23-r2'),
  ];
}

export function endPlays(): void {
  rmSync(temporaryRoot, { recursive: true });
}
