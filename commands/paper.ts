import { existsSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import {
  renderNotices,
  renderOrders,
  renderRosters,
  type ExportContext,
  type ExportFile,
} from '../src/exports/index.ts';
import { readWorkspace } from '../src/intake/index.ts';
import type { Plan } from '../src/model/index.ts';
import { changedInputs, readPlan } from '../src/plan/index.ts';
import { diskSource, planText, publish } from '../src/store/index.ts';
import { words } from '../src/wording/index.ts';
import type { CommonOptions } from './program.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { findPlan, findWorkspaceOfPlan, languageOf } from './workspace.ts';

const PAPERS: Readonly<Record<string, (plan: Plan, context: ExportContext) => Iterable<ExportFile>>> = {
  orders: renderOrders,
  rosters: renderRosters,
  notices: renderNotices,
};

export type PaperName = 'orders' | 'rosters' | 'notices';

/** `stagger orders|rosters|notices`: that paper again, in another language or place, never inside the plan. */
export async function paper(
  terminal: Terminal,
  name: PaperName,
  given: string,
  options: CommonOptions & { workspace?: string; out: string },
): Promise<Exit> {
  const early = languageOf(options.lang, undefined);
  const folder = findPlan(given, terminal.cwd, early);
  const dir = findWorkspaceOfPlan(folder, options.workspace, terminal.cwd, early);
  const language = languageOf(options.lang, dir);
  const w = words(language);
  const out = resolve(terminal.cwd, options.out);
  if (out === folder || out.startsWith(folder + sep)) throw new Stop(EXIT.usage, w.insidePlan(options.out));
  if (existsSync(out)) throw new Stop(EXIT.usage, w.exists(options.out));

  const text = planText(folder);
  if (text === undefined) throw new Stop(EXIT.usage, w.noPlan(given));
  const plan = readPlan(text);
  const { workspace, files, problems } = readWorkspace(diskSource(dir), { date: plan.date });
  const changed = changedInputs(plan, files);
  if (workspace === undefined || changed.length > 0) {
    throw new Stop(EXIT.inputs, w.changedInputs(changed.join(', ')));
  }
  const context: ExportContext = { workspace, problems, revision: basename(folder), language };
  const rendered = [...(PAPERS[name]?.(plan, context) ?? [])];
  await publish(out, rendered);
  const shown = relative(terminal.cwd, out) || '.';
  if (options.json) {
    terminal.out(
      `${JSON.stringify({ schema_version: 1, folder: out, files: rendered.map(({ path }) => path) })}\n`,
    );
  } else if (!options.quiet) {
    terminal.out(`${w.wrote(shown, rendered.length)}\n`);
  }
  return EXIT.done;
}
