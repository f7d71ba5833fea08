import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyOf, treeOf, typed } from './plays.ts';
import type { Ended, Play } from './plays.ts';
import { withFault } from './failing-disk.ts';
import type { Call, Fault } from './failing-disk.ts';

/** How a command ends and what is there then where no call fails. */
export interface Rehearsed {
  readonly play: Play;
  readonly ended: Ended;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly calls: readonly Call[];
}

export async function rehearse(play: Play): Promise<Rehearsed> {
  const dir = copyOf(play.before);
  const before = treeOf(dir);
  const { result, calls } = await withFault(dir, undefined, () => typed(dir, play.args(dir)));
  const after = treeOf(dir);
  rmSync(dirname(dir), { recursive: true });
  return { play, ended: result, before, after, calls };
}

/**
 * Runs a command with one call failing, and looks: it ends as ever, or with a status and a line that say it did not, and what is
 * there is as it was or whole; then runs it again, and all must be as if nothing had happened.
 *
 * @returns what is wrong; nothing, where all is well
 */
export async function wrongWith(rehearsed: Rehearsed, fault: Fault): Promise<readonly string[]> {
  const { play, ended, after } = rehearsed;
  const dir = copyOf(play.before);
  const { result } = await withFault(dir, fault, () => typed(dir, play.args(dir)));
  const wrong: string[] = [];
  const tree = treeOf(dir);
  const lock = join(dir, '.stagger-lock');
  if (existsSync(lock)) {
    // In a process of its own it would be a dead one's now.
    if (fault.name !== 'rmSync' && !fault.from.includes('lock.ts')) wrong.push('the lock is left over');
    rmSync(lock);
  }
  if (result.status === 0 || result.status === 4) {
    if (result.status !== ended.status || withoutPath(result.stdout, dir) !== withoutPath(ended.stdout, dir))
      wrong.push(
        `says ${result.status} as if nothing had happened: ${firstDifference(result.stdout, ended.stdout)}`,
      );
    wrong.push(...differences(after, tree));
  } else {
    if (/fault of stagger|\n\s+at /.test(result.stderr)) wrong.push(`breaks down: ${result.stderr.trim()}`);
    if (result.stderr.trim() === '' && result.stdout.trim() === '')
      wrong.push(`says nothing, status ${result.status}`);
    wrong.push(...halves(rehearsed, tree));
  }
  // A night that was closed is not closed twice.
  if (wrong.length === 0 && result.status === ended.status && differences(after, tree).length === 0) {
    rmSync(dirname(dir), { recursive: true });
    return [];
  }
  const again = await typed(dir, play.args(dir));
  // What was done by the time the call failed is not done twice.
  const repeated = [ended.status, 0, 2, 4].includes(again.status);
  if (!repeated) wrong.push(`the next run ends with ${again.status}: ${again.stderr.trim()}`);
  // Pages of what was read are not written over: those of the run that failed stay, and say what it could not read.
  const left = differences(after, treeOf(dir)).filter(
    (what) => !/^seen\/|-closed-2\/.* is left over/.test(what),
  );
  wrong.push(...left.map((what) => `after the next run: ${what}`));
  rmSync(dirname(dir), { recursive: true });
  return wrong;
}

/** Paths of the copy stand in what some commands print. */
function withoutPath(text: string, dir: string): string {
  return text.replaceAll(/\/[^ "]*\/w-[A-Za-z0-9]{6}\/(?:night|empty)/g, '').replaceAll(dir, '');
}

function firstDifference(one: string, other: string): string {
  const lines = other.split('\n');
  return one.split('\n').find((line, l) => line !== lines[l]) ?? '(shorter)';
}

function differences(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names]
    .filter((name) => name !== '.stagger-lock' && expected.get(name) !== found.get(name))
    .map(
      (name) =>
        `${name} ${!found.has(name) ? 'is missing' : !expected.has(name) ? 'is left over' : 'differs'}`,
    )
    .slice(0, 3);
}

/** What is neither as it was nor as it should be in the end; a folder that is new is there with all its files or not at all. */
function halves({ before, after }: Rehearsed, found: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  for (const [name, text] of found)
    // Pages of what was read show what was not read.
    if (
      name !== '.stagger-lock' &&
      !name.startsWith('seen/') &&
      before.get(name) !== text &&
      after.get(name) !== text
    )
      wrong.push(`${name} is neither old nor new`);
  for (const name of before.keys()) if (!found.has(name)) wrong.push(`${name} is gone`);
  const folderOf = (name: string) =>
    name
      .split('/')
      .slice(0, name.startsWith('out/') || name.startsWith('day/') ? 2 : 1)
      .join('/');
  const fresh = [...after.keys()].filter(
    (name) => !before.has(name) && name.includes('/') && !name.startsWith('seen/'),
  );
  for (const name of fresh) {
    const of = folderOf(name);
    const isHalf = !found.has(name) && fresh.some((other) => folderOf(other) === of && found.has(other));
    if (isHalf) wrong.push(`${of} is half there: ${name} is missing`);
  }
  return wrong.slice(0, 3);
}
