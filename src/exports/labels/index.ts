import type { Plan } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { labelPages, labelSheets } from './pdf.ts';

/** labels/: the same labels for a label printer and for adhesive sheets. */
export function* labelFiles(plan: Plan, names: Names): Generator<ExportFile> {
  if (plan.pickups.length === 0 && plan.doorstep.length === 0) return;
  yield labelPages('labels/labels-80x60.pdf', plan, names);
  yield labelSheets('labels/labels-a4.pdf', plan, names);
}
