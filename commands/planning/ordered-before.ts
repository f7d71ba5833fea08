import { join } from 'node:path';
import type { OrderedSheet } from '../../src/intake/index.ts';
import { issuedBefore, readIssued } from '../../src/store/index.ts';
import { readHead } from '../plan-head.ts';

/** Demand sheets of earlier nights that went out, by the hash of their rows. What another version wrote tells nothing. */
export function orderedBefore(dir: string, date: string): ReadonlyMap<string, OrderedSheet> {
  const out = join(dir, 'out');
  const ordered = new Map<string, OrderedSheet>();
  for (const night of issuedBefore(out, date)) {
    const issued = readIssued(out, night);
    for (const name of new Set([issued?.orders, issued?.notices].flatMap((sent) => sent?.plan ?? [])))
      for (const { file, input, rowsSha256 } of readHead(join(out, name))?.files ?? [])
        if (input === 'demand') ordered.set(rowsSha256, { date: night, file });
  }
  return ordered;
}
