import { basename, join, relative, resolve } from 'node:path';
import { renderLabels, renderNotices, renderOrders, renderRosters, withModes } from '../src/exports/index.ts';
import type { ExportContext, ExportFile } from '../src/exports/index.ts';
import type { Plan } from '../src/model/index.ts';
import { isThere, publish, readIssued, sentOf } from '../src/store/index.ts';
import { issuedWords, words } from '../src/wording/index.ts';
import { openPlan, type PlanCommandOptions } from './opened-plan.ts';
import { holding, neverInPlan } from './planning/target.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';

export type PaperName = 'orders' | 'rosters' | 'notices' | 'labels';

const PAPERS: Readonly<Record<PaperName, (plan: Plan, context: ExportContext) => Iterable<ExportFile>>> = {
  orders: renderOrders,
  rosters: renderRosters,
  notices: renderNotices,
  labels: renderLabels,
};

/** `stagger orders|rosters|notices|labels`: that paper again, in another language or place, never inside the plan. */
export async function paper(
  terminal: Terminal,
  kind: PaperName,
  given: string,
  options: PlanCommandOptions & { out: string },
): Promise<Exit> {
  const { folder, dir, language, plan, workspace, problems } = openPlan(terminal, given, options);
  const w = words(language);
  const out = resolve(terminal.cwd, options.out);
  neverInPlan(out, options.out, language);
  if (isThere(out)) throw new Stop(EXIT.usage, w.exists(options.out));

  const name = basename(folder);
  const revision = isSent(dir, plan.date, name) ? name : `${name} (${issuedWords(language).notYetSent})`;
  const context: ExportContext = { workspace, problems, revision, language };
  const rendered = [...PAPERS[kind](plan, context)];
  await holding(dir, language, () => publish(out, withModes(rendered, workspace.settings.paperMode)));
  const shown = relative(terminal.cwd, out) || '.';
  if (options.json) {
    const files = rendered.map(({ path }) => path);
    terminal.out(`${JSON.stringify({ schema_version: 1, folder: out, files })}\n`);
  } else if (!options.quiet) {
    terminal.out(`${w.wrote(shown, rendered.length)}\n`);
  }
  return EXIT.done;
}

/** Whether suppliers or residents hold this revision. */
function isSent(dir: string, date: string, name: string): boolean {
  return sentOf(readIssued(join(dir, 'out'), date)).some(({ plan }) => plan === name);
}
