import { formatDate } from './date-format.ts';

/** Of a format that Excel itself would take. */
const LONGEST = 255;
/** Digits that Excel holds of a number. */
const DIGITS = 15;

/**
 * A number as it is stored, with what its cell shows around it: texts, a currency, zeros in front, percent; dates and times
 * as dates and times. What a format takes away is not taken away: decimals, the sign, the number itself; and no sign for
 * thousands is put in, for elsewhere it may be a decimal point.
 *
 * @param format '' for General
 */
export function displayNumber(value: number, format: string, from1904: boolean): string {
  if (format === '' || format === '@' || format.length > LONGEST) return plain(value);
  const sections = split(format);
  const section = chosen(sections, value);
  if (/[ymdhs]/i.test(bare(section)) && !/[0#?]/.test(bare(section))) {
    return formatDate(value, section, from1904) ?? plain(value);
  }
  return formatNumber(value, section) ?? plain(value);
}

/** All digits that Excel holds of a number; in exponents only where it has lost some. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  if (Math.abs(rounded) >= 10 ** DIGITS) return rounded.toExponential().replace('e', 'E');
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text;
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

const NUMBER = /^((?:"[^"]*"|\\.|[^0#?"\\])*)([0#?,]+(?:\.[0#?]*)?)((?:"[^"]*"|\\.|[^0#?"\\])*)$/;

/** Undefined where the format shows no number, or in a way that is none of ours (fractions, exponents). */
function formatNumber(value: number, section: string): string | undefined {
  const code = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/General/i, '#');
  const match = NUMBER.exec(code);
  if (match === null || /[eE/]/.test(bare(code))) return undefined;
  const [, before = '', digits = '', after = ''] = match;
  const [whole = '', decimals = ''] = digits.split('.');
  const scaled = bare(code).includes('%') ? Number((value * 100).toPrecision(DIGITS)) : value;
  const all = plain(Math.abs(scaled));
  if (all.includes('E')) return undefined;
  const [left = '', right = ''] = all.split('.');
  const zeros = whole.replaceAll(/[^0]/g, '').length;
  const places = decimals.replaceAll(/[^0]/g, '').length;
  const number = `${left.padStart(zeros, '0')}.${right.padEnd(places, '0')}`.replace(/\.$/, '');
  const texts = [literal(before), literal(after)];
  const signed = scaled >= 0 || texts.some((text) => /[-(（]/.test(text)) ? '' : '-';
  return `${signed}${texts[0]}${number}${texts[1]}`.trim();
}

function literal(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}
