import { execFileSync, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { BIN, POINTS, type Ended } from './rehearsal.ts';

export interface Stopped {
  readonly goOn: (signal?: 'SIGINT') => Promise<Ended>;
}

/** Runs the built program until a crash point, where it stands still until it is told to go on, or is interrupted. */
export async function stoppedAt(point: number, args: readonly string[]): Promise<Stopped> {
  const child = spawn(process.execPath, ['--import', POINTS, BIN, ...args], {
    env: { ...process.env, STAGGER_CRASH_AT: String(point), STAGGER_CRASH_HOW: 'stop' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
  while (!stateOf(child.pid!).startsWith('T')) await setTimeout(20);
  return {
    goOn: (signal) => {
      if (signal !== undefined) child.kill(signal);
      child.kill('SIGCONT');
      return ended;
    },
  };
}

function stateOf(pid: number): string {
  return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
}
