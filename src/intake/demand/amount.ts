import { foldWidth, splitNumber } from '../text/index.ts';
import type { NumberReading, Signs } from '../text/index.ts';

/** A number as exact decimal text and the unit written after it, '' where there is none. */
export interface Amount {
  readonly number: string;
  readonly uom: string;
}

export type AmountReading = ({ readonly kind: 'exact' } & Amount) | Exclude<NumberReading, { kind: 'exact' }>;

const PLAIN = /^\d{1,15}$/;
const TIMES_BEFORE = /^[xX×*]\s*/;
const LONGEST_UNIT = 8;
const HALF_AFTER = /^([^\d\s]{1,3})半$/;
const WHOLE = /^-?\d+$/;
/** After a number these are more of the number or arithmetic, never a unit. */
const NOT_A_UNIT = /[\d+\-*/=<>~%^.,:;?!#&|\\"'½¼¾①-⑳，。、；：？！～零〇一二三四五六七八九十百]|^[eE]$/;
const NONE: AmountReading = { kind: 'none' };

/**
 * What a cell of a quantity says: `2`, `1,000.0`, `2.5斤`, `×3`, `+1`, `2½`, `三份`, `半斤`, `一斤半`. 'none' where it says
 * nothing, or two things: `1e9`, `①2份`.
 */
export function amountOf(cell: string, signs?: Signs): AmountReading {
  if (PLAIN.test(cell)) return { kind: 'exact', number: cell, uom: '' };
  const text = foldWidthOfTimes(cell);
  const { reading, rest } = splitNumber(text, signs);
  if (reading.kind === 'none' || reading.kind === 'about') return reading;
  if (rest.length > LONGEST_UNIT) return NONE;
  const half = HALF_AFTER.exec(rest);
  const uom = half === null ? rest : half[1]!;
  if (NOT_A_UNIT.test(uom)) return NONE;
  if (reading.kind === 'ambiguous') return reading;
  if (half === null) return { kind: 'exact', number: reading.number, uom };
  // `一斤半`: a half more.
  return WHOLE.test(reading.number) ? { kind: 'exact', number: `${reading.number}.5`, uom } : NONE;
}

/** An exact amount; undefined for every other reading. */
export function readAmount(cell: string, signs?: Signs): Amount | undefined {
  const amount = amountOf(cell, signs);
  return amount.kind === 'exact' ? amount : undefined;
}

/** `×3` and `x3` are 3; spaces that may part thousands stay as they are. */
function foldWidthOfTimes(cell: string): string {
  const text = cell.trim();
  return TIMES_BEFORE.test(foldWidth(text.slice(0, 1))) ? text.slice(1).trim() : text;
}
