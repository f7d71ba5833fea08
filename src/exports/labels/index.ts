import type { Plan } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { QrCodes, labelPages, labelSheets } from './pdf.ts';
import { labelTable } from './table.ts';

/** labels/labels.csv: for a label program of one's own. */
export function* labelTables(plan: Plan, names: Names): Generator<ExportFile> {
  if (plan.pickups.length === 0 && plan.doorstep.length === 0) return;
  yield labelTable('labels/labels.csv', plan, names);
}

/** labels/: the same labels for a label printer and for adhesive sheets. */
export function* labelPdfs(plan: Plan, names: Names): Generator<ExportFile> {
  if (plan.pickups.length === 0 && plan.doorstep.length === 0) return;
  const codes = new QrCodes();
  yield labelPages('labels/labels-80x60.pdf', plan, names, codes);
  yield labelSheets('labels/labels-a4.pdf', plan, names, codes);
}
