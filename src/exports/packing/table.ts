import type { Plan } from '../../model/index.ts';
import { kgText, quantityText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { gramsOf, packedRows } from './packed.ts';

/** Everything that goes into bags, to be sorted in a spreadsheet as a packer likes. */
export function packingTable(path: string, plan: Plan, names: Names): ExportFile {
  return csvFile(
    path,
    [
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
    ],
    function* () {
      for (const row of packedRows(plan)) {
        const { building, entrance, room } = plan.households[row.household]!;
        const good = plan.goods[row.good]!;
        yield [
          plan.waves[row.wave]!,
          building,
          entrance,
          room,
          good.id,
          names.item(good.id),
          quantityText(row.quantity, good),
          good.uom,
          good.kind === 'item' ? names.storage(good.id) : '',
          kgText(gramsOf(names, plan, row)),
        ];
      }
    },
  );
}
