import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';

export const COLUMNS: readonly Constraint[] = [pickupsRepeatTheirBatch, codesAreUnique, batchesAreNamedOnce];

/** Point and slot of a pickup are those of its batch. */
function* pickupsRepeatTheirBatch({ tables, names }: Evidence): Iterable<Violation> {
  const batches = new Map(tables.schedule.map((row) => [row.batch, row]));
  for (const row of tables.pickups) {
    const where = row.household < 0 ? '' : names.householdText(row.household);
    const at = { file: 'pickups.csv', row: row.row, where };
    const batch = batches.get(row.batch);
    if (batch === undefined) {
      yield violation('id-unknown', { ...at, where: row.batch }, 1, { column: 'batch' });
      continue;
    }
    const off = Math.abs(row.slotStart - batch.slotStart) + Math.abs(row.slotEnd - batch.slotEnd);
    if (row.point === batch.point && off === 0) continue;
    yield violation('paper-differs', at, Math.max(1, off));
  }
}

function* codesAreUnique({ tables }: Evidence): Iterable<Violation> {
  const seen = new Set<string>();
  for (const row of tables.pickups) {
    const at = { file: 'pickups.csv', row: row.row, where: row.code };
    if (row.code === '' || seen.has(row.code)) yield violation('code-repeated', at);
    seen.add(row.code);
  }
}

function* batchesAreNamedOnce({ tables }: Evidence): Iterable<Violation> {
  const seen = new Set<string>();
  for (const row of tables.schedule) {
    const at = { file: 'schedule.csv', row: row.row, where: row.batch };
    if (row.batch === '' || seen.has(row.batch)) yield violation('row-twice', at);
    seen.add(row.batch);
  }
}
