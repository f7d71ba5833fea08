import type { FileRecord } from '../model/index.ts';
import { orderedIn, ORDERED_FILE, sheetsBefore } from './ordered-file.ts';
import { report, type Reading } from './reading.ts';

/** A demand sheet of an earlier night's plan that went out. */
export interface OrderedSheet {
  readonly date: string;
  /** Its name then. */
  readonly file: string;
}

/** What plans of earlier nights tell that stand in no ordered.json. */
export interface OrderedBefore {
  /** By the hash of their rows. */
  readonly sheets: ReadonlyMap<string, OrderedSheet>;
  /** Plans, or records of what went out, that cannot be read. */
  readonly unread: readonly string[];
}

/**
 * Yesterday's sheet left in today's folder would be ordered twice: a demand sheet that reads to the same rows as one of an
 * earlier night's plan that went out is an error. What cannot be told of earlier nights is said.
 */
export function checkAlreadyOrdered(
  reading: Reading,
  demand: readonly FileRecord[],
  { sheets, unread }: OrderedBefore = { sheets: new Map(), unread: [] },
): void {
  const written = orderedIn(reading.source);
  const known =
    typeof written === 'object' ? sheetsBefore(written, reading.date) : new Map<string, OrderedSheet>();
  for (const { file, rowsSha256, counted } of demand) {
    const before = known.get(rowsSha256) ?? sheets.get(rowsSha256);
    if (before === undefined || counted === 0) continue;
    report(reading, 'already-ordered', { file }, '', { date: before.date, other: before.file });
  }
  for (const file of [...unread, ...(written === 'damaged' ? [ORDERED_FILE] : [])])
    report(reading, 'ordered-unread', { file });
}
