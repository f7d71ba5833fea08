import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Rows } from './rows.ts';
import type { Solved } from './known.ts';
import type { Job, Report } from './worker.ts';

/** The thread that solves: started at the first job, kept for the next, no reason for the process to stay alive. */
let thread: Worker | undefined;
let threadMegabytes = 0;
let jobs = 0;

/** Solves in the worker thread. */
export async function solveApart(rows: Rows, first: Solved['packs']): Promise<Solved> {
  const megabytes = megabytesFor(rows);
  if (megabytes > threadMegabytes) await endSolver();
  const worker = (thread ??= start(megabytes));
  const id = ++jobs;
  worker.ref();
  let fail: (error: Error) => void = () => {};
  let hear: (report: Report) => void = () => {};
  try {
    return await new Promise<Solved>((resolve, reject) => {
      fail = reject;
      hear = (report) => {
        if (report.id !== id) return;
        if (report.kind === 'done') resolve(report.found);
        else reject(new Error(report.message));
      };
      worker.on('error', fail);
      worker.on('message', hear);
      const job: Job = { id, rows, first };
      // A thread, not a window: there is no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(job);
    });
  } catch (error) {
    await endSolver();
    throw error;
  } finally {
    worker.off('error', fail);
    worker.off('message', hear);
    worker.unref();
  }
}

/** Ends the thread and gives its memory back: a solver holds a hundred megabytes that the rest of a night can use. */
export async function endSolver(): Promise<void> {
  const ended = thread;
  thread = undefined;
  threadMegabytes = 0;
  await ended?.terminate();
}

/**
 * What the thread's objects may take: several times what nights of that many offers were seen to hold at once. Much is made
 * and soon forgotten, and within a limit it is swept earlier.
 */
function megabytesFor(rows: Rows): number {
  return 256 + Math.ceil((rows.catalogue.offers.length * rows.waves) / 10);
}

/** From the bundle the file beside it; from sources worker.ts, by the loader that tests and tools run under. */
function start(megabytes: number): Worker {
  threadMegabytes = megabytes;
  const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: megabytes };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./sourcing-worker.js', import.meta.url), { resourceLimits });
  const home = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = new URL('./dist/esm/api/index.mjs', home).href;
  const source = new URL('./worker.ts', import.meta.url).href;
  const program = `import('${loader}').then(({ register }) => (register(), import('${source}')))`;
  return new Worker(program, { eval: true, resourceLimits });
}
