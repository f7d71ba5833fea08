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
      ['entrance', 'text'],
      ['room', 'text'],
      ['parcel', 'plain'],
      ['of', 'plain'],
      ['where', 'text'],
      ['when', 'plain'],
      ['chilled', 'plain'],
      ['code', 'plain'],
    ],
    function* () {
      for (const label of labelsOf(plan, names)) {
        const { building, entrance, room, number, of, where, when, chilled, code } = label;
        yield [building, entrance, room, String(number), String(of), where, when, chilled ? 'yes' : '', code];
      }
    },
  );
}
