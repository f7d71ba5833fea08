import { dirname, join, basename, resolve } from 'node:path';
import type { Language } from '../src/model/index.ts';
import { lockFile, lockWorkspace, readIssued, readManifest, writeIssued } from '../src/store/index.ts';
import { issuedWords, words } from '../src/wording/index.ts';
import { readPlanDate } from './plan-date.ts';
import type { CommonOptions } from './program.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { findPlan, findWorkspaceOfPlan, languageOf } from './workspace.ts';

export interface IssueOptions extends CommonOptions {
  readonly workspace?: string;
  readonly orders?: true;
  readonly notices?: true;
}

/** `stagger issue`: marks a revision as sent, to suppliers, residents or both. Never touches the plan folder. */
export function issue(terminal: Terminal, given: string, options: IssueOptions): Exit {
  const early = languageOf(options.lang, undefined);
  const folder = findPlan(given, terminal.cwd, early);
  const dir = findWorkspaceOfPlan(folder, options.workspace, terminal.cwd, early);
  const language = languageOf(options.lang, dir);
  const date = readPlanDate(folder);
  const out = join(dir, 'out');
  if (date === undefined) throw new Stop(EXIT.usage, words(language).noPlan(given));
  if (dirname(resolve(folder)) !== resolve(out))
    throw new Stop(EXIT.usage, issuedWords(language).outside(given));
  const lock = lockWorkspace(dir, [join(dir, 'out')]);
  if (lock === 'busy') throw new Stop(EXIT.busy, words(language).busy(lockFile(dir)));
  try {
    const plan = { plan: basename(folder), sha256: readManifest(folder).sha256 };
    const before = readIssued(out, date);
    const both = options.orders !== true && options.notices !== true;
    const orders = both || options.orders === true ? plan : (before?.orders ?? null);
    const notices = both || options.notices === true ? plan : (before?.notices ?? null);
    const same = before?.orders?.sha256 === orders?.sha256 && before?.notices?.sha256 === notices?.sha256;
    if (!same) writeIssued(out, { schema_version: 1, date, orders, notices });
    const outcome = same ? 'unchanged' : 'issued';
    if (options.json)
      terminal.out(`${JSON.stringify({ schema_version: 1, outcome, date, orders, notices })}\n`);
    else if (options.quiet !== true) {
      const w = issuedWords(language);
      const to = audience(options, both, language);
      terminal.out(`${same ? w.already(plan.plan, to) : w.issued(plan.plan, to)}\n`);
    }
    return EXIT.done;
  } finally {
    lock.release();
  }
}

function audience({ orders, notices }: IssueOptions, both: boolean, language: Language): string {
  const w = issuedWords(language);
  return [
    ...(both || orders === true ? [w.toSuppliers] : []),
    ...(both || notices === true ? [w.toResidents] : []),
  ].join(language === 'en' ? ' and ' : '和');
}
