import { parseDate, parseScaled, parseTime } from '../../model/index.ts';
import { fold, nameOf } from './text.ts';

/** A cell's decimal as an integer of `scale` to the whole; undefined where it is none, or has too many decimals. */
export function decimalOf(cell: string, scale: number): number | undefined {
  const text = fold(cell).trim();
  const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  // A comma that cannot stand between thousands is a decimal one.
  const value = parseScaled(
    /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(grouped) ? grouped.replace(',', '.') : grouped,
    scale,
  );
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
