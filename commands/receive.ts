import { join } from 'node:path';
import { readReport, type ReportRow } from '../src/intake/index.ts';
import {
  amount,
  compareKeys,
  csvText,
  formatFixed,
  formatScaled,
  type Language,
  type Plan,
  type PlanOrder,
} from '../src/model/index.ts';
import {
  afterEvents,
  beyondOrdered,
  boundByDelivery,
  donatedBy,
  donatedOrders,
  farBeyond,
  joinedEvents,
  linesLeftOut,
  movesBetween,
  namesIn,
  NOTHING_HAPPENED,
  notWeighed,
  packsSaid,
  receivedLines,
  recordOf,
  waveOfDonations,
  type Delivered,
  type ReceivedLine,
} from '../src/night/index.ts';
import { issuedWords, wordProblem } from '../src/wording/index.ts';
import { handedSheet } from './planning/handed-sheet.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { readNewest, readTold, stopAtWrong } from './planning/read-night.ts';
import { revise } from './planning/revise.ts';
import { printable } from './terminal/printable.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { nowOf } from './workspace.ts';

/** What a condition may say of packs that can be handed out; anything else is damage. */
const USABLE = new Set(['', 'ok', 'good', 'fine', '好', '完好', '正常', '合格']);

export interface ReceiveOptions extends PlanCommandOptions {
  /** What became of lines that are left out of an order that came. */
  readonly rest?: 'came' | 'missing';
  /** What time of the day it is. */
  readonly now?: string;
}

/** Lines left out, said one by one. */
const SAID = 12;

/** `stagger receive`: what came against what was ordered, shared anew; credit per supplier in received.csv. */
export async function receive(
  terminal: Terminal,
  given: string,
  report: string,
  options: ReceiveOptions,
): Promise<Exit> {
  const opened = openPlan(terminal, given, options);
  const { plan, language } = opened;
  const { source, name } = handedSheet(terminal, report, language);
  const { rows, problems, sha256 } = readReport(source, name, 'delivered');
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Stop(EXIT.inputs, wordProblem(error, language).message);
  const now = nowOf(options.now, plan.date, opened.dir, terminal, language);
  const newest = readNewest(join(opened.dir, 'out'), plan.date);
  const before = newest?.events;
  const events = now === undefined ? before : joinedEvents(before, { ...NOTHING_HAPPENED, now });
  const workspace = afterEvents(opened.inputs, events);
  // In the sheet of the day a row that is not filled in says nothing.
  const filled = rows.filter((row) => row.text('packs') !== '');
  const { packs, wrong } = packsSaid(filled, plan);
  const unordered = wrong.map(({ said: row }) =>
    donatedBy(row, plan, workspace, waveOfDonations(workspace, events?.now)),
  );
  stopAtWrong(
    wrong.filter((_, at) => unordered[at] === undefined),
    language,
    wrong.some(({ said: row }) => !plan.orders.some(({ po }) => po === row.text('po')))
      ? [issuedWords(language).giftHow]
      : [],
  );
  const said = packs.map(({ po, sku, packs: count, said: row }): Delivered => {
    const usable = USABLE.has(row.text('condition').toLowerCase());
    const weight = row.text('weight_kg');
    const grams = weight === '' ? null : (row.grams('weight_kg') ?? badWeight(row, weight, language));
    return { po, sku, packs: count, grams, usable };
  });
  askForRest(name, plan, said, unordered.length > 0, options.rest, language);
  const open = linesLeftOut(plan, said);
  const delivered = options.rest === 'came' ? [...said, ...open] : said;
  const lines = receivedLines(plan, delivered, newest?.plan());
  if (options.quiet !== true)
    for (const { po, sku, came, ordered } of farBeyond(plan, delivered))
      terminal.err(printable(issuedWords(language).farBeyond(`${po} ${sku}`, came, ordered)));
  const donated = [...unordered.flatMap((one) => one ?? []), ...beyondOrdered(plan, delivered)];
  const told = readTold(opened.dir, opened.folder, plan, language);
  const known = { told: told.plan, newest: newest?.plan() ?? plan };
  const bound = boundByDelivery(plan, known, lines, donated, workspace, events?.now);
  const { scale } = workspace.settings.currency;
  const names = namesIn(workspace);
  const extras = [
    {
      path: 'received.csv',
      chunks: () => [receivedTable(lines, donatedOrders(known.newest, donated), scale)],
    },
  ];
  const files = [recordOf(name, sha256)];
  const w = issuedWords(language);
  const what = donated.map(({ item, packs: count, packSize, packUom }) =>
    `${names.good(item)} ${count} × ${packSize} ${packUom}`.trim(),
  );
  const credits = [
    ...[...creditsOf(lines)].map(([supplier, credit]) =>
      w.credit(names.supplier(supplier), formatFixed(credit, scale)),
    ),
    ...(what.length > 0 ? [w.donated(what)] : []),
  ];
  return revise(
    terminal,
    opened,
    () => ({
      ...bound,
      told,
      files,
      extras,
      events,
      delivered: true,
      credits,
      movesOf: (after) => movesBetween(told.plan, after, workspace, events?.now),
    }),
    options,
  );
}

/** Stops where it is not said what became of a line, or what goods weighed that are paid by weight. */
function askForRest(
  file: string,
  plan: Plan,
  said: readonly Delivered[],
  isMore: boolean,
  rest: ReceiveOptions['rest'],
  language: Language,
): void {
  const w = issuedWords(language);
  const open = linesLeftOut(plan, said);
  const isEmpty = said.length === 0 && !isMore && plan.orders.length > 0;
  const names = (lines: readonly Delivered[]) =>
    lines.slice(0, SAID).map(({ po, sku, packs }) => `${po} ${sku} (${packs})`);
  if (isEmpty || (open.length > 0 && rest === undefined))
    throw new Stop(EXIT.usage, w.notReceived(file, names(open), open.length));
  const light = notWeighed(plan, said);
  if (light.length > 0 && rest !== 'came')
    throw new Stop(EXIT.usage, w.notWeighed(file, names(light), light.length));
}

function badWeight({ file, row }: ReportRow, text: string, language: Language): never {
  throw new Stop(EXIT.inputs, issuedWords(language).badWeight(file, row, text));
}

function creditsOf(lines: readonly ReceivedLine[]): Map<string, number> {
  const credits = new Map<string, number>();
  for (const { supplier, credit } of lines)
    if (credit > 0) credits.set(supplier, (credits.get(supplier) ?? 0) + credit);
  return credits;
}

/** What came of each order line, and what came besides: ordered by nobody, and nothing is paid for it. */
function receivedTable(
  lines: readonly ReceivedLine[],
  donations: readonly PlanOrder[],
  scale: number,
): string {
  const given = donations.flatMap(({ po, supplier, lines: own }) =>
    own.map(({ sku, item, packs }) => {
      const came = { ordered: 0, usable: packs, damaged: 0, weighed: null, due: 0, credit: 0 };
      return { po, supplier, sku, item, ...came };
    }),
  );
  const all = [...lines, ...given].sort((a, b) => compareKeys(a.po, b.po) || compareKeys(a.sku, b.sku));
  const rows = all.map(({ po, supplier, sku, item, ordered, usable, damaged, weighed, due, credit }) => [
    po,
    supplier,
    sku,
    item,
    ...[ordered, usable, damaged].map((packs) => amount(String(packs))),
    amount(formatFixed(credit, scale)),
    weighed === null ? '' : amount(formatScaled(weighed, 1000)),
    amount(formatFixed(due, scale)),
  ]);
  const columns = [
    'po',
    'supplier',
    'sku',
    'item',
    'ordered',
    'usable',
    'damaged',
    'credit',
    'weight_kg',
    'due',
  ];
  return csvText(columns, rows);
}
