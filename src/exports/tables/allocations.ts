import { SHORT_REASONS } from '../../model/index.ts';
import type { Plan } from '../../model/index.ts';
import { quantityText } from '../amounts.ts';
import { csvFile } from '../csv.ts';
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
  return csvFile('allocations.csv', COLUMNS, function* () {
    const { allocations: rows, households, goods, waves } = plan;
    for (let i = 0; i < rows.length; i++) {
      const household = households[rows.household[i]!]!;
      const good = goods[rows.good[i]!]!;
      yield [
        household.building,
        household.entrance,
        household.room,
        good.id,
        household.tier,
        waves[rows.wave[i]!] ?? '',
        quantityText(rows.asked[i]!, good),
        quantityText(rows.allocated[i]!, good),
        quantityText(rows.substituted[i]!, good),
        quantityText(rows.short[i]!, good),
        SHORT_REASONS[rows.reason[i]!] ?? '',
        goods[rows.substituteFor[i]!]?.id ?? '',
      ];
    }
  });
}
