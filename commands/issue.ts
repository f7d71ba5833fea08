import { basename, dirname, join, resolve } from 'node:path';
import { readWorkspace } from '../src/intake/index.ts';
import { renderDay, withModes } from '../src/exports/index.ts';
import type { Intake, Language } from '../src/model/index.ts';
import { changedInputs } from '../src/plan/index.ts';
import {
  isThere,
  lockFile,
  lockWorkspace,
  publish,
  readIssued,
  readManifest,
  writeIssued,
  type Issuing,
} from '../src/store/index.ts';
import { issuedWords, words } from '../src/wording/index.ts';
import { readPlanFolder } from './opened-plan.ts';
import { keepOrdered } from './planning/ordered-before.ts';
import { checkStanding } from './planning/standing.ts';
import { shownPath } from './planning/tell.ts';
import { readHead } from './plan-head.ts';
import { inputsOf, keepInputs, unchanged } from './plan-inputs.ts';
import type { CommonOptions } from './common-options.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import {
  encodingsOf,
  findPlan,
  findWorkspaceOfPlan,
  languageOf,
  languageOfReader,
  today,
} from './workspace.ts';

export interface IssueOptions extends CommonOptions {
  readonly workspace?: string;
  /** Going back to a plan that a newer one has taken the place of. */
  readonly superseded?: true;
  readonly orders?: true;
  readonly notices?: true;
}

/**
 * `stagger issue`: marks a revision as sent, to suppliers, residents or both, and keeps its inputs beside it. Never touches the
 * plan folder.
 */
export async function issue(terminal: Terminal, given: string, options: IssueOptions): Promise<Exit> {
  const early = languageOfReader(options.lang, terminal);
  const folder = findPlan(given, terminal, early);
  const dir = findWorkspaceOfPlan(folder, options.workspace, terminal, early);
  const language = languageOf(options.lang, dir, terminal);
  const head = readHead(folder);
  const out = join(dir, 'out');
  if (head === undefined) throw new Stop(EXIT.usage, words(language).noPlan(given));
  if (dirname(resolve(folder)) !== resolve(out))
    throw new Stop(EXIT.usage, issuedWords(language).outside(given));
  const lock = lockWorkspace(dir, [out]);
  if (lock === 'busy') throw new Stop(EXIT.busy, words(language).busy(lockFile(dir)));
  try {
    checkStanding({ folder, dir, superseded: options.superseded, language });
    const { date, files } = head;
    const encodings = encodingsOf(options.encoding, language);
    const { source, reading } = unchanged(
      inputsOf(folder, dir, files),
      (inputs) => readWorkspace(inputs, { date, encodings }),
      (read) => changedInputs(head, read.files),
      language,
    );
    const plan = { plan: basename(folder), sha256: readManifest(folder).sha256 };
    const before = readIssued(out, date);
    const both = options.orders !== true && options.notices !== true;
    const orders = both || options.orders === true ? plan : (before?.orders ?? null);
    const notices = both || options.notices === true ? plan : (before?.notices ?? null);
    const same = before?.orders?.sha256 === orders?.sha256 && before?.notices?.sha256 === notices?.sha256;
    // A plan counts as sent only when what it was made from is safe.
    await keepInputs(folder, source, files);
    const day = join(dir, 'day', basename(folder));
    if (!isThere(day)) await publish(day, daySheets(folder, reading, language));
    const unread = keepOrdered(dir, date, files);
    if (!same) {
      const entry: Issuing = { date: today(dir, terminal.now()), ...plan, to: sentTo(options, both) };
      const journal = [...(before?.journal ?? []), entry];
      writeIssued(out, { schema_version: 1, date, orders, notices, journal });
    }
    const outcome = same ? 'unchanged' : 'issued';
    if (options.json)
      terminal.out(`${JSON.stringify({ schema_version: 1, outcome, date, orders, notices })}\n`);
    else if (options.quiet !== true) {
      const w = issuedWords(language);
      const to = audience(options, both, language);
      if (unread !== undefined) terminal.err(w.orderedKept(unread));
      const last = before?.journal.at(-1)?.plan;
      if (!same && last !== undefined && numberOf(last) > numberOf(plan.plan))
        terminal.err(w.goesBack(plan.plan, last));
      terminal.out(`${same ? w.already(plan.plan, to) : w.issued(plan.plan, to)}\n`);
      terminal.out(w.daySheets(shownPath(terminal, folder), shownPath(terminal, day)));
    }
    return EXIT.done;
  } finally {
    lock.release();
  }
}

/** What staff fill in on the day. Made once: what stands there may be filled in already. */
function daySheets(folder: string, { workspace, problems }: Intake, language: Language) {
  if (workspace === undefined) throw new Stop(EXIT.inputs, words(language).changedInputs(''));
  const plan = readPlanFolder(folder, folder, language);
  const { paperMode } = workspace.settings;
  return withModes(renderDay(plan, { workspace, problems, revision: basename(folder), language }), paperMode);
}

function sentTo({ orders, notices }: IssueOptions, both: boolean): Issuing['to'] {
  return [
    ...(both || orders === true ? (['orders'] as const) : []),
    ...(both || notices === true ? (['notices'] as const) : []),
  ];
}

/** The number of a revision. */
function numberOf(plan: string): number {
  return Number(/-r(\d+)$/.exec(plan)?.[1] ?? 0);
}

function audience({ orders, notices }: IssueOptions, both: boolean, language: Language): string {
  const w = issuedWords(language);
  return [
    ...(both || orders === true ? [w.toSuppliers] : []),
    ...(both || notices === true ? [w.toResidents] : []),
  ].join(language === 'en' ? ' and ' : '和');
}
