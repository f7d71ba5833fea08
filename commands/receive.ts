import { join } from 'node:path';
import { namesIn } from '../src/night/index.ts';
import { readReport } from '../src/intake/index.ts';
import { amount, csvText, formatFixed } from '../src/model/index.ts';
import {
  afterEvents,
  boundByDelivery,
  linesLeftOut,
  movesBetween,
  receivedLines,
  recordOf,
  type Delivered,
  type ReceivedLine,
} from '../src/night/index.ts';
import { issuedWords, wordProblem } from '../src/wording/index.ts';
import { handedSheet } from './planning/handed-sheet.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { packsOrStop, readNewest, readTold } from './planning/read-night.ts';
import { revise } from './planning/revise.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What a condition may say of packs that can be handed out; anything else is damage. */
const USABLE = new Set(['', 'ok', 'good', 'fine', '好', '完好', '正常', '合格']);

export interface ReceiveOptions extends PlanCommandOptions {
  /** What became of lines that are left out of an order that came. */
  readonly rest?: 'came' | 'missing';
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
  // In the sheet of the day a row that is not filled in says nothing.
  const filled = rows.filter((row) => row.text('packs') !== '');
  const said = packsOrStop(filled, plan, language).map((row): Delivered => {
    const { po, sku, packs } = row;
    return { po, sku, packs, usable: USABLE.has(row.said.text('condition').toLowerCase()) };
  });
  const open = linesLeftOut(plan, said);
  const isEmpty = said.length === 0 && plan.orders.length > 0;
  if (isEmpty || (open.length > 0 && options.rest === undefined)) {
    const left = open.map(({ po, sku, packs }) => `${po} ${sku} (${packs})`);
    throw new Stop(EXIT.usage, issuedWords(language).notReceived(name, left.slice(0, SAID), left.length));
  }
  const delivered = options.rest === 'came' ? [...said, ...open] : said;
  const newest = readNewest(join(opened.dir, 'out'), plan.date);
  const events = newest?.events;
  const workspace = afterEvents(opened.inputs, events);
  const lines = receivedLines(plan, delivered, newest?.plan());
  const told = readTold(opened.dir, opened.folder, plan, language);
  const bound = boundByDelivery(plan, told.plan, lines, workspace);
  const { scale } = workspace.settings.currency;
  const names = namesIn(workspace);
  const extras = [{ path: 'received.csv', chunks: () => [receivedTable(lines, scale)] }];
  const files = [recordOf(name, sha256)];
  const credits = [...creditsOf(lines)].map(([supplier, credit]) =>
    issuedWords(language).credit(names.supplier(supplier), formatFixed(credit, scale)),
  );
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
      movesOf: (after) => movesBetween(told.plan, after, workspace),
    }),
    options,
  );
}

function creditsOf(lines: readonly ReceivedLine[]): Map<string, number> {
  const credits = new Map<string, number>();
  for (const { supplier, credit } of lines)
    if (credit > 0) credits.set(supplier, (credits.get(supplier) ?? 0) + credit);
  return credits;
}

function receivedTable(lines: readonly ReceivedLine[], scale: number): string {
  const rows = lines.map(({ po, supplier, sku, item, ordered, usable, damaged, credit }) => [
    po,
    supplier,
    sku,
    item,
    ...[ordered, usable, damaged].map((packs) => amount(String(packs))),
    amount(formatFixed(credit, scale)),
  ]);
  return csvText(['po', 'supplier', 'sku', 'item', 'ordered', 'usable', 'damaged', 'credit'], rows);
}
