import type { Allocations, Night } from '../../src/model/index.ts';
import { SHORT_REASONS } from '../../src/model/index.ts';

/** Rows as words: `household good wave asked allocated substituted short reason for`. */
export function rowsOf(night: Night, rows: Allocations): string[] {
  return Array.from({ length: rows.length }, (_, row) =>
    [
      rows.household[row],
      night.catalogue.goods[rows.good[row]!]!.id,
      rows.wave[row] === -1 ? '-' : night.settings.waves[rows.wave[row]!]!.id,
      rows.asked[row],
      rows.allocated[row],
      rows.substituted[row],
      rows.short[row],
      SHORT_REASONS[rows.reason[row]!] ?? '-',
      night.catalogue.goods[rows.substituteFor[row]!]?.id ?? '-',
    ].join(' '),
  );
}
