import type { Plan } from '../../model/index.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { TICK, drawAlarm } from '../pdf/index.ts';
import { sheetFile, type SheetFile } from '../pdf-file.ts';
import type { GateSheet } from './gate.ts';

/** The gatekeeper's sheet: which vehicle to let in, and in letters that cannot be missed which not. */
export function gatePdf(
  path: string,
  plan: Plan,
  names: Names,
  { title, arrival, rows }: GateSheet,
): SheetFile {
  const { gate: w, order } = names.words;
  return sheetFile(path, plan, names, title, (sheet) => {
    sheet.text(arrival, 16, 'bold');
    sheet.gap(6);
    sheet.table({
      rowHeight: 11,
      size: 11,
      columns: [
        { header: '', width: 8 },
        { header: order.supplier, width: 0 },
        { header: w.plate, width: 31, bold: true, size: 14 },
        { header: w.driver, width: 20 },
        { header: w.phone, width: 28 },
        { header: w.pass, width: 17 },
        { header: w.validUntil, width: 22 },
        { header: w.arrived, width: 16 },
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
