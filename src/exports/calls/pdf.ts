import type { Plan } from '../../model/index.ts';
import { nameInBuilding } from '../names.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { TICK } from '../pdf/index.ts';
import { sheetFile, type SheetFile } from '../pdf-file.ts';
import type { Call } from './calls.ts';

/** A block per building, which its contact person works off. */
export function callsPdf(path: string, plan: Plan, names: Names, calls: readonly Call[]): SheetFile {
  const { call: w, roster, site } = names.words;
  return sheetFile(path, plan, names, w.title, (sheet) => {
    sheet.table({
      rowHeight: 9,
      size: 10,
      columns: [
        { header: roster.done, width: 8 },
        { header: roster.household, width: 28, bold: true, size: 12, keep: 'end' },
        { header: roster.name, width: 18 },
        { header: w.means, width: 16 },
        { header: roster.fullPhone, width: 34, bold: true, size: 11 },
        { header: w.say, width: 0, size: 9 },
      ],
    });
    sheet.header();
    let last: string | undefined;
    for (const { how, by, household, name, phone, say } of calls) {
      const keys = plan.households[household]!;
      if (keys.building !== last) {
        const who = by === '' ? '' : site.labelled(w.by, by);
        sheet.band(oneLine(site.building(keys.building)), oneLine(who));
      }
      last = keys.building;
      sheet.row([TICK, oneLine(nameInBuilding(keys)), ...[name, w.how[how], phone, say].map(oneLine)]);
    }
  });
}
