import type { Violation } from '../../model/index.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { PlanCell } from '../folder/plan-json.ts';
import { WENT_OUT } from './went-out.ts';
import { expectedRows } from './expected-rows.ts';
import { expectedValues } from './expected-values.ts';

/** plan.json against the tables, row by row in the same order. */
export const PLAN_JSON: readonly Constraint[] = [valuesAreTheSame, rowsAreTheSame, ...WENT_OUT];

const FILE = 'plan.json';

function* valuesAreTheSame(evidence: Evidence): Iterable<Violation> {
  for (const [name, expected] of expectedValues(evidence)) {
    const is = evidence.plan.values.get(name);
    if (expected(is)) continue;
    yield violation('plan-json-differs', { file: FILE, where: name }, 1, { column: name });
  }
}

function* rowsAreTheSame(evidence: Evidence): Iterable<Violation> {
  for (const [table, expected] of expectedRows(evidence)) {
    const rows = evidence.plan.rows.get(table) ?? [];
    const missing = Math.abs(rows.length - expected.length);
    if (missing > 0) {
      yield violation('plan-json-differs', { file: FILE, where: table }, missing, { column: 'rows' });
    }
    const off = rows.findIndex((cells, index) => {
      const should = expected[index];
      return should !== undefined && !sameCells(cells, should);
    });
    if (off >= 0) {
      const where = `${table} ${rows[off]!.slice(0, 4).join(' ')}`;
      const amount = rows.filter((cells, index) => {
        const should = expected[index];
        return should !== undefined && !sameCells(cells, should);
      }).length;
      yield violation('plan-json-differs', { file: FILE, row: off + 1, where }, amount, { column: table });
    }
  }
  const { plan, tables } = evidence;
  const missing = Math.abs(plan.allocations - tables.allocations.length);
  if (missing > 0) {
    yield violation('plan-json-differs', { file: FILE, where: 'allocations' }, missing, { column: 'rows' });
  }
}

/** `undefined` stands for a number that no table repeats. */
export function sameCells(cells: readonly PlanCell[], expected: readonly (PlanCell | undefined)[]): boolean {
  return expected.every((cell, at) =>
    cell === undefined ? typeof cells[at] !== 'string' : cell === cells[at],
  );
}
