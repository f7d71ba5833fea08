import { hostname } from 'node:os';
import { linkOf, readWhole } from './system.ts';

/** A run: the machine, the process, and when and where the process began (a number may be given to another process later). */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  /** Machine, boot, space of process numbers and ticks from boot to the process's start, where /proc tells; else ''. */
  readonly started: string;
}

interface Start {
  /** A restart keeps it. */
  readonly machine: string;
  /** The same until the machine is restarted. */
  readonly boot: string;
  /** Every container counts its processes by itself. */
  readonly space: string;
  readonly ticks: string;
}

/** The space of the machine itself: what /etc/machine-id says in a container is its image's. */
const OWN_SPACE = '4026531836';

export function thisOwner(): Owner {
  const { machine, boot, space } = here();
  const parts = [machine, boot, space, ticksOf(process.pid)];
  return {
    host: safeHost(),
    pid: process.pid,
    started: parts.some((part) => part !== '') ? parts.join('.') : '',
  };
}

/** `dead` and `alive` can be known of this machine's processes only, and of those that are seen from here. */
export function stateOf(owner: Owner): 'alive' | 'dead' | 'elsewhere' {
  if (owner.host !== safeHost()) return 'elsewhere';
  const [own, its] = [here(), startOf(owner.started)];
  if (differ(own.boot, its.boot)) return isSameMachine(own, its) ? 'dead' : 'elsewhere';
  if (differ(own.space, its.space)) return 'elsewhere';
  if (!isRunning(owner.pid)) return 'dead';
  return differ(its.ticks, ticksOf(owner.pid)) ? 'dead' : 'alive';
}

function startOf(text: string): Start {
  const parts = text.split('.');
  // Before machines and boots were written down there were only the ticks.
  const [machine = '', boot = '', space = '', ticks = ''] = parts.length === 1 ? ['', '', '', text] : parts;
  return { machine, boot, space, ticks };
}

/** Whether two things are known and not the same. */
function differ(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

function isSameMachine(one: Start | Omit<Start, 'ticks'>, other: Start): boolean {
  return (
    one.machine !== '' &&
    one.machine === other.machine &&
    one.space === OWN_SPACE &&
    other.space === OWN_SPACE
  );
}

function here(): Omit<Start, 'ticks'> {
  return {
    machine: told('/etc/machine-id'),
    boot: told('/proc/sys/kernel/random/boot_id'),
    space: /\d+/.exec(linkOf('/proc/self/ns/pid'))?.[0] ?? '',
  };
}

/** The first signs of a file of one word: enough to tell it from any other. */
function told(path: string): string {
  return textOf(path)
    .replaceAll(/[^0-9a-f]/g, '')
    .slice(0, 12);
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
function ticksOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may hold spaces: count from its end.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function textOf(path: string): string {
  try {
    return readWhole(path).toString('utf8');
  } catch {
    // No such file system, or no such process.
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
