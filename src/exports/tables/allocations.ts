import { SHORT_REASONS } from '../../model/index.ts';
import type { Plan } from '../../model/index.ts';
import { quantityText } from '../amounts.ts';
import { csvCell, csvLines, householdCells } from '../csv.ts';
import type { Column } from '../csv.ts';
import type { ExportFile } from '../file.ts';

const COLUMNS: readonly Column[] = [
  ['building', 'text'],
  ['entrance', 'text'],
  ['room', 'text'],
  ['item', 'text'],
  ['tier', 'text'],
  ['wave', 'text'],
  ['asked', 'plain'],
  ['allocated', 'plain'],
  ['substituted', 'plain'],
  ['short', 'plain'],
  ['reason', 'plain'],
  ['substitute_for', 'text'],
];

export function allocationTable(plan: Plan): ExportFile {
  return csvLines('allocations.csv', COLUMNS, function* () {
    const { allocations: rows, goods, waves } = plan;
    const keys = plan.households.map(householdCells);
    const tiers = plan.households.map(({ tier }) => csvCell(tier));
    const ids = goods.map(({ id }) => csvCell(id));
    const waveCells = waves.map((wave) => csvCell(wave));
    for (let i = 0; i < rows.length; i++) {
      const household = rows.household[i]!;
      const good = goods[rows.good[i]!]!;
      const who = `${keys[household]!},${ids[rows.good[i]!]!},${tiers[household]!},${waveCells[rows.wave[i]!] ?? ''}`;
      const asked = quantityText(rows.asked[i]!, good);
      const allocated = quantityText(rows.allocated[i]!, good);
      const rest = `${quantityText(rows.substituted[i]!, good)},${quantityText(rows.short[i]!, good)}`;
      const reason = SHORT_REASONS[rows.reason[i]!] ?? '';
      yield `${who},${asked},${allocated},${rest},${reason},${ids[rows.substituteFor[i]!] ?? ''}`;
    }
  });
}
