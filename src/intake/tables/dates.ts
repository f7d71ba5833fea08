import { parseDate } from '../../model/index.ts';
import { foldWidth, LONGEST_TERM } from '../text/index.ts';

/** `2026-11-23`, `2026/11/3`, `2026.11.3` and `2026年11月3日` as `2026-11-23`; undefined where there is no such day. */
export function dateText(cell: string): string | undefined {
  if (cell.length > LONGEST_TERM) return undefined;
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+00:00(?::00)?)?$/.exec(
    foldWidth(cell).trim(),
  );
  if (match === null) return undefined;
  const [, year, month = '', day = ''] = match;
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
