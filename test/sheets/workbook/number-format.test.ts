import { describe, expect, it } from 'vitest';

import { displayNumber } from '../../../src/sheets/workbook/number-format.ts';

describe('numbers as they are stored, with what their cell shows around them', () => {
  const table: [number, string, string][] = [
    [2, '', '2'],
    [0.1 + 0.2, '', '0.3'],
    [0.000_01, '', '0.00001'],
    [13_800_138_000, '', '13800138000'],
    [6_901_234_567_890, '0.00E+00', '6901234567890'],
    // Excel holds 15 digits: what it made of an identity number must not look like one.
    [1.101_051_990_010_11e17, '', '1.10105199001011E+17'],
    [2.5, '0', '2.5'],
    [2.5, '0.00', '2.50'],
    [1234.5, '#,##0.0', '1234.5'],
    [1_234_567, '#,##0', '1234567'],
    [0.125, '0%', '12.5%'],
    [2, '0"份"', '2份'],
    [2, 'General"斤"', '2斤'],
    [-2, '0;[Red]-0', '-2'],
    [-2, '0;0', '-2'],
    [-2, '#,##0_);(#,##0)', '(2)'],
    [3, ';;;', '3'],
    [0, '0;-0;;@', '0'],
    [12, '"¥"#,##0.00_ ', '¥12.00'],
    [1.5, '[$€-407]0.00', '€1.50'],
    [501, '0000', '0501'],
    [1.5, '# ?/?', '1.5'],
    [44_622, 'yyyy/m/d', '2022-03-02'],
    [44_622.75, 'yyyy-mm-dd hh:mm', '2022-03-02 18:00'],
    [44_622, 'yyyy-mm-dd hh:mm', '2022-03-02 00:00'],
    [46_348.79, 'm/d/yyyy', '2026-11-22 18:57:36'],
    [46_348.9, 'h:mm', '2026-11-22 21:36'],
    [44_622, 'm"月"d"日"', '2022-03-02'],
    [44_622, 'd-mmm', '2022-03-02'],
    [0.5, 'h:mm AM/PM', '12:00'],
    [1.25, '[h]:mm', '30:00'],
    [59, 'yyyy/m/d', '1900-02-28'],
    [-1, 'yyyy/m/d', '-1'],
  ];
  it.each(table)('%f as %s is %s', (value, format, text) => {
    expect(displayNumber(value, format, false)).toBe(text);
  });
});
