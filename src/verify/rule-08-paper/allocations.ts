import { SHORT_REASONS, violation } from '../../model/index.ts';
import type { Violation } from '../../model/index.ts';
import type { Night } from '../site/night.ts';
import type { PlanCell } from '../folder/plan-json.ts';
import type { AllocationRows } from '../folder/rows.ts';

/**
 * Compares plan.json's allocations with allocations.csv while they are read: a district has a million of each.
 *
 * @returns what takes one row of plan.json, its place in the table and its line in the file; true where it is the same
 */
export function allocationsCompared(
  { site, settings, catalogue }: Night,
  rows: AllocationRows,
  found: (violation: Violation) => void,
): (cells: readonly PlanCell[], index: number, line: number) => boolean {
  const goodId = (good: number) => catalogue.goods[good]?.id ?? '';
  return (cells, k, line) => {
    const household = site.households[rows.household[k] ?? -1];
    if (household === undefined) return false;
    const entrance = site.entrances[household.entrance]!;
    const same =
      cells[0] === site.buildings[entrance.building]!.id &&
      cells[1] === entrance.id &&
      cells[2] === household.room &&
      cells[3] === goodId(rows.good[k]!) &&
      cells[4] === goodId(rows.substituteFor[k]!) &&
      cells[5] === (settings.waves[rows.wave[k]!]?.id ?? '') &&
      cells[6] === rows.asked[k] &&
      cells[7] === rows.allocated[k] &&
      cells[8] === rows.substituted[k] &&
      cells[9] === rows.short[k] &&
      cells[10] === (SHORT_REASONS[rows.reason[k]!] ?? '');
    if (same) return true;
    const where = `allocations ${cells.slice(0, 4).join(' ')}`;
    found(
      violation('plan-json-differs', { file: 'plan.json', row: line, where }, 1, { column: 'allocations' }),
    );
    return false;
  };
}
