import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyOf, stagger } from './rehearsal.ts';
import type { Rehearsal } from './rehearsal.ts';
import { rehearse } from './rehearsal.ts';

const FOUR_DOORS = fileURLToPath(new URL('../../fixtures/four-doors', import.meta.url));
const planned = (dir: string): readonly string[] => ['plan', dir, '--date', '2026-11-23', '--quiet'];
const first = (dir: string): string => join(dir, 'out', '2026-11-23-r1');

/** The nights in which the process is killed: the first plan, a second revision, and that a plan goes out. */
export async function nights(): Promise<readonly Rehearsal[]> {
  const withPlan = copyOf(FOUR_DOORS);
  await stagger(planned(withPlan));
  const withMore = copyOf(withPlan);
  appendFileSync(join(withMore, 'demand', 'orders.csv'), '1,,102,greens,0.5\n');
  return [
    await rehearse('the first plan', FOUR_DOORS, planned),
    await rehearse('a second revision', withMore, planned),
    await rehearse('a plan that goes out', withPlan, (dir) => ['issue', first(dir), '--quiet']),
  ];
}
