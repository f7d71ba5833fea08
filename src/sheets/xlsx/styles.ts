import { XmlScanner } from './xml.ts';

/** Formats that a workbook names by number alone: ECMA-376 part 1, 18.8.30, and those of Chinese editions. */
const BUILT_IN = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [49, '@'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The number format of each cell style, by the style's number; '' is General. */
export function readStyles(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  const custom = new Map<number, string>();
  const formats: string[] = [];
  const scanner = new XmlScanner(xml);
  let inCells = false;
  while (scanner.next()) {
    if (scanner.name === 'numFmt' && !scanner.closing) {
      custom.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? '');
    } else if (scanner.name === 'cellXfs') {
      inCells = !scanner.closing;
    } else if (scanner.name === 'xf' && inCells && !scanner.closing) {
      const id = Number(scanner.attribute('numFmtId') ?? '0');
      const code = custom.get(id) ?? BUILT_IN.get(id) ?? '';
      formats.push(code.toLowerCase() === 'general' ? '' : code);
    }
  }
  return formats;
}
