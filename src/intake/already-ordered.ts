import type { FileRecord } from '../model/index.ts';
import { report, type Reading } from './reading.ts';

/** A demand sheet of an earlier night's plan that went out. */
export interface OrderedSheet {
  readonly date: string;
  /** Its name then. */
  readonly file: string;
}

/**
 * Yesterday's sheet left in today's folder would be ordered twice: a demand sheet that reads to the same rows as one of an
 * earlier night's plan that went out is an error.
 *
 * @param ordered by the hash of their rows
 */
export function checkAlreadyOrdered(
  reading: Reading,
  demand: readonly FileRecord[],
  ordered: ReadonlyMap<string, OrderedSheet>,
): void {
  for (const { file, rowsSha256, counted } of demand) {
    const before = ordered.get(rowsSha256);
    if (before === undefined || counted === 0) continue;
    report(reading, 'already-ordered', { file }, '', { date: before.date, other: before.file });
  }
}
