import { join } from 'node:path';
import type { OrderedSheet } from '../../src/intake/index.ts';
import { PlanFormatError, readPlanHead } from '../../src/plan/index.ts';
import { issuedBefore, planText, readIssued } from '../../src/store/index.ts';

/** Demand sheets of earlier nights that went out, by the hash of their rows. What another version wrote tells nothing. */
export function orderedBefore(dir: string, date: string): ReadonlyMap<string, OrderedSheet> {
  const out = join(dir, 'out');
  const ordered = new Map<string, OrderedSheet>();
  for (const night of issuedBefore(out, date)) {
    const issued = readIssued(out, night);
    for (const name of new Set([issued?.orders, issued?.notices].flatMap((sent) => sent?.plan ?? [])))
      for (const { file, rowsSha256 } of demandOf(join(out, name)))
        ordered.set(rowsSha256, { date: night, file });
  }
  return ordered;
}

function demandOf(folder: string): readonly { readonly file: string; readonly rowsSha256: string }[] {
  const text = planText(folder);
  try {
    return text === undefined ? [] : readPlanHead(text).files.filter(({ input }) => input === 'demand');
  } catch (error) {
    if (error instanceof PlanFormatError) return [];
    throw error;
  }
}
