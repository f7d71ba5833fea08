import { chineseNumber, foldWidth } from '../text/index.ts';

/** A number as exact decimal text and the unit written after it, '' where there is none. */
export interface Amount {
  readonly number: string;
  readonly uom: string;
}

const PLAIN = /^\d{1,15}$/;
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,15})?|\d{1,15}(?:\.\d{1,15})?`;
const WRITTEN = new RegExp(String.raw`^(?:[xX×*]\s*)?([+-]?)(${NUMBER})([½¼¾])?\s*(\D{0,8})$`);
const HALF_AFTER = /^([^\d\s]{1,3})半$/;
const NUMERAL = /^([零〇一二两三四五六七八九十百]{1,7}|半)\s*([^\d\s零〇一二三四五六七八九十百]{0,4})$/;
const FRACTIONS = new Map([
  ['½', '5'],
  ['¼', '25'],
  ['¾', '75'],
]);
/** After a number these are more of the number or arithmetic, never a unit. */
const NOT_A_UNIT = /[\d+\-*/=<>~%^.,:;?!#&|\\"'½¼¾①-⑳，。、；：？！～]|^[eE]$/;

/**
 * What a cell of a quantity says: `2`, `1,000`, `2.5斤`, `×3`, `+1`, `2½`, `三份`, `半斤`, `一斤半`. Undefined where it says
 * nothing, or two things: `1e9`, `2-3`, `①2份`.
 */
export function readAmount(cell: string): Amount | undefined {
  if (PLAIN.test(cell)) return { number: cell, uom: '' };
  const text = foldWidth(cell).trim();
  if (text.length > 40) return undefined;
  const written = WRITTEN.exec(text);
  if (written !== null) {
    const [, sign = '', number = '', fraction, rest = ''] = written;
    return withUnit(sign === '-' ? '-' : '', number.replaceAll(',', ''), fraction, rest.trim());
  }
  const numeral = NUMERAL.exec(text);
  if (numeral === null) return undefined;
  const [, digits = '', rest = ''] = numeral;
  if (digits === '半') return withUnit('', '0', '½', rest);
  const number = chineseNumber(digits);
  return number === undefined ? undefined : withUnit('', String(number), undefined, rest);
}

/** Puts the parts together; `斤半` after a whole number is a half more. */
function withUnit(
  sign: string,
  number: string,
  fraction: string | undefined,
  rest: string,
): Amount | undefined {
  const half = HALF_AFTER.exec(rest);
  const more = half === null ? fraction : '½';
  const uom = half === null ? rest : half[1]!;
  if (NOT_A_UNIT.test(uom) || (half !== null && fraction !== undefined)) return undefined;
  if (more === undefined) return { number: sign + number, uom };
  if (number.includes('.')) return undefined;
  return { number: `${sign}${number}.${FRACTIONS.get(more)!}`, uom };
}
