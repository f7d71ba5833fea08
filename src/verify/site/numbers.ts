import { parseDate, parseScaled, parseTime } from '../../model/index.ts';
import { chineseNumber, fold, nameOf } from './text.ts';

const FRACTIONS: Readonly<Record<string, string>> = {
  '½': '5', '¼': '25', '¾': '75', '⅛': '125', '⅜': '375', '⅝': '625', '⅞': '875',
}; // prettier-ignore

/** A cell that is one number, as decimal text: without a plus, thousands' signs and spaces, `2½` and `十二` in digits. */
export function numberText(cell: string): string | undefined {
  const text = fold(cell)
    .trim()
    .replaceAll(/(?<=\d)[ \u2007\u2009\u202F'’](?=\d{3}(?!\d))/g, '');
  const [, sign = '', bare = ''] = /^([+-]?)(.*)$/.exec(text) ?? [];
  const minus = sign === '-' ? '-' : '';
  const part = /^(\d*)([½¼¾⅛⅜⅝⅞])$/.exec(bare);
  if (part !== null) return `${minus}${part[1] || '0'}.${FRACTIONS[part[2]!]!}`;
  if (/^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)$/.test(bare)) return minus + bare.replaceAll(',', '');
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$|^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(bare))
    return minus + bare.replaceAll('.', '').replace(',', '.');
  // A comma that cannot stand between thousands is a decimal one.
  const decimal = bare.replace(/^(?![1-9]\d{0,2},\d{3}$)(\d+),(\d+)$/, '$1.$2').replace(/^\./, '0.');
  if (/^\d+(?:\.\d+)?$/.test(decimal)) return /^0\d+\./.test(decimal) ? undefined : minus + decimal;
  if (/^一?半$/.test(text)) return '0.5';
  const numeral = sign === '' ? chineseNumber(bare) : undefined;
  return numeral === undefined || !/[十百千]|^.$/.test(bare) ? undefined : String(numeral);
}

/** A cell's decimal as an integer of `scale` to the whole; undefined where it is none, or has too many decimals. */
export function decimalOf(cell: string, scale: number): number | undefined {
  const value = parseScaled(numberText(cell) ?? '', scale);
  return typeof value === 'number' ? value : undefined;
}

export function wholeOf(cell: string): number | undefined {
  return decimalOf(cell, 1);
}

/** Minor units, with a sign or a word of the currency around them or not. */
export function moneyOf(cell: string, scale: number): number | undefined {
  const bare = fold(cell)
    .trim()
    .replace(/^(?:[¥￥$€£]|RMB|CNY)\s*/i, '');
  return decimalOf(bare.replace(/\s*(?:元|块)$/, ''), scale);
}

const GRAMS: Readonly<Record<string, number>> = {
  斤: 500, 市斤: 500, 两: 50, 公斤: 1000, 千克: 1000, kg: 1000, kgs: 1000, 克: 1, g: 1,
  kilo: 1000, kilos: 1000, kilogram: 1000, kilograms: 1000, kilogramme: 1000, kilogrammes: 1000,
  gm: 1, gms: 1, gram: 1, grams: 1, gramme: 1, grammes: 1,
}; // prettier-ignore

/** Grams of one such unit; undefined where it is no weight. */
export function gramsOf(unit: string): number | undefined {
  const name = nameOf(unit);
  return Object.hasOwn(GRAMS, name) ? GRAMS[name] : undefined;
}

/** `2026-11-3`, `2026/11/03`, `2026年11月3日` as `2026-11-03`; undefined where there is no such day. */
export function dateOf(cell: string): string | undefined {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+00:00(?::00)?)?$/.exec(
    fold(cell).trim(),
  );
  if (parts === null) return undefined;
  const [, year, month = '', day = ''] = parts;
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A time of day, or where a span begins. */
export function timeOf(cell: string): number | undefined {
  return parseTime(
    fold(cell)
      .split(/[-–—~至]/, 1)[0]!
      .trim(),
  );
}
