import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';

/**
 * The same rows in whatever order, each as often: else one violation, with how many rows are too many or lacking.
 *
 * @param file what is named
 */
export function* sameRows(
  file: string,
  expected: Iterable<string>,
  found: Iterable<string>,
): Iterable<Violation> {
  const rest = new Map<string, number>();
  const count = (row: string, by: number) => rest.set(row, (rest.get(row) ?? 0) + by);
  for (const row of expected) count(row, -1);
  for (const row of found) count(row, 1);
  const wrong = [...rest].filter(([, times]) => times !== 0);
  if (wrong.length === 0) return;
  const amount = wrong.reduce((sum, [, times]) => sum + Math.abs(times), 0);
  const where = wrong[0]![0].split('\n').slice(0, 2).join(' ');
  yield violation('paper-differs', { file, where }, amount);
}
