import { parseScaled } from '../../model/index.ts';
import { foldWidth } from './width.ts';

const GROUPED = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

/** A cell's number as `parseScaled` wants it: width folded, no spaces around, no thousands separators. */
export function numberText(cell: string): string {
  const folded = foldWidth(cell).trim();
  const grouped = GROUPED.exec(folded);
  return grouped === null ? folded : `${grouped[1]}${grouped[2]!.replaceAll(',', '')}${grouped[3] ?? ''}`;
}

/** A cell's decimal × scale as a safe integer; 'inexact' where it is none; undefined where the cell is no decimal. */
export function cellNumber(cell: string, scale = 1): number | 'inexact' | undefined {
  return parseScaled(numberText(cell), scale);
}
