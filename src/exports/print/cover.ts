import type { Plan } from '../../model/index.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import type { PdfDocument } from '../pdf/index.ts';
import { sheetFile } from '../pdf-file.ts';
import type { Pack } from './packs.ts';

interface Content {
  readonly title: string;
  readonly pages: number;
}

/** The page in front: for whom, by when, how many pages, what is in it, and whether it may be put up. */
export function drawCover(
  pdf: PdfDocument,
  plan: Plan,
  names: Names,
  { recipient, by, isPosted }: Pack,
  contents: readonly Content[],
): void {
  const { print: w, site } = names.words;
  const pages = contents.reduce((sum, content) => sum + content.pages, 1);
  sheetFile('', plan, names, w.title, (sheet) => {
    sheet.gap(30);
    sheet.draw(46, (page, y, left, right) =>
      page.text(left, y + 36, oneLine(recipient), { size: 34, weight: 'bold', fit: right - left }),
    );
    sheet.gap(10);
    for (const line of [by === '' ? w.tonight : w.neededBy(by), w.pages(pages)]) sheet.text(line, 20, 'bold');
    sheet.gap(14);
    sheet.paragraph(isPosted ? w.posted : w.kept, 13);
    sheet.gap(14);
    sheet.table({
      rowHeight: 9,
      size: 12,
      columns: [
        { header: w.contents, width: 0 },
        { header: w.pagesHeader, width: 22, align: 'right' },
      ],
    });
    sheet.header();
    for (const { title, pages: count } of contents) sheet.row([title, String(count)]);
    sheet.end();
    sheet.gap(30);
    for (const line of [w.handedOver, w.broughtBack]) {
      if (isPosted && line === w.broughtBack) continue;
      sheet.draw(34, (page, y, left, right) => {
        page.text(left, y + 20, line, { size: 12 });
        page.line(left + page.widthOf(line, 12) + 8, y + 22, right, y + 22, 0.8);
      });
    }
    sheet.text(site.labelled(w.from, names.settings.community), 10);
  }).drawInto(pdf);
}
