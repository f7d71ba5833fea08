import type { Plan } from '../../model/index.ts';
import { csvCell, csvLines, householdCells } from '../csv.ts';
import type { Column } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { isChilled, loadsOf } from './labels.ts';

const COLUMNS: readonly Column[] = [
  ['building', 'text'],
  ['entrance', 'text'],
  ['room', 'text'],
  ['parcel', 'plain'],
  ['of', 'plain'],
  ['where', 'text'],
  ['when', 'plain'],
  ['chilled', 'plain'],
  ['code', 'plain'],
];

export function labelTable(path: string, plan: Plan, names: Names): ExportFile {
  return csvLines(path, COLUMNS, function* () {
    for (const { parcels, chilledParcels, household, place } of loadsOf(plan, names)) {
      const who = householdCells(plan.households[household]!);
      const where = `${csvCell(place.where)},${place.when}`;
      for (let number = 1; number <= parcels; number++) {
        const chilled = isChilled(number, parcels, chilledParcels) ? 'yes' : '';
        yield `${who},${number},${parcels},${where},${chilled},${place.code}`;
      }
    }
  });
}
