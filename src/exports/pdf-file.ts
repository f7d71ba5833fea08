import type { Plan } from '../model/index.ts';
import type { ExportFile } from './file.ts';
import type { Names } from './names.ts';
import { oneLine } from './oneline.ts';
import { PdfDocument, Sheet } from './pdf/index.ts';
import type { SheetTexts } from './pdf/index.ts';

/** A PDF of one sheet, which can be drawn into another document too. */
export interface SheetFile extends ExportFile {
  readonly title: string;
  drawInto(pdf: PdfDocument): void;
}

/** A PDF of one sheet of a plan, with its date and revision. */
export function sheetFile(
  path: string,
  plan: Plan,
  names: Names,
  title: string,
  draw: (sheet: Sheet) => void,
): SheetFile {
  const { site } = names.words;
  const subtitle = `${names.settings.community}  ${site.date(plan.date)}  ${site.revision(names.revision)}`;
  return plainSheetFile(path, { title, subtitle, page: (number, of) => site.page(number, of) }, draw);
}

/** A PDF of one sheet that is drawn when the file is written. */
export function plainSheetFile(path: string, texts: SheetTexts, draw: (sheet: Sheet) => void): SheetFile {
  const title = oneLine(texts.title);
  const drawInto = (pdf: PdfDocument): void => {
    const sheet = new Sheet({ ...texts, title, subtitle: oneLine(texts.subtitle) }, pdf);
    draw(sheet);
    sheet.finish();
  };
  return {
    path,
    title,
    drawInto,
    chunks: () => {
      const pdf = new PdfDocument(title);
      drawInto(pdf);
      return pdf.chunks();
    },
  };
}
