import type { Plan } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { PdfDocument } from '../pdf/index.ts';
import { drawCover } from './cover.ts';
import type { Pack } from './packs.ts';

/** print/: a PDF for each recipient, with a cover; all.pdf has them all, in the order in which they are handed out. */
export function* printFiles(plan: Plan, names: Names, packs: readonly Pack[]): Generator<ExportFile> {
  for (const pack of packs) yield packFile(pack.path, pack.role, plan, names, [pack]);
  if (packs.length > 0) yield packFile('print/all.pdf', names.words.print.all, plan, names, packs);
}

function packFile(path: string, title: string, plan: Plan, names: Names, packs: readonly Pack[]): ExportFile {
  return {
    path,
    chunks: () => {
      const pdf = new PdfDocument(title);
      for (const pack of packs) {
        const before = pdf.pageCount;
        const contents = pack.papers.map((paper) => {
          const from = pdf.pageCount;
          paper.drawInto(pdf);
          return { title: paper.title, pages: pdf.pageCount - from };
        });
        drawCover(pdf, plan, names, pack, contents);
        pdf.moveLastTo(before);
      }
      return pdf.chunks();
    },
  };
}
