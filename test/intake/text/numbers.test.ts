import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../../src/intake/demand/amount.ts';
import { cellNumber, readNumber, SIGNS, type Signs } from '../../../src/intake/text/index.ts';

/** A reading as text: `2`, `about`, `1500|1.500` for either, `none`. */
function said(reading: ReturnType<typeof readNumber>): string {
  if (reading.kind === 'exact') return reading.number;
  return reading.kind === 'ambiguous' ? reading.readings.join('|') : reading.kind;
}

function amount(text: string, signs?: Signs): string {
  const read = amountOf(text, signs);
  return read.kind === 'exact' ? `${read.number} ${read.uom}`.trim() : said(read);
}

/** What each text means where nothing in its file decides. */
const TABLE: Readonly<Record<string, string>> = {
  // Digits.
  '0': '0', '2': '2', '007': '007', '12': '12', ' 2 ': '2', '１２': '12', '２．５': '2.5', '+5': '5', '-5': '-5',
  '2.5': '2.5', '0.50': '0.50', '.5': '0.5', '100000': '100000', '1.125': '1.125', '1.500': '1.500',
  // Groups, by whichever sign and country.
  '1,234.5': '1234.5', '1,234,567': '1234567', '1.234.567': '1234567', '1.234,56': '1234.56', '1.234.567,8': '1234567.8',
  '1,234,567.89': '1234567.89', '1,00,000': '100000', '12,34,567.5': '1234567.5', '1 234': '1234', '1 234,5': '1234.5',
  '1\u00A0234,50': '1234.50', '1\u202F234': '1234', "1'234.50": '1234.50', '1’234': '1234', '12 345 678': '12345678',
  // Commas before decimals.
  '0,5': '0.5', '0,500': '0.500', '0,250': '0.250', '1,5': '1.5', '12,50': '12.50', '1,2345': '1.2345', '1234,500': '1234.500',
  // A comma before three digits may be either.
  '1,500': '1500|1.500', '12,500': '12500|12.500', '123,456': '123456|123.456', '-1,500': '-1500|-1.500', '１，５００': '1500|1.500',
  // No number, or more than one.
  '': 'none', 'abc': 'none', '1.5.0': 'none', '1..5': 'none', '1,,5': 'none', '1,5,6': 'none', '1,23,45': 'none', '00,5': 'none',
  '01,500': 'none', '1 23': 'none', '2 3': 'none', '1.2,3,4': 'none', ',5': 'none', '5.': 'none', '1e3': 'none', '1E3': 'none',
  '6.90123E+12': 'none', '1e': 'none', '2026-11-23': 'none', '23.11.2026': 'none', '11/23': 'none', '1/2': 'none', '18:30': 'none',
  '①2份': 'none', '②': 'none', '2*3': 'none', '2x3': 'none', '3+4': 'none', '50%': 'none', '#N/A': 'none', '99999999999999999999': 'none',
  '0x10': 'none', '--2': 'none', '2-': 'none', '=2': 'none', '⅓': 'none', '1.5½': 'none', '１-2-3': 'none', '12,3,45': 'none',
  // Fractions.
  '½': '0.5', '¼': '0.25', '¾': '0.75', '1½': '1.5', '2 ½': '2.5', '⅛': '0.125', '3⅝': '3.625', '-1½': '-1.5',
  // Units behind.
  '2斤': '2 斤', '2.5kg': '2.5 kg', '2 kg': '2 kg', '3份': '3 份', '2千克': '2 千克', '两箱': '2 箱', '三盒': '3 盒', '×3': '3', 'x3': '3',
  'X 3': '3', '*2袋': '2 袋', '1½斤': '1.5 斤', '0,5 kg': '0.5 kg', '1,500kg': '1500|1.500', '一斤半': '1.5 斤', '2斤半': '2.5 斤',
  '一个半': '1.5 个', '半斤': '0.5 斤', '半': '0.5', '一半': '0.5', '两瓶装的大桶矿泉水好吗': 'none', '1.5斤半': 'none',
  // Numerals.
  '一': '1', '两': '2', '二': '2', '俩': '2', '仨': '3', '十': '10', '十二': '12', '二十': '20', '二十三': '23', '廿': '20', '廿三': '23',
  '卅': '30', '一十五': '15', '一百': '100', '一百零五': '105', '一百〇五': '105', '一百五': '150', '一百五十': '150', '一百五十三': '153',
  '一百一十五': '115', '一百十五': '115', '二百五': '250', '两百五': '250', '两百': '200', '三百六': '360', '九百九十九': '999',
  '一千': '1000', '一千二': '1200', '一千二百': '1200', '一千二百五': '1250', '一千零五': '1005', '一千零五十': '1050', '两千五': '2500',
  '两千零五': '2005', '一万': '10000', '一万五': '15000', '一万五千': '15000', '两万零五百': '20500', '三万二千五': '32500', '零': '0', '〇': '0',
  '壹': '1', '贰': '2', '叁': '3', '拾': '10', '拾贰': '12', '贰拾': '20', '壹佰': '100', '壹佰贰拾': '120', '伍仟': '5000', '兩': '2', '參': '3',
  '一百五斤': '150 斤', '二十盒': '20 盒', '十二盒': '12 盒', '一百五十斤': '150 斤', '三两': '3 两', '十两': '10 两', '二两半': '2.5 两',
  '十二两': '12 两', '一两': '1 两', '三千克': '3000 克', '3万': '30000', '1.5万': '15000', '2千': '2000', '3百斤': '300 斤', '0.5千': '500',
  // Numerals that are none.
  '十七十八': 'none', '十七十八盒': 'none', '一千五十': 'none', '一百零五十': 'none', '二〇': 'none', '五〇一': 'none', '一二三': 'none',
  '百': 'none', '百八十': 'none', '两十': 'none', '一万五百': 'none', '零五': 'none', '十十': 'none', '三号': '3 号', '一百万零': 'none',
  // About.
  '两三': 'about', '两三盒': 'about', '三四斤': 'about', '七八盒': 'about', '一两盒': 'about', '三五个': 'about', '十七八斤': 'about',
  '二三十盒': 'about', '一二十': 'about', '三四百': 'about', '十几': 'about', '几十': 'about', '几盒': 'about', '若干': 'about', '数十个': 'about',
  '2-3': 'about', '2–3': 'about', '2~3': 'about', '2～3斤': 'about', '2到3': 'about', '两到三盒': 'about', '2至3': 'about', '2或3': 'about',
  '1.5-2kg': 'about', '10多': 'about', '十多斤': 'about', '二十来个': 'about', '3斤左右': 'about', '3左右': 'about', '5个以上': 'about',
  '约3斤': 'about', '大概2': 'about', '至少2': 'about', '最多3盒': 'about', '差不多3': 'about', '5+': 'about', '~3': 'about', '≈3': 'about',
  'about 3': 'about', 'a few': 'about', 'some': 'about', 'several': 'about', 'a couple': 'about', '2 or 3': 'about', '2 to 3': 'about', 'two or three': 'about',
  // English.
  'one': '1', 'Two': '2', 'twelve': '12', 'half': '0.5', 'two boxes': '2 boxes', 'Ten kg': '10 kg', 'none': 'none', 'tent': 'none',
}; // prettier-ignore

describe('what a cell means as an amount', () => {
  test.each(Object.entries(TABLE))('%j is %s', (text, expected) => {
    expect(amount(text)).toBe(expected);
  });

  test('the table is of some hundred texts', () => {
    expect(Object.keys(TABLE).length).toBeGreaterThan(200);
  });
});

describe('what decides', () => {
  test.each([
    ['1,500', 'point', '1500'],
    ['1,500', 'comma', '1.500'],
    ['1,500', 'semicolons', '1.500'],
    ['1,500', 'open', '1500|1.500'],
    ['1,500', 'mixed', '1500|1.500'],
    ['1.500', 'point', '1.500'],
    ['1.500', 'comma', '1500'],
    ['1.500', 'semicolons', '1500|1.500'],
    ['1.500', 'open', '1.500'],
    ['1.500', 'mixed', '1500|1.500'],
    ['0,500', 'point', '0.500'],
    ['0.500', 'comma', '0.500'],
    ['1.234,5', 'point', '1234.5'],
    ['1,234.5', 'comma', '1234.5'],
  ] as const)('%s in a file of %s', (text, sign, expected) => {
    expect(said(readNumber(text, SIGNS[sign]))).toBe(expected);
  });
});

describe('properties', () => {
  const whole = fc.integer({ min: 0, max: 9_999_999 });
  const thousands = (text: string, mark: string): string => text.replace(/\B(?=(?:\d{3})+$)/g, mark);

  test('digits, groups and decimals as any country writes them are the same number, or either of two', () => {
    const decimals = fc.stringMatching(/^\d{1,2}$/);
    fc.assert(
      fc.property(whole, decimals, (number, behind) => {
        const plain = `${number}.${behind}`;
        for (const [group, decimal] of [
          [',', '.'],
          ['.', ','],
          [' ', ','],
          ["'", '.'],
        ] as const) {
          const text = `${thousands(String(number), group)}${decimal}${behind}`;
          expect(said(readNumber(text)), text).toBe(plain);
        }
      }),
      { seed: 41 },
    );
  });

  test('a comma of thousands alone is never taken for a decimal comma, nor the other way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), (number) => {
        const text = thousands(String(number), ',');
        expect(readNumber(text).kind).toBe('ambiguous');
        expect(cellNumber(text)).toBeUndefined();
        expect(cellNumber(text, 1, SIGNS.point)).toBe(number);
        expect(cellNumber(text, 1000, SIGNS.comma)).toBe(number);
      }),
      { seed: 42 },
    );
  });

  test('any text has a reading, and an exact one is a decimal', () => {
    const char = fc.constantFrom(...'0123456789.,- 两三十百千万半½几多x斤,e+');
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 9 }), (text) => {
        const reading = readNumber(text);
        if (reading.kind === 'exact') expect(reading.number).toMatch(/^-?\d+(?:\.\d+)?$/);
      }),
      { seed: 43, numRuns: 2000 },
    );
  });
});
