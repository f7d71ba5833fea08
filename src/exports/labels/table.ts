import type { Plan } from '../../model/index.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { labelsOf } from './labels.ts';

export function labelTable(path: string, plan: Plan, names: Names): ExportFile {
  return csvFile(
    path,
    [
      ['household', 'text'],
      ['parcel', 'plain'],
      ['of', 'plain'],
      ['where', 'text'],
      ['when', 'plain'],
      ['chilled', 'plain'],
      ['code', 'plain'],
    ],
    function* () {
      for (const { household, number, of, where, when, chilled, code } of labelsOf(plan, names)) {
        yield [household, String(number), String(of), where, when, chilled ? 'yes' : '', code];
      }
    },
  );
}
