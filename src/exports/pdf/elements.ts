import type { Sheet } from './sheet.ts';
import { mm } from './units.ts';

/* What stands on a sheet besides tables. */

/** What nobody may overlook: white on black. */
export function drawAlarm(sheet: Sheet, text: string): void {
  const height = 24;
  sheet.draw(height, (page, y, left, right) => {
    page.fill(left, y, right - left, height, 0);
    const style = { size: 15, weight: 'bold', align: 'center', grey: 1, fit: right - left - 8 } as const;
    page.text((left + right) / 2, y + 17, text, style);
  });
}

/** Short texts side by side, in as many columns as are given: `3号楼  12`. */
export function drawGrid(
  sheet: Sheet,
  entries: readonly (readonly [left: string, right: string])[],
  columns: number,
  size: number,
): void {
  const height = size * 1.55;
  for (let i = 0; i < entries.length; i += columns) {
    sheet.draw(height, (page, y, left, right) => {
      const width = (right - left) / columns;
      page.line(left, y + height, right, y + height, 0.3);
      for (const [j, [name, amount]] of entries.slice(i, i + columns).entries()) {
        const x = left + j * width;
        if (j > 0) page.line(x - 3, y, x - 3, y + height, 0.3);
        const taken = page.widthOf(amount, size, 'bold') + 4;
        page.text(x + 2, y + size * 1.15, name, { size, fit: width - 12 - taken });
        page.text(x + width - 10, y + size * 1.15, amount, { size, weight: 'bold', align: 'right' });
      }
    });
  }
}

/** Where to cut: a dashed line. */
export function drawCutLine(sheet: Sheet): void {
  sheet.draw(mm(6), (page, y, left, right) => {
    page.line(left - mm(8), y + mm(3), right, y + mm(3), 0.7, '4 3');
  });
}
