import { comparePlans, namesIn } from '../src/night/index.ts';
import type { Comparison, Names, Service } from '../src/night/index.ts';
import { readSettingsZone, readWorkspace } from '../src/intake/index.ts';
import { formatFixed, formatScaled, placeName, type Language } from '../src/model/index.ts';
import { diskSource, planText, readManifest, stopAtFirst, type StoreError } from '../src/store/index.ts';
import { comparisonWords, words } from '../src/wording/index.ts';
import { readPlanFolder, type PlanCommandOptions } from './opened-plan.ts';
import { revisionAfter } from './planning/standing.ts';
import { printable } from './terminal/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { findPlan, findWorkspaceOfPlan, languageOf, languageOfReader } from './workspace.ts';

/** Rows of a list before "… 37 more". */
const SHOWN = 40;

/** `stagger diff`: who moved, which orders changed, who gets more or less, what it costs. */
export function diff(
  terminal: Terminal,
  given: readonly [string, string],
  options: PlanCommandOptions,
): Exit {
  const early = languageOfReader(options.lang, terminal);
  const folders = given.map((plan) => findPlan(plan, terminal, early));
  const dir = findWorkspaceOfPlan(folders[1] ?? '', options.workspace, terminal, early);
  const language = languageOf(options.lang, dir, terminal);
  const [before, after] = folders.map((folder, f) => {
    if (planText(folder) === undefined)
      throw new Stop(EXIT.usage, words(language).noPlan(given[f] ?? folder));
    // An older one is what one compares with; one that is not as it was written or issued is none.
    revisionAfter({ folder, dir, language }, readManifest(folder).sha256);
    return readPlanFolder(folder, folder, language);
  });
  const comparison = comparePlans(before!, after!);
  const scale = readSettingsZone(diskSource(dir)).currencyScale ?? 100;
  if (options.json)
    terminal.out(`${JSON.stringify({ schema_version: 1, money_scale: scale, ...comparison })}\n`);
  else {
    const failures: StoreError[] = [];
    const { workspace } = readWorkspace(diskSource(dir, failures), { date: after!.date });
    stopAtFirst(failures);
    const names = namesIn(workspace);
    for (const line of formatComparison(comparison, scale, names, language))
      terminal.out(`${printable(line)}\n`);
  }
  return EXIT.done;
}

/** The comparison as lines; a list longer than what one reads is cut and says by how much. */
export function formatComparison(
  comparison: Comparison,
  scale: number,
  names: Names,
  language: Language,
): string[] {
  const c = comparisonWords(language);
  const money = (amount: number): string => formatFixed(amount, scale);
  const orders = comparison.orders.flatMap(({ po, before, after, lines }) => [
    before === null
      ? c.orderAdded(po, money(after ?? 0))
      : after === null
        ? c.orderDropped(po, money(before))
        : c.orderChanged(po, money(before), money(after)),
    ...lines.map((line) => c.line(line.sku, line.name, line.before, line.after)),
  ]);
  const moves = comparison.moves.map((move) =>
    c.move(
      placeName(move),
      serviceText(move.before, names, language),
      serviceText(move.after, names, language),
    ),
  );
  const shares = comparison.shares.map((share) => {
    const amount = (of: { served: number; asked: number }): string =>
      `${formatScaled(of.served, share.baseUnits)}/${formatScaled(of.asked, share.baseUnits)} ${share.uom}`.trim();
    return c.share(placeName(share), names.good(share.good), amount(share.before), amount(share.after));
  });
  if (orders.length + moves.length + shares.length === 0) return [c.same];
  return [
    ...list(c.orders, orders, language),
    ...list(c.moves, moves, language),
    ...list(c.shares, shares, language),
    c.cost(money(comparison.cost.before), money(comparison.cost.after)),
  ];
}

function list(title: string, rows: readonly string[], language: Language): string[] {
  if (rows.length === 0) return [];
  const rest = rows.length > SHOWN ? [`  ${words(language).more(rows.length - SHOWN)}`] : [];
  return [`${title} (${rows.length})`, ...rows.slice(0, SHOWN), ...rest, ''];
}

function serviceText(service: Service, names: Names, language: Language): string {
  const c = comparisonWords(language);
  switch (service.kind) {
    case 'point':
      return c.atPoint(names.point(service.point), service.time);
    case 'door':
      return c.atDoor(service.time);
    case 'unplaced':
      return c.unplaced;
    case 'none':
      return c.notServed;
  }
}
