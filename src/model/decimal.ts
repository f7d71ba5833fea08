/**
 * Exact decimals as integers. A quantity, a price or a ratio is text outside and a safe integer of its smallest unit
 * inside; nothing in between is a float.
 */

/** An optional sign, digits, an optional point and digits. Thousands separators are the reader's business, not ours. */
const DECIMAL = /^([+-]?)(\d{1,15})(?:\.(\d{1,15}))?$/;

/**
 * @param text a decimal such as `12`, `-3`, `0.50`
 * @param scale what one whole is counted as: 100 for a currency of two decimals, 500 for a 斤 in grams
 * @returns the integer `text × scale`; 'inexact' when that is no integer; undefined when the text is no decimal
 */
export function parseScaled(text: string, scale: number): number | 'inexact' | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  const denominator = 10n ** BigInt(decimals.length);
  const numerator = BigInt(whole + decimals) * BigInt(scale);
  if (numerator % denominator !== 0n) return 'inexact';
  const value = Number(numerator / denominator);
  if (!Number.isSafeInteger(value)) return 'inexact';
  return sign === '-' && value !== 0 ? -value : value;
}

/** The shortest decimal that is exactly `value ÷ scale`; scale must have no prime factor but 2 and 5. */
export function formatScaled(value: number, scale: number): string {
  if (value < 0) return `-${formatScaled(-value, scale)}`;
  const whole = Math.floor(value / scale);
  let rest = value - whole * scale;
  if (rest === 0) return String(whole);
  let decimals = '';
  while (rest !== 0) {
    rest *= 10;
    const digit = Math.floor(rest / scale);
    decimals += String(digit);
    rest -= digit * scale;
  }
  return `${whole}.${decimals}`;
}

/** `value ÷ scale` with all the decimals of a power-of-ten scale: 1250 at 100 is `12.50`. Money's way of writing. */
export function formatFixed(value: number, scale: number): string {
  if (value < 0) return `-${formatFixed(-value, scale)}`;
  const whole = Math.floor(value / scale);
  if (scale === 1) return String(whole);
  return `${whole}.${String(value - whole * scale).padStart(String(scale).length - 1, '0')}`;
}

/** The greatest number that divides both; the other where one is 0. */
export function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
