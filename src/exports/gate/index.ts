import type { Plan } from '../../model/index.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { textSheet } from '../text-sheet.ts';
import { aligned } from '../width.ts';
import { gateSheets } from './gate.ts';
import type { GateRow, GateSheet } from './gate.ts';
import { gatePdf } from './pdf.ts';

/** gate/: for the gatekeeper, a sheet per wave. */
export function* gateFiles(plan: Plan, names: Names): Generator<ExportFile> {
  for (const sheet of gateSheets(plan, names)) {
    const stem = `gate/${names.waveFile.get(sheet.wave) ?? sheet.wave}`;
    yield gateTable(`${stem}.csv`, sheet.rows);
    yield gateText(`${stem}.txt`, plan, names, sheet);
    yield gatePdf(`${stem}.pdf`, plan, names, sheet);
  }
}

function gateTable(path: string, rows: readonly GateRow[]): ExportFile {
  return csvFile(
    path,
    [
      ['supplier', 'text'],
      ['plate', 'text'],
      ['driver', 'text'],
      ['phone', 'text'],
      ['pass', 'text'],
      ['valid_until', 'text'],
      ['expired', 'plain'],
    ],
    () =>
      rows.map((r) => [r.supplier, r.plate, r.driver, r.phone, r.pass, r.validUntil, r.expired ? 'yes' : '']),
  );
}

function gateText(path: string, plan: Plan, names: Names, { title, arrival, rows }: GateSheet): ExportFile {
  const { gate: w, order } = names.words;
  return textSheet(path, plan, names, title, () => {
    const table = rows.map((row) => [
      '[ ]',
      oneLine(row.supplier),
      row.plate === '' ? w.noVehicle : oneLine(row.plate),
      ...[row.driver, row.phone, row.pass].map(oneLine),
      row.expired ? w.expired(row.validUntil) : row.validUntil,
    ]);
    const header = ['[ ]', order.supplier, w.plate, w.driver, w.phone, w.pass, w.validUntil];
    return [arrival, '', ...aligned([header, ...table])];
  });
}
