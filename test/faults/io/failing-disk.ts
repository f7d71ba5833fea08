import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { groupBy } from '../../../src/model/index.ts';

/** How a call fails: a code of the system's, or a write that takes only a part of what it is given. */
export type Failure = 'EIO' | 'ENOSPC' | 'EDQUOT' | 'EMFILE' | 'EINTR' | 'short';

/** What each call can meet. */
const FAILURES: Readonly<Record<string, readonly Failure[]>> = {
  statSync: ['EIO'],
  realpathSync: ['EIO'],
  readdirSync: ['EIO', 'EMFILE', 'EINTR'],
  openSync: ['EIO', 'EMFILE', 'EINTR', 'ENOSPC', 'EDQUOT'],
  readSync: ['EIO', 'EINTR'],
  writeSync: ['short', 'EIO', 'ENOSPC', 'EDQUOT', 'EINTR'],
  fsyncSync: ['EIO', 'ENOSPC', 'EDQUOT', 'EINTR'],
  closeSync: ['EIO', 'EINTR'],
  linkSync: ['EIO', 'ENOSPC'],
  mkdirSync: ['EIO', 'ENOSPC', 'EDQUOT'],
  renameSync: ['EIO', 'ENOSPC'],
  rmSync: ['EIO'],
  rmdirSync: ['EIO'],
  open: ['EIO', 'EMFILE', 'EINTR'],
  sync: ['EIO', 'ENOSPC', 'EDQUOT'],
};

export interface Call {
  /** From 1, among the calls on the workspace. */
  readonly number: number;
  readonly name: string;
  /** From where in the program it comes. */
  readonly from: string;
}

export interface Fault extends Call {
  readonly failure: Failure;
}

/** Every way in which calls can fail: of those that come from one place in the program the first and the last. */
export function faultsOf(calls: readonly Call[]): Fault[] {
  const places = groupBy(calls, ({ name, from }) => `${name} ${from}`);
  const chosen = [...places.values()].flatMap((alike) => [...new Set([alike[0]!, alike.at(-1)!])]);
  return chosen.flatMap((call) => FAILURES[call.name]!.map((failure) => ({ ...call, failure })));
}

Error.stackTraceLimit = 40;
let root = '';
let fault: Fault | undefined;
let calls: Call[] = [];
const own = new Set<number>();

/** Runs something with the disk failing at one call below a folder, and tells which calls there were. */
export async function withFault<T>(
  folder: string,
  at: Fault | undefined,
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly calls: readonly Call[] }> {
  root = folder;
  fault = at;
  calls = [];
  try {
    return { result: await run(), calls };
  } finally {
    root = '';
  }
}

/** The failure of this call, if it is the one that is to fail. */
function failureOf(name: string, target: unknown): Failure | undefined {
  if (root === '' || !isBelow(target)) return undefined;
  calls.push({ number: calls.length + 1, name, from: placeOf(new Error().stack ?? '') });
  return fault?.number === calls.length && fault.name === name ? fault.failure : undefined;
}

/** The lines of ours through which a call came. */
function placeOf(stack: string): string {
  const ours = stack.match(/(?:src|commands)\/[^)]*:\d+:\d+/g) ?? [];
  return ours.slice(0, 8).join(' ');
}

function isBelow(target: unknown): boolean {
  if (typeof target === 'number') return own.has(target);
  const path = resolve(String(target));
  return path === root || path.startsWith(root + sep);
}

function refused(code: Failure, syscall: string): Error {
  return Object.assign(new Error(`${code}: injected, ${syscall}`), { code, syscall });
}

type Method = (...args: unknown[]) => unknown;

function replaced(name: string, instead: (original: Method, args: unknown[]) => unknown): void {
  const holder = fs as unknown as Record<string, Method>;
  const original = holder[name]!;
  holder[name] = (...args) => {
    const failure = failureOf(name, args[0]);
    if (failure === 'short') {
      const [file, bytes, offset, length] = args as [number, Uint8Array, number, number];
      return original(file, bytes, offset, Math.max(1, Math.floor(length / 2)));
    }
    // What is closed is closed, whatever the system says of it.
    if (failure !== undefined && name === 'closeSync') original(...args);
    if (failure !== undefined) throw refused(failure, name);
    return instead(original, args);
  };
}

for (const name of Object.keys(FAILURES)) {
  if (name === 'open' || name === 'sync') continue;
  replaced(name, (original, args) => {
    const result = original(...args);
    if (name === 'openSync' && root !== '' && isBelow(args[0])) own.add(result as number);
    if (name === 'closeSync') own.delete(args[0] as number);
    return result;
  });
}
const open = fs.promises.open;
fs.promises.open = async (path, ...rest) => {
  const failure = failureOf('open', path);
  if (failure !== undefined) throw refused(failure, 'open');
  const handle = await open(path, ...rest);
  const sync = handle.sync.bind(handle);
  handle.sync = async () => {
    const failed = failureOf('sync', path);
    if (failed !== undefined) throw refused(failed, 'fsync');
    return sync();
  };
  return handle;
};
syncBuiltinESMExports();
