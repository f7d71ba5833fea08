import { describe, expect, it } from 'vitest';

import { displayNumber } from '../../../src/sheets/xlsx/number-format.ts';

describe('numbers as their cell shows them', () => {
  const table: [number, string, string][] = [
    [2, '', '2'],
    [0.1 + 0.2, '', '0.3'],
    [13_800_138_000, '', '13800138000'],
    [138_001_380_001, '', '1.38001E+11'],
    [2.5, '0', '3'],
    [2.5, '0.00', '2.50'],
    [1234.5, '#,##0.0', '1,234.5'],
    [0.5, '0%', '50%'],
    [2, '0"份"', '2份'],
    [-2, '0;[Red]-0', '-2'],
    [12, '"¥"#,##0.00_ ', '¥12.00'],
    [501, '0000', '0501'],
    [44_622, 'yyyy/m/d', '2022/3/2'],
    [44_622.75, 'yyyy-mm-dd hh:mm', '2022-03-02 18:00'],
    [44_622, 'm"月"d"日"', '3月2日'],
    [44_622, 'd-mmm', '2-Mar'],
    [0.5, 'h:mm AM/PM', '12:00 PM'],
    [59, 'yyyy/m/d', '1900/2/28'],
  ];
  it.each(table)('%f as %s is %s', (value, format, text) => {
    expect(displayNumber(value, format, false)).toBe(text);
  });
});
