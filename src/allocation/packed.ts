import type { Night } from '../model/index.ts';
import type { Part, Rows } from './rows.ts';

/**
 * What has been packed by now, as parts of rows: it stays with whom it was packed for, whoever could use it sooner. Nothing
 * where the day has not begun.
 */
export function packedParts({ commitments }: Night, rows: Rows): Part[] {
  const packed = commitments?.day?.packed ?? [];
  if (packed.length === 0) return [];
  const rowOf = new Map<string, number>();
  for (let row = 0; row < rows.length; row++)
    rowOf.set(`${rows.household[row]!} ${rows.good[row]!} ${rows.substituteFor[row]!}`, row);
  const left = rows.allocated.slice();
  return packed.flatMap(({ household, good, substituteFor, wave, quantity }) => {
    const row = rowOf.get(`${household} ${good} ${substituteFor}`);
    const part = row === undefined ? 0 : Math.min(quantity, left[row]!);
    if (row === undefined || part === 0) return [];
    left[row]! -= part;
    return [{ row, wave, quantity: part }];
  });
}

/** The rows without some parts of them. */
export function withoutParts(rows: Rows, parts: readonly Part[]): Rows {
  if (parts.length === 0) return rows;
  const allocated = rows.allocated.slice();
  for (const { row, quantity } of parts) allocated[row]! -= quantity;
  return { ...rows, allocated };
}

/** Parts of one row in one wave as one; the last wave of a row is its own, which `rows.wave` says then. */
export function inWaves(rows: Rows, rest: Rows, parts: readonly Part[]): Part[] {
  const byRow = new Map<number, Map<number, number>>();
  for (const { row, wave, quantity } of parts) {
    const waves = byRow.get(row) ?? new Map<number, number>();
    byRow.set(row, waves);
    waves.set(wave, (waves.get(wave) ?? 0) + quantity);
  }
  return [...byRow].flatMap(([row, waves]) => {
    const cut = [...waves.values()].reduce((sum, quantity) => sum + quantity, 0);
    const own = rows.allocated[row]! - cut;
    if (own > 0) waves.set(rest.wave[row]!, (waves.get(rest.wave[row]!) ?? 0) + own);
    const last = Math.max(...waves.keys());
    rows.wave[row] = last;
    waves.delete(last);
    return [...waves].map(([wave, quantity]) => ({ row, wave, quantity }));
  });
}
