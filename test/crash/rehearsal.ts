import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskSource } from '../../src/store/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Loaded before the program: counts the points, and kills or stops it at one. */
export const POINTS = new URL('crash-points.mjs', import.meta.url).href;

/** All that these tests write lies in one folder. It goes with the process: test files in one worker share it. */
export const temporaryRoot = mkdtempSync(join(tmpdir(), 'stagger-crash-'));
process.once('exit', () => rmSync(temporaryRoot, { recursive: true, force: true }));

/** Whether there is a built program to kill; tests without one are skipped with a word. */
export const isBuilt = existsSync(join(ROOT, 'dist', 'main.js'));

/** A copy of the built program: it stays the same when somebody builds anew while this runs. */
export const BIN = isBuilt ? join(copyOfProgram(), 'bin', 'stagger.js') : '';

function copyOfProgram(): string {
  const program = temporaryFolder();
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(ROOT, part), join(program, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(program, 'node_modules'));
  return program;
}

export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program with the counting of crash points. */
export function stagger(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', POINTS, BIN, ...args],
      { env: { ...process.env, ...env }, encoding: 'utf8' },
      (_, stdout, stderr) => resolve({ status: child.exitCode, signal: child.signalCode, stdout, stderr }),
    );
  });
}

export function temporaryFolder(): string {
  return mkdtempSync(join(temporaryRoot, 'night-'));
}

/** Every file below a folder with its content, hidden ones too. */
export function contentOf(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = join(below, name);
      if (statSync(join(folder, path)).isDirectory()) walk(path);
      else files.set(path, readFileSync(join(folder, path), 'latin1'));
    }
  };
  if (existsSync(folder)) walk('');
  return files;
}

/** A night of the rehearsal: a workspace as it is before a command, the command, and the workspace as it is after it. */
export interface Rehearsal {
  readonly name: string;
  readonly before: string;
  readonly args: (dir: string) => readonly string[];
  readonly after: ReadonlyMap<string, string>;
  readonly points: number;
  /** Points that are writes: they can be half done. */
  readonly halves: readonly number[];
}

export interface Kill {
  readonly point: number;
  readonly how: 'before' | 'half';
}

/** Before every point, and half-way through every write. */
export function killsOf({ points, halves }: Rehearsal): readonly Kill[] {
  const before = Array.from({ length: points }, (_, index) => ({ point: index + 1, how: 'before' }) as const);
  return [...before, ...halves.map((point) => ({ point, how: 'half' }) as const)];
}

export async function rehearse(name: string, before: string, args: Rehearsal['args']): Promise<Rehearsal> {
  const dir = copyOf(before);
  const count = join(temporaryFolder(), 'count');
  const ended = await stagger(args(dir), { STAGGER_CRASH_COUNT: count });
  if (ended.status !== 0 && ended.status !== 4) throw new Error(`${name}: ${ended.stderr}`);
  const { points, halves } = JSON.parse(readFileSync(count, 'utf8')) as Pick<Rehearsal, 'points' | 'halves'>;
  const after = contentOf(dir);
  rmSync(dir, { recursive: true });
  return { name, before, args, after, points, halves };
}

export function copyOf(folder: string): string {
  const dir = join(temporaryFolder(), 'night');
  cpSync(folder, dir, { recursive: true });
  return dir;
}

/**
 * Kills the command at a point, and looks: every plan that can be seen is whole and was there before or is the new one;
 * then runs it again and looks whether all is as if nothing had happened.
 *
 * @returns what is wrong; nothing, where all is well
 */
export async function faultsAfterCrash(night: Rehearsal, { point, how }: Kill): Promise<readonly string[]> {
  const dir = copyOf(night.before);
  const faults: string[] = [];
  const killed = await stagger(night.args(dir), { STAGGER_CRASH_AT: String(point), STAGGER_CRASH_HOW: how });
  if (killed.signal !== 'SIGKILL') faults.push(`was not killed: ${killed.status} ${killed.stderr}`);
  const before = plansIn(night.before);
  for (const folder of plansIn(dir)) {
    // The old plan was made of the old inputs; that its bytes are the same is looked at below.
    if (before.includes(folder)) continue;
    const found = verifyPlan(diskSource(join(dir, 'out', folder)), diskSource(dir));
    if (found.length > 0) faults.push(`${folder} is not whole: ${found[0]!.code} ${found[0]!.file}`);
  }
  const old = contentOf(join(night.before, 'out'));
  const now = contentOf(join(dir, 'out'));
  for (const [file, text] of old) if (now.get(file) !== text) faults.push(`${file} changed`);

  const again = await stagger(night.args(dir));
  if (again.status !== 0 && again.status !== 4) faults.push(`the next run failed: ${again.stderr.trim()}`);
  const after = contentOf(dir);
  for (const [file, text] of night.after)
    if (after.get(file) !== text) faults.push(`${file} differs in the end`);
  for (const file of after.keys()) if (!night.after.has(file)) faults.push(`${file} is left over`);
  rmSync(dir, { recursive: true });
  return faults;
}

function plansIn(dir: string): readonly string[] {
  if (!existsSync(join(dir, 'out'))) return [];
  return readdirSync(join(dir, 'out')).filter((name) => !name.startsWith('.') && /-r\d+$/.test(name));
}
