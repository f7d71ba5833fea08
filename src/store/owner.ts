import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A run: the machine, the process, and when the process began (a number may be given to another process later). */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly started: string;
}

export function thisOwner(): Owner {
  return { host: safeHost(), pid: process.pid, started: startOf(process.pid) };
}

/** `dead` and `alive` can be known on this machine only. */
export function stateOf(owner: Owner): 'alive' | 'dead' | 'elsewhere' {
  if (owner.host !== safeHost()) return 'elsewhere';
  if (!isRunning(owner.pid)) return 'dead';
  const started = startOf(owner.pid);
  return owner.started !== '' && started !== '' && started !== owner.started ? 'dead' : 'alive';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Ticks from boot to the process's start, where /proc tells; else ''. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces: count from its end.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Fit for a file name whose parts are divided by `_`. */
function safeHost(): string {
  return (
    hostname()
      .replaceAll(/[^0-9A-Za-z.-]/g, '')
      .slice(0, 60) || 'host'
  );
}
