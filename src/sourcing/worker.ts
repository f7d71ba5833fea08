import { parentPort } from 'node:worker_threads';
import { startHighs } from '../solver/index.ts';
import type { Rows } from './rows.ts';
import { basketOf } from './basket.ts';
import type { Solved } from './known.ts';
import { solve } from './solve.ts';

/** What the worker is asked and what it says. */
export interface Job {
  readonly id: number;
  readonly rows: Rows;
  /** The first basket's packs by line. */
  readonly first: Solved['packs'];
}

export type Report =
  | { readonly id: number; readonly kind: 'done'; readonly found: Solved }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

parentPort?.on('message', (job: Job) => {
  // A thread, not a window: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const say = (report: Report): void => parentPort!.postMessage(report);
  const work = async (): Promise<void> => {
    const highs = await startHighs();
    const first = basketOf(job.rows, job.first);
    say({ id: job.id, kind: 'done', found: solve(highs, job.rows, first) });
  };
  work().catch((error: unknown) =>
    say({ id: job.id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
