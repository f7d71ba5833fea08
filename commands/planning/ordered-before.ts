import { join } from 'node:path';
import {
  ORDERED_FILE,
  orderedIn,
  readOrdered,
  withNight,
  type OrderedBefore,
  type OrderedSheet,
} from '../../src/intake/index.ts';
import type { FileRecord } from '../../src/model/index.ts';
import {
  diskSource,
  issuedBefore,
  readIssued,
  replaceFile,
  replaceKeeping,
  sentOf,
  StoreError,
} from '../../src/store/index.ts';
import { readHead } from '../plan-head.ts';

/**
 * Writes down which sheets a night's plan ordered, where putting old plans away does not touch it.
 *
 * @returns under what name stays what stood there and could not be read; undefined where all could
 */
export function keepOrdered(dir: string, date: string, files: readonly FileRecord[]): string | undefined {
  const ordered = orderedIn(diskSource(dir));
  const path = join(dir, ORDERED_FILE);
  if (ordered === 'damaged') return replaceKeeping(path, withNight(undefined, date, files)!);
  const text = withNight(ordered, date, files);
  if (text !== undefined) replaceFile(path, text);
  return undefined;
}

/**
 * Demand sheets of earlier nights that went out and stand in no `ordered.json`, by the hash of their rows; and what there is of such
 * nights that cannot be read.
 */
export function orderedBefore(dir: string, date: string): OrderedBefore {
  const out = join(dir, 'out');
  const written = readOrdered(diskSource(dir));
  const sheets = new Map<string, OrderedSheet>();
  const unread: string[] = [];
  for (const night of issuedBefore(out, date)) {
    if (written?.has(night) === true) continue;
    try {
      for (const { plan: name } of sentOf(readIssued(out, night))) {
        const head = readHead(join(out, name));
        if (head === undefined) unread.push(`out/${name}`);
        for (const { file, input, rowsSha256 } of head?.files ?? [])
          if (input === 'demand') sheets.set(rowsSha256, { date: night, file });
      }
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      unread.push(`out/${night}-issued.json`);
    }
  }
  return { sheets, unread };
}
