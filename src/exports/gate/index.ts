import type { Plan } from '../../model/index.ts';
import { csvFile } from '../csv.ts';
import { textFile } from '../file.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { arrivalText } from '../orders/text.ts';
import { aligned } from '../width.ts';
import { gateSheets } from './gate.ts';
import type { GateRow } from './gate.ts';
import { gatePdf } from './pdf.ts';

/** gate/: for the gatekeeper, a sheet per wave. */
export function* gateFiles(plan: Plan, names: Names): Generator<ExportFile> {
  for (const { wave, rows } of gateSheets(plan, names)) {
    const stem = `gate/${names.waveFile.get(wave) ?? wave}`;
    yield gateTable(`${stem}.csv`, rows);
    yield gateText(`${stem}.txt`, plan, names, wave, rows);
    yield gatePdf(`${stem}.pdf`, plan, names, wave, rows);
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

function gateText(
  path: string,
  plan: Plan,
  names: Names,
  wave: string,
  rows: readonly GateRow[],
): ExportFile {
  const { gate: w, order, site } = names.words;
  return textFile(path, () => {
    const table = rows.map((row) => [
      '[ ]',
      oneLine(row.supplier),
      row.plate === '' ? w.noVehicle : oneLine(row.plate),
      ...[row.driver, row.phone, row.pass].map(oneLine),
      row.expired ? w.expired(row.validUntil) : row.validUntil,
    ]);
    const header = ['[ ]', order.supplier, w.plate, w.driver, w.phone, w.pass, w.validUntil];
    const lines = [
      oneLine(`${names.settings.community} · ${w.title(wave)}`),
      `${site.date(plan.date)}  ${site.revision(names.revision)}`,
      site.labelled(order.arrives, arrivalText(names.wave(wave))),
      '',
      ...aligned([header, ...table]),
    ];
    return `${lines.join('\n')}\n`;
  });
}
