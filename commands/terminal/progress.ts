import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LINE, type Drawing, type Said } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** Says what is being done: a line that moves where somebody watches stderr, nothing elsewhere. */
export interface Progress {
  /** @param share how much of it is done, from 0 to 1, where that is known */
  readonly say: (text: string, share?: number) => void;
  readonly end: () => void;
}

/** How long the end waits for the line to be cleared: longer than any thread is kept waiting by others, as a rule. */
const CLEARED_WITHIN = 2000;

/** Planning holds its thread: the line is drawn by another, so that it never stands still. */
export function startProgress(terminal: Terminal, quiet: boolean): Progress {
  if (!terminal.interactive || quiet) return { say: () => {}, end: () => {} };
  const line = new Int32Array(new SharedArrayBuffer(4));
  const thread = start({ color: terminal.paint.err.bold('a') !== 'a', line });
  // It is no reason for the process to stay alive; nor is it one to fail, or to wait, if it cannot draw.
  thread.unref();
  thread.on('error', () => Atomics.store(line, 0, LINE.gone));
  const tell = (what: Said | 'end'): void => {
    // A thread, not a window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (Atomics.load(line, 0) !== LINE.gone) thread.postMessage(what);
  };
  return {
    say: (text, share) => tell({ text, share }),
    end: () => {
      if (Atomics.compareExchange(line, 0, LINE.none, LINE.gone) !== LINE.drawn) return;
      tell('end');
      Atomics.wait(line, 0, LINE.drawn, CLEARED_WITHIN);
      Atomics.store(line, 0, LINE.gone);
    },
  };
}

/** From the bundle the file beside it; from sources progress-thread.ts, by the loader that tests and tools run under. */
function start(drawing: Drawing): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./progress-thread.js', import.meta.url), { workerData: drawing });
  const home = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = new URL('./dist/esm/api/index.mjs', home).href;
  const source = new URL('./progress-thread.ts', import.meta.url).href;
  const program = `import('${loader}').then(({ register }) => (register(), import('${source}')))`;
  return new Worker(program, { eval: true, workerData: drawing });
}
