import type { Plan } from '../../model/index.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { labelsOf } from './labels.ts';

export function labelTable(path: string, plan: Plan, names: Names): ExportFile {
  return csvFile(
    path,
    [
      ['building', 'text'],
      ['door', 'text'],
      ['parcel', 'plain'],
      ['of', 'plain'],
      ['where', 'text'],
      ['when', 'plain'],
      ['chilled', 'plain'],
      ['code', 'plain'],
    ],
    function* () {
      for (const { building, door, number, of, where, when, chilled, code } of labelsOf(plan, names)) {
        yield [building, door, String(number), String(of), where, when, chilled ? 'yes' : '', code];
      }
    },
  );
}
