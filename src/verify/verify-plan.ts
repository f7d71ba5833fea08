import type { Source, Violation } from '../model/index.ts';
import { violation } from '../model/index.ts';
import type { Constraint, Evidence } from './evidence.ts';
import { readCommitted, readHead, readPlanDocument } from './folder/plan-document.ts';
import { wentOutOf } from './folder/journal.ts';
import { Papers } from './folder/papers.ts';
import { readTables } from './folder/read-folder.ts';
import { booksOf } from './ledger/books.ts';
import { Committed } from './ledger/committed.ts';
import { linesOf } from './ledger/lines.ts';
import { namesOf } from './ledger/names.ts';
import { PromisedShares, settled } from './ledger/promised.ts';
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
import { Counted, Fates } from './site/demand/answers.ts';
import { withDemand, withErrors } from './site/index.ts';
import type { SiteRead } from './site/read-site.ts';
import { readSite } from './site/read-site.ts';

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

/** How the workspace's bytes are to be decoded, and where else to look. */
export interface VerifyOptions {
  /** By file name: what its bytes are, over what they look like. */
  readonly encodings?: ReadonlyMap<string, string>;
  /** Where plans stand beside the journal of what went out. */
  readonly out?: Source;
}

/**
 * Proves the eleven rules of a plan from its folder and the workspace that it was made of, which it reads by itself.
 *
 * @param folder the plan folder
 * @param source the workspace
 * @returns the violations, by rule; none where the plan keeps every rule. A file that is missing or damaged is one of
 *   rule 8, and the other rules are judged by what can be read
 */
export function verifyPlan(
  folder: Source,
  source: Source,
  options: VerifyOptions = {},
): readonly Violation[] {
  const site = readSite(folder, source, readHead(folder), options.encodings ?? new Map());
  if (typeof site === 'string') return [withErrors(site)];
  const violations = new Collected();
  const evidence = gather(folder, site, options.out, (found) => violations.add(found));
  for (const constraint of RULES.flat()) {
    for (const found of constraint(evidence)) violations.add(found);
  }
  return violations.sorted();
}

function gather(
  folder: Source,
  site: SiteRead,
  out: Source | undefined,
  found: (violation: Violation) => void,
): Evidence {
  const committed = new Committed(readCommitted(folder), site.night.catalogue, site.night.settings);
  const night = { ...site.night, catalogue: committed.catalogue };
  const names = namesOf(night);
  const read = readTables({ folder, workspace: night, names, found });
  const tables = { ...read, orders: committed.known(read.orders) };
  const counted = new Counted();
  const compare = allocationsCompared(night, tables.allocations, found);
  const plan = readPlanDocument(folder, found, (cells, k, line) => {
    const same = compare(cells, k, line);
    const rows = tables.allocations;
    const household = same
      ? rows.household[k]!
      : names.household(...(cells.slice(0, 3).map(String) as [string, string, string]));
    const good = same ? rows.good[k]! : names.good(String(cells[3]));
    if (cells[4] !== '' || household < 0 || good < 0 || !(Number(cells[6]) > 0)) return;
    if (counted.add(household, good, Number(cells[6]), String(cells[11]))) return;
    found(violation('file-damaged', { file: 'plan.json', row: line }, 1, { what: 'from' }));
  });
  counted.settle();
  const fates = new Fates(tables.rejects);
  const workspace = withDemand({ ...site, night }, plan, counted, fates, found);
  const promised = new PromisedShares(plan.rows.get('promised') ?? [], workspace, names);
  const lines = settled(linesOf(workspace, tables.allocations), promised);
  const service = serviceOf(workspace, tables);
  return {
    folder,
    papers: new Papers(folder),
    workspace,
    names: { ...names, goodOf: (good) => workspace.catalogue.goods[good]! },
    tables,
    plan,
    counted,
    fates,
    lines,
    promised,
    service,
    books: booksOf(workspace, tables.orders, tables.allocations, lines),
    stands: standsOf(workspace, tables, service),
    committed,
    wentOut: out === undefined ? undefined : wentOutOf(out, night.date, plan.files),
  };
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
