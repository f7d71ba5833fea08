import { parseScaled } from '../../model/index.ts';
import { chineseQuantity, NUMERAL_CHARS } from './numerals.ts';
import { foldWidth } from './width.ts';

/** What a number in a cell says. */
export type NumberReading =
  /** Decimal text, as `parseScaled` wants it. */
  | { readonly kind: 'exact'; readonly number: string }
  /** A number of which only the neighbourhood is meant: 两三, 十几, 2-3. */
  | { readonly kind: 'about' }
  /** A sign that may stand before thousands or before decimals; both readings, the larger first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'none' };

/** What the two signs are in the numbers of a file; a sign that is not known leaves `1,500` open. */
export interface Signs {
  readonly comma?: 'decimal' | 'thousands';
  readonly point?: 'decimal' | 'thousands';
}

/** By what decides: a decimal point or comma, only a file's semicolons, nothing, or cells that contradict each other. */
export const SIGNS = {
  point: { comma: 'thousands', point: 'decimal' },
  comma: { comma: 'decimal', point: 'thousands' },
  semicolons: { comma: 'decimal' },
  open: { point: 'decimal' },
  mixed: {},
} as const satisfies Readonly<Record<string, Signs>>;

const NONE: NumberReading = { kind: 'none' };
const ABOUT: NumberReading = { kind: 'about' };
const PLAIN = /^\d{1,15}$/;
/** Longer texts hold no number of ours. */
const LONGEST = 40;
const NARROW = '\u202F';
/** Spaces and apostrophes between groups of three: they are never decimals. */
const SPACED = /(?<=\d)[ \u00A0\u2007\u2009\u202F'’](?=\d{3}(?!\d))/g;
const HEAD = new RegExp(`^([+-]?)((?:\\d[\\d.,${NARROW}]*)?\\d|\\.\\d+)(?: ?([½¼¾⅛⅜⅝⅞]))?`);
const FRACTIONS = new Map([...'½¼¾⅛⅜⅝⅞'].map((sign, i) => [sign, ['5', '25', '75', '125', '375', '625', '875'][i]!])); // prettier-ignore
const NUMERALS = new RegExp(`^[${NUMERAL_CHARS}]+`, 'u');
const ABOUT_BEFORE =
  /^(?:大约|大概|约|差不多|将近|近|至少|最少|最多|几|若干|数[十百千]|[~≈]|(?:about|approx|around|circa|ca|some|several|a few|a couple|up to|at least)(?![a-z]))/i;
const ABOUT_BEHIND =
  /^\s*(?:[多来余几]|(?:or so|ish|plus)(?![a-z])|\+(?!\s*\d))|(?:[多来]|左右|上下|以上|以下|以内|不等)$/i;
/** A second number behind; a third one makes it a date. */
const RANGE =
  /^\s*(?:[-~—–−～]|到|至|或者?|(?:to|or)\s)\s*(?:[\d.]+(?![\d.]|\s*[-/年月])|[零一二两三四五六七八九十半½]|[a-z]{3,6}(?![a-z]))/i;
const TIMES_TEN = /^(?:百|千(?![克瓦])|万)/;
const ENGLISH = new Map(['half', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, i) => [word, i === 0 ? '0.5' : String(i)])); // prettier-ignore
const ENGLISH_HEAD = /^[a-z]{3,6}(?![a-z])/i;

/** A cell that is a number and nothing else: `2`, `1.234,50`, `2½`, `十二`. */
export function readNumber(cell: string, signs: Signs = SIGNS.open): NumberReading {
  if (PLAIN.test(cell)) return { kind: 'exact', number: cell };
  const { reading, rest } = splitNumber(cell, signs);
  return rest === '' ? reading : NONE;
}

/** A cell's decimal × scale as a safe integer; 'inexact' where it is none; undefined where the cell is no exact number. */
export function cellNumber(
  cell: string,
  scale = 1,
  signs: Signs = SIGNS.open,
): number | 'inexact' | undefined {
  const reading = readNumber(cell, signs);
  return reading.kind === 'exact' ? parseScaled(reading.number, scale) : undefined;
}

/** The number at a text's beginning and what follows it, trimmed: `2.5斤` is 2.5 and 斤. What means about takes all of the text. */
export function splitNumber(
  text: string,
  signs: Signs = SIGNS.open,
): { readonly reading: NumberReading; readonly rest: string } {
  if (text.length > LONGEST) return { reading: NONE, rest: text };
  const folded = foldWidth(text.trim().replaceAll(SPACED, NARROW)).trim();
  if (ABOUT_BEFORE.test(folded)) return { reading: ABOUT, rest: '' };
  const found = digits(folded, signs) ?? numerals(folded) ?? english(folded);
  if (found === undefined) return { reading: NONE, rest: folded };
  const rest = folded.slice(found.end);
  if (found.reading.kind !== 'none' && (RANGE.test(rest) || ABOUT_BEHIND.test(rest)))
    return { reading: ABOUT, rest: '' };
  return { reading: found.reading, rest: rest.trim() };
}

interface Found {
  readonly reading: NumberReading;
  readonly end: number;
}

function digits(text: string, signs: Signs): Found | undefined {
  const alone = FRACTIONS.get(text[0] ?? '');
  if (alone !== undefined) return { reading: { kind: 'exact', number: `0.${alone}` }, end: 1 };
  const head = HEAD.exec(text);
  if (head === null) return undefined;
  const [all, sign = '', body = '', fraction] = head;
  const minus = sign === '-' ? '-' : '';
  let end = all.length;
  let reading = signed(minus, grouped(body, signs));
  if (fraction !== undefined) {
    const whole = reading.kind === 'exact' && PLAIN.test(body);
    return {
      reading: whole ? { kind: 'exact', number: `${minus}${body}.${FRACTIONS.get(fraction)!}` } : NONE,
      end,
    };
  }
  const unit = TIMES_TEN.exec(text.slice(end))?.[0];
  if (unit !== undefined && reading.kind === 'exact') {
    reading = { kind: 'exact', number: shifted(reading.number, { 百: 2, 千: 3, 万: 4 }[unit]!) };
    end++;
  }
  return { reading, end };
}

function signed(minus: string, reading: NumberReading): NumberReading {
  if (minus === '') return reading;
  if (reading.kind === 'exact') return { kind: 'exact', number: minus + reading.number };
  if (reading.kind !== 'ambiguous') return reading;
  const [large, small] = reading.readings;
  return { kind: 'ambiguous', readings: [minus + large, minus + small] };
}

/** Digits with commas, points and narrow spaces among them. */
function grouped(body: string, signs: Signs): NumberReading {
  if (PLAIN.test(body)) return { kind: 'exact', number: body };
  const last = Math.max(body.lastIndexOf(','), body.lastIndexOf('.'));
  if (last < 0) return exact(whole(body, NARROW), '');
  const mark = body[last]!;
  const before = body.slice(0, last);
  const behind = body.slice(last + 1);
  if (before === '') return exact('0', behind);
  const other = mark === ',' ? '.' : ',';
  const spaced = before.includes(NARROW);
  if (before.includes(other)) return spaced ? NONE : exact(whole(before, other), behind);
  if (before.includes(mark)) return exact(whole(body, mark), '');
  if (spaced) return exact(whole(before, NARROW), behind);
  const thousands = whole(body, mark);
  if (thousands === undefined) return exact(before, behind);
  const meaning = mark === ',' ? signs.comma : signs.point;
  if (meaning === 'decimal') return exact(before, behind);
  if (meaning === 'thousands') return exact(thousands, '');
  return { kind: 'ambiguous', readings: [thousands, `${before}.${behind}`] };
}

function exact(before: string | undefined, behind: string): NumberReading {
  if (before === undefined || !PLAIN.test(before) || (behind !== '' && !PLAIN.test(behind))) return NONE;
  // `00,5` is a number of nobody's.
  if (behind !== '' && /^0\d/.test(before)) return NONE;
  return { kind: 'exact', number: behind === '' ? before : `${before}.${behind}` };
}

/** The digits of whole groups behind a digit that is not 0, in threes or as lakhs are written; undefined for other groups. */
function whole(text: string, mark: string): string | undefined {
  const groups = text.split(mark);
  const [first = '', ...rest] = groups;
  const last = rest.at(-1) ?? '';
  const digitsOnly = groups.every((group) => /^\d+$/.test(group));
  const inThrees = first.length <= 3 && rest.every((group) => group.length === 3);
  const asLakhs =
    mark === ',' &&
    rest.length > 1 &&
    first.length <= 2 &&
    last.length === 3 &&
    rest.slice(0, -1).every((group) => group.length === 2);
  return digitsOnly && rest.length > 0 && !first.startsWith('0') && (inThrees || asLakhs)
    ? groups.join('')
    : undefined;
}

function shifted(number: string, by: number): string {
  const [before = '', behind = ''] = number.split('.');
  const padded = behind.padEnd(by, '0');
  const rest = padded.slice(by);
  return `${before}${padded.slice(0, by)}${rest === '' ? '' : `.${rest}`}`.replace(/^(-?)0+(?=\d)/, '$1');
}

function numerals(text: string): Found | undefined {
  if (/^一?半$/.test(text)) return { reading: { kind: 'exact', number: '0.5' }, end: text.length };
  if (text.startsWith('半')) return { reading: { kind: 'exact', number: '0.5' }, end: 1 };
  const run = NUMERALS.exec(text)?.[0];
  if (run === undefined) return undefined;
  // 两 behind a number is a weight where nothing follows that is counted: 三两, 二两半; 一两盒 is one or two.
  const weighed = /[两兩]$/.test(run) && run.length > 1 && /^半?$/.test(text.slice(run.length));
  const number = weighed ? run.slice(0, -1) : run;
  const value = chineseQuantity(number);
  if (value === undefined) return { reading: NONE, end: number.length };
  return {
    reading: value === 'about' ? ABOUT : { kind: 'exact', number: String(value) },
    end: number.length,
  };
}

function english(text: string): Found | undefined {
  const word = ENGLISH_HEAD.exec(text)?.[0];
  const number = word === undefined ? undefined : ENGLISH.get(word.toLowerCase());
  return number === undefined ? undefined : { reading: { kind: 'exact', number }, end: word!.length };
}
