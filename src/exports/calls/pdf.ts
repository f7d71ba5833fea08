import type { Plan } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import { shortName } from '../names.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { TICK } from '../pdf/index.ts';
import { sheetFile } from '../pdf-file.ts';
import type { Call } from './calls.ts';

export function callsPdf(plan: Plan, names: Names, calls: readonly Call[]): ExportFile {
  const { call: w, roster } = names.words;
  return sheetFile('rosters/calls.pdf', plan, names, w.title, (sheet) => {
    sheet.table({
      rowHeight: 9,
      size: 10,
      columns: [
        { header: roster.done, width: 8 },
        { header: roster.household, width: 28, bold: true, size: 12 },
        { header: roster.name, width: 16 },
        { header: '', width: 15 },
        { header: roster.fullPhone, width: 30, bold: true },
        { header: w.by, width: 22 },
        { header: w.say, width: 0 },
      ],
    });
    sheet.header();
    for (const { how, by, household, name, phone, say } of calls) {
      const who = oneLine(shortName(plan.households[household]!));
      sheet.row([TICK, who, ...[name, w.how[how], phone, by, say].map(oneLine)]);
    }
  });
}
