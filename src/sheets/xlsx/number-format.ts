import { formatDate } from './date-format.ts';

/** Of a format that Excel itself would take. */
const LONGEST = 255;
/** Digits that Excel holds of a number. */
const DIGITS = 15;

/**
 * A number as its cell shows it. Covers what order sheets use: decimals, thousands, percent, texts around the number,
 * sections for negative and zero, dates and times; anything else is shown as General.
 *
 * @param format '' for General
 */
export function displayNumber(value: number, format: string, from1904: boolean): string {
  if (format === '' || format === '@' || format.length > LONGEST) return general(value);
  const sections = split(format);
  const section = chosen(sections, value);
  if (/[ymdhs]/i.test(bare(section)) && !/[0#?]/.test(bare(section))) {
    return formatDate(value, section, from1904) ?? general(value);
  }
  return formatNumber(sections.length > 1 ? Math.abs(value) : value, section) ?? general(value);
}

/** Eleven digits at most, as a cell shows them, but only those that the number has. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const rounded = Number(value.toPrecision(DIGITS));
  if (Math.abs(rounded) >= 1e11 || (rounded !== 0 && Math.abs(rounded) < 1e-4)) {
    const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    const short = Number(Number(mantissa).toFixed(5));
    return `${short}E${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  return String(rounded);
}

/** Sections by `;` outside quotes: positive, negative, zero, text. */
function split(format: string): string[] {
  const sections = [''];
  let quoted = false;
  for (let i = 0; i < format.length; i++) {
    const char = format[i]!;
    if (char === '"') quoted = !quoted;
    if (char === '\\' && !quoted) sections[sections.length - 1] += char + (format[++i] ?? '');
    else if (char === ';' && !quoted) sections.push('');
    else sections[sections.length - 1] += char;
  }
  return sections;
}

function chosen(sections: readonly string[], value: number): string {
  if (sections.length === 1 || value > 0) return sections[0]!;
  if (value < 0) return sections[1]!;
  return sections[2] ?? sections[0]!;
}

/** The section without texts, colours and conditions. */
function bare(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|AM\/PM/gi, '');
}

function formatNumber(value: number, section: string): string | undefined {
  const plain = section.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]|_.|\*./g, '');
  const match = /^((?:"[^"]*"|\\.|[^0#?"\\])*)([0#?,]+(?:\.[0#?]*)?)((?:"[^"]*"|\\.|[^0#?"\\])*)$/.exec(
    plain,
  );
  if (match === null || /[eE/]/.test(bare(plain))) return undefined;
  const [, before = '', digits = '', after = ''] = match;
  const percent = bare(plain).includes('%');
  const [whole = '', decimals = ''] = digits.split('.');
  const scaled = percent ? Number((value * 100).toPrecision(DIGITS)) : value;
  let text = Math.abs(scaled).toFixed(Math.min(decimals.length, 20));
  // `#` shows only the decimals that there are.
  for (let i = decimals.length; i > 0 && decimals[i - 1] === '#' && text.endsWith('0'); i--)
    text = text.slice(0, -1);
  if (text.endsWith('.')) text = text.slice(0, -1);
  const [left = '', right] = text.split('.');
  const padded = left.padStart(whole.replaceAll(/[^0]/g, '').length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const sign = scaled < 0 && /[1-9]/.test(text) ? '-' : '';
  return `${sign}${literal(before)}${grouped}${right === undefined ? '' : `.${right}`}${literal(after)}`.trim();
}

function literal(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}
