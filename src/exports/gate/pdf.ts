import type { Plan } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { arrivalText } from '../orders/text.ts';
import { TICK, drawAlarm } from '../pdf/index.ts';
import { sheetFile } from '../pdf-file.ts';
import type { GateRow } from './gate.ts';

/** The gatekeeper's sheet: which vehicle to let in, and in letters that cannot be missed which not. */
export function gatePdf(
  path: string,
  plan: Plan,
  names: Names,
  wave: string,
  rows: readonly GateRow[],
): ExportFile {
  const { gate: w, order, site } = names.words;
  return sheetFile(path, plan, names, w.title(wave), (sheet) => {
    sheet.text(site.labelled(order.arrives, arrivalText(names.wave(wave))), 16, 'bold');
    sheet.gap(6);
    sheet.table({
      rowHeight: 11,
      size: 11,
      columns: [
        { header: '', width: 8 },
        { header: order.supplier, width: 0 },
        { header: w.plate, width: 32, bold: true, size: 14 },
        { header: w.driver, width: 22 },
        { header: w.phone, width: 30 },
        { header: w.pass, width: 24 },
        { header: w.validUntil, width: 23 },
        { header: w.arrived, width: 18 },
      ],
    });
    sheet.header();
    for (const row of rows) {
      const cells = [row.supplier, row.plate, row.driver, row.phone, row.pass, row.validUntil].map(oneLine);
      sheet.row([row.expired ? '×' : TICK, ...cells], { grey: row.expired });
      if (row.expired) drawAlarm(sheet, w.expired(row.validUntil));
      if (row.plate === '') drawAlarm(sheet, w.noVehicle);
    }
  });
}
