import type { Plan } from '../model/index.ts';
import type { ExportFile } from './file.ts';
import type { Names } from './names.ts';
import { oneLine } from './oneline.ts';
import { Sheet } from './pdf/index.ts';

/** A PDF of one sheet that is drawn when the file is written. */
export function sheetFile(
  path: string,
  plan: Plan,
  names: Names,
  title: string,
  draw: (sheet: Sheet) => void,
): ExportFile {
  const { site } = names.words;
  return {
    path,
    chunks: () => {
      const sheet = new Sheet({
        title: oneLine(title),
        subtitle: oneLine(
          `${names.settings.community}  ${site.date(plan.date)}  ${site.revision(names.revision)}`,
        ),
        page: (number, of) => site.page(number, of),
      });
      draw(sheet);
      return sheet.chunks();
    },
  };
}
