import type { Intake, Source, Violation, Workspace } from '../model/index.ts';
import { violation } from '../model/index.ts';
import type { Constraint, Evidence } from './evidence.ts';
import { readPlanDocument } from './folder/plan-document.ts';
import { readTables } from './folder/read-folder.ts';
import { booksOf } from './ledger/books.ts';
import { linesOf } from './ledger/lines.ts';
import { namesOf } from './ledger/names.ts';
import { serviceOf } from './ledger/service.ts';
import { standsOf } from './ledger/stands.ts';
import { EVERY_LINE } from './rule-01-every-line.ts';
import { BOOKS } from './rule-02-books/index.ts';
import { FAIR } from './rule-03-fair/index.ts';
import { SERVED } from './rule-04-served/index.ts';
import { SLOTS } from './rule-05-slots/index.ts';
import { BATCHES } from './rule-06-batches/index.ts';
import { READY } from './rule-07-ready/index.ts';
import { allocationsCompared } from './rule-08-paper/allocations.ts';
import { PAPER } from './rule-08-paper/index.ts';
import { CAUSE } from './rule-09-cause/index.ts';
import { NO_WASTE } from './rule-10-no-waste/index.ts';
import { PLACED } from './rule-11-placed.ts';

/** The rules in their order; each is a list of constraints. */
const RULES: readonly (readonly Constraint[])[] = [
  EVERY_LINE,
  BOOKS,
  FAIR,
  SERVED,
  SLOTS,
  BATCHES,
  READY,
  PAPER,
  CAUSE,
  NO_WASTE,
  PLACED,
];

/** A plan that is wrong in a million rows is told in a thousand violations of each kind. */
const MOST = 1000;

/**
 * Proves the eleven rules of a plan from its folder and the workspace that it was made of.
 *
 * @param folder the plan folder
 * @param intake the workspace, read for the plan's date
 * @returns the violations, by rule; none where the plan keeps every rule. A file that is missing or damaged is one of
 *   rule 8, and the other rules are judged by what can be read
 */
export function verifyPlan(folder: Source, intake: Intake): readonly Violation[] {
  const { workspace } = intake;
  if (workspace === undefined) {
    const errors = intake.problems.filter((problem) => problem.severity === 'error');
    return [violation('inputs-with-errors', { file: errors[0]?.file ?? '' }, Math.max(1, errors.length))];
  }
  const violations = new Collected();
  const evidence = gather(folder, intake, workspace, (found) => violations.add(found));
  for (const constraint of RULES.flat()) {
    for (const found of constraint(evidence)) violations.add(found);
  }
  return violations.sorted();
}

function gather(
  folder: Source,
  intake: Intake,
  workspace: Workspace,
  found: (violation: Violation) => void,
): Evidence {
  const names = namesOf(workspace);
  const tables = readTables({ folder, workspace, names, found });
  const plan = readPlanDocument(folder, found, allocationsCompared(workspace, tables.allocations, found));
  const lines = linesOf(workspace, tables.allocations);
  const service = serviceOf(workspace, tables);
  const books = booksOf(workspace, tables.orders, tables.allocations, lines);
  const stands = standsOf(workspace, tables, service);
  return { folder, intake, workspace, names, tables, plan, lines, books, service, stands };
}

/** Violations by rule and kind, at most so many of a kind. */
class Collected {
  readonly #byCode = new Map<string, Violation[]>();

  add(violation: Violation): void {
    const same = this.#byCode.get(violation.code);
    if (same === undefined) this.#byCode.set(violation.code, [violation]);
    else if (same.length < MOST) same.push(violation);
  }

  sorted(): readonly Violation[] {
    return [...this.#byCode.values()].flat().sort((a, b) => a.rule - b.rule);
  }
}
