import { basename, join, relative } from 'node:path';
import type { Language, Plan, Problem, Settings } from '../../src/model/index.ts';
import { words } from '../../src/wording/index.ts';
import { problemDocument } from '../report/problems.ts';
import { printable } from '../terminal/printable.ts';
import { formatSummary } from '../report/summary-text.ts';
import { summarise } from '../report/summary.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Placed } from './place.ts';
import type { Papers } from './restore-papers.ts';

/** The plan as `--json` gives it: what came out, the summary, every problem. */
export function planDocument(
  placed: Placed,
  plan: Plan,
  settings: Settings,
  problems: readonly Problem[],
  language: Language,
  more: object = {},
): string {
  const { outcome, folder, papers } = placed;
  return jsonLine({
    outcome,
    folder: outcome === 'dry-run' ? null : folder,
    ...(papers === undefined ? {} : { not_as_written: papers.wrong, restored: papers.restored }),
    ...summarise(plan, settings),
    ...more,
    problems: problems.map((p) => problemDocument(p, language)),
  });
}

/** The same where nothing could be planned. */
export function notPlannedDocument(problems: readonly Problem[], language: Language): string {
  return jsonLine({ outcome: 'not-planned', problems: problems.map((p) => problemDocument(p, language)) });
}

/** What staff read at the end: the numbers, where the plan is, what to open first. */
export function tellPlan(
  terminal: Terminal,
  placed: Placed,
  plan: Plan,
  settings: Settings,
  language: Language,
  advice: readonly string[] = [],
): void {
  const w = words(language);
  const { bold, green } = terminal.paint.out;
  const path = shownPath(terminal, placed.folder);
  if (placed.outcome === 'unchanged') {
    terminal.out(`${w.unchanged(path)}\n`);
    if (placed.papers !== undefined) tellPapers(terminal, placed.papers, language);
    return;
  }
  terminal.out(formatSummary(summarise(plan, settings), terminal, language));
  for (const line of advice) terminal.out(`${printable(line)}\n`);
  if (placed.outcome === 'dry-run') {
    terminal.out(`${w.dryRun}\n`);
    return;
  }
  terminal.out(`${bold(green(w.planned(path, basename(placed.folder))))}\n`);
  terminal.out(`${w.readFirst(join(path, placed.readFirst))}\n`);
  if (placed.again === undefined) return;
  const { send, print } = placed.again;
  const papers = print.filter(({ path: paper }) => !paper.startsWith('labels/'));
  const pages = papers.reduce((sum, { fresh }) => sum + fresh.length, 0);
  terminal.out(`${w.again(send.length, pages, papers.length < print.length)}\n`);
}

/** So many papers are named, and how many more there are. */
const NAMED = 5;

function tellPapers(terminal: Terminal, { wrong, restored, isTried }: Papers, language: Language): void {
  const w = words(language);
  const named = (papers: readonly string[]) => [
    ...papers.slice(0, NAMED).map((paper) => `  ${paper}`),
    ...(papers.length > NAMED ? [w.more(papers.length - NAMED)] : []),
  ];
  if (restored.length > 0) terminal.out([w.restored, ...named(restored)]);
  if (wrong.length > 0)
    terminal.err([w.notAsWritten, ...named(wrong), isTried ? w.takeFromCopy : w.restoreWith]);
}

function jsonLine(document: object): string {
  return `${JSON.stringify({ schema_version: 1, ...document })}\n`;
}

/** A path as one types it from where one stands; whole where it lies elsewhere. */
export function shownPath(terminal: Terminal, path: string): string {
  const shown = relative(terminal.cwd, path) || '.';
  return shown.startsWith('..') ? path : shown;
}
