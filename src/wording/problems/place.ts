import type { Language, Problem } from '../../model/index.ts';

/** Where a problem is, as staff would say it; '' where it is nowhere. */
export function placeText({ file, sheet, row, column }: Problem, language: Language): string {
  if (language === 'en') {
    const parts = [
      sheet === '' ? file : `${file} (sheet “${sheet}”)`,
      row === 0 ? '' : `row ${row}`,
      column === '' ? '' : `column “${column}”`,
    ];
    return parts.filter((part) => part !== '').join(', ');
  }
  const where = sheet === '' ? file : `${file}（表“${sheet}”）`;
  const line = row === 0 ? '' : `第 ${row} 行`;
  const cell = column === '' ? '' : `“${column}”`;
  return [where, line, cell].filter((part) => part !== '').join(' ');
}
