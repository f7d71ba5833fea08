import { readWorkspace } from '../src/intake/index.ts';
import type { Language, Plan, Problem, ReadFile, Source, Workspace } from '../src/model/index.ts';
import { changedInputs, readPlan } from '../src/plan/index.ts';
import { diskSource, planText } from '../src/store/index.ts';
import { words } from '../src/wording/index.ts';
import { afterEvents } from '../src/night/index.ts';
import { readEvents } from './planning/read-night.ts';
import { checkStanding } from './planning/standing.ts';
import { inputsOf, unchanged } from './plan-inputs.ts';
import type { CommonOptions } from './common-options.ts';
import { EXIT, Stop } from './terminal/exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import { encodingsOf, findPlan, findWorkspaceOfPlan, languageOf, languageOfReader } from './workspace.ts';

export interface PlanCommandOptions extends CommonOptions {
  readonly workspace?: string;
  /** A plan that a newer one has taken the place of will do. */
  readonly superseded?: true;
}

/** A plan with the workspace it was made from. */
export interface OpenedPlan {
  readonly folder: string;
  readonly dir: string;
  /** Where the inputs of the plan stand: the workspace, or what was kept of it. */
  readonly source: Source;
  readonly language: Language;
  readonly plan: Plan;
  readonly workspace: Workspace;
  /** The same without what had happened when the plan was made. */
  readonly inputs: Workspace;
  readonly problems: readonly Problem[];
  /** Of what it was made. */
  readonly files: readonly ReadFile[];
}

/** Reads PLAN and its workspace; stops with `inputs-changed` where the inputs no longer read to the same rows. */
export function openPlan(terminal: Terminal, given: string, options: PlanCommandOptions): OpenedPlan {
  const early = languageOfReader(options.lang, terminal);
  const folder = findPlan(given, terminal, early);
  const dir = findWorkspaceOfPlan(folder, options.workspace, terminal, early);
  const language = languageOf(options.lang, dir, terminal);
  if (planText(folder) === undefined) throw new Stop(EXIT.usage, words(language).noPlan(given));
  checkStanding({ folder, dir, superseded: options.superseded, language });
  const plan = readPlanFolder(folder, given, language);
  const encodings = encodingsOf(options.encoding, language);
  const { source, reading } = unchanged(
    inputsOf(folder, dir, plan.files),
    (inputs) => readWorkspace(inputs, { date: plan.date, encodings }),
    ({ files }) => changedInputs(plan, files),
    language,
  );
  const { workspace, problems, files } = reading;
  if (workspace === undefined) throw new Stop(EXIT.inputs, words(language).changedInputs(''));
  const after = afterEvents(workspace, readEvents(diskSource(folder)));
  return { folder, dir, source, language, plan, workspace: after, inputs: workspace, problems, files };
}

export function readPlanFolder(folder: string, given: string, language: Language): Plan {
  const text = planText(folder);
  if (text === undefined) throw new Stop(EXIT.usage, words(language).noPlan(given));
  return readPlan(text);
}
