import type { Plan } from '../../model/index.ts';
import { kgText, quantityText } from '../amounts.ts';
import { csvCell, csvLines, householdCells } from '../csv.ts';
import type { Column } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { gramsOf, packedRows } from './packed.ts';

const COLUMNS: readonly Column[] = [
  ['wave', 'text'],
  ['building', 'text'],
  ['entrance', 'text'],
  ['room', 'text'],
  ['item', 'text'],
  ['name', 'text'],
  ['quantity', 'plain'],
  ['uom', 'text'],
  ['storage', 'plain'],
  ['weight_kg', 'plain'],
];

/** Everything that goes into bags, to be sorted in a spreadsheet as a packer likes. */
export function packingTable(path: string, plan: Plan, names: Names): ExportFile {
  return csvLines(path, COLUMNS, function* () {
    const waves = plan.waves.map((wave) => csvCell(wave));
    const keys = plan.households.map(householdCells);
    const goods = plan.goods.map(({ id }) => `${csvCell(id)},${csvCell(names.item(id))}`);
    const units = plan.goods.map(({ id, kind, uom }) => {
      const storage = kind === 'item' ? names.storage(id) : '';
      return `${csvCell(uom)},${storage}`;
    });
    for (const row of packedRows(plan)) {
      const amount = quantityText(row.quantity, plan.goods[row.good]!);
      const weight = kgText(gramsOf(names, plan, row));
      yield `${waves[row.wave]!},${keys[row.household]!},${goods[row.good]!},${amount},${units[row.good]!},${weight}`;
    }
  });
}
