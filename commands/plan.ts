import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { renderPlan } from '../src/exports/index.ts';
import { readWorkspace } from '../src/intake/index.ts';
import { hasErrors, type Plan, type Problem, type Workspace } from '../src/model/index.ts';
import { makePlan, sameAnswer, writePlan } from '../src/plan/index.ts';
import { diskSource, lockWorkspace, newestRevision, planText, publish } from '../src/store/index.ts';
import { words } from '../src/wording/index.ts';
import type { CommonOptions } from './program.ts';
import { problemDocument, reportProblems } from './report/problems.ts';
import { formatSummary } from './report/summary-text.ts';
import { isReject, summarise } from './report/summary.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import { startProgress } from './terminal/progress.ts';
import { startTimings } from './terminal/timings.ts';
import type { Terminal } from './terminal/terminal.ts';
import { dateOf, findWorkspace, languageOf } from './workspace.ts';

export interface PlanOptions extends CommonOptions {
  readonly date?: string;
  readonly out?: string;
  readonly dryRun?: true;
  readonly timings?: true;
}

type Outcome = 'planned' | 'unchanged' | 'dry-run' | 'not-planned';

/** `stagger plan`: inputs to a plan folder, published whole; the same answer writes nothing. */
export async function plan(
  terminal: Terminal,
  given: string | undefined,
  options: PlanOptions,
): Promise<Exit> {
  const dir = findWorkspace(given, terminal.cwd, languageOf(options.lang, undefined));
  const language = languageOf(options.lang, dir);
  const w = words(language);
  const date = dateOf(options.date, dir, terminal, language);
  const out = options.out === undefined ? undefined : resolve(terminal.cwd, options.out);
  if (out !== undefined && existsSync(out)) throw new Stop(EXIT.usage, w.exists(options.out ?? out));

  const lock = options.dryRun ? undefined : lockWorkspace(dir);
  if (lock === 'busy') throw new Stop(EXIT.busy, w.busy);
  const timings = startTimings(terminal, options.timings === true, language);
  const progress = await startProgress(terminal, options.quiet === true);
  const stage = (name: string, text: string): void => {
    timings.begin(name);
    progress.say(text);
  };
  try {
    const source = diskSource(dir);
    stage('intake', w.reading);
    const intake = readWorkspace(source, { date });
    let problems = intake.problems;
    let made: Plan | undefined;
    if (intake.workspace !== undefined) {
      const result = await makePlan(intake.workspace, problems, (name) =>
        stage(name, w.stages[name] ?? name),
      );
      problems = result.problems;
      if (!hasErrors(problems)) made = result.plan;
    }
    if (intake.workspace === undefined || made === undefined) {
      progress.end();
      if (options.json) terminal.out(document('not-planned', undefined, problems));
      else {
        reportProblems(terminal, source, problems, language);
        terminal.err(`${w.notPlanned}\n`);
      }
      return EXIT.inputs;
    }
    stage('writing', w.writing);
    const { outcome, folder } = await place(dir, out, made, intake.workspace, problems, options);
    progress.end();
    timings.end();
    tell(outcome, folder, made, intake.workspace, problems);
    return exitOf(made);
  } finally {
    progress.end();
    lock?.release();
  }

  /** Publishes the plan where it belongs, unless nothing is to be written. */
  async function place(
    workspaceDir: string,
    target: string | undefined,
    answer: Plan,
    workspace: Workspace,
    problems: readonly Problem[],
    { dryRun }: PlanOptions,
  ): Promise<{ outcome: Outcome; folder: string }> {
    const outDir = join(workspaceDir, 'out');
    const newest = newestRevision(outDir, date);
    const before = newest === undefined ? undefined : planText(newest.path);
    if (
      target === undefined &&
      newest !== undefined &&
      before !== undefined &&
      sameAnswer(before, writePlan(answer))
    ) {
      return { outcome: 'unchanged', folder: newest.path };
    }
    const folder = target ?? join(outDir, `${date}-r${(newest?.revision ?? 0) + 1}`);
    if (dryRun) return { outcome: 'dry-run', folder };
    await publish(
      folder,
      renderPlan(answer, {
        workspace,
        problems,
        revision: basename(folder),
        language: workspace.settings.language,
      }),
    );
    return { outcome: 'planned', folder };
  }

  function tell(
    outcome: Outcome,
    folder: string,
    answer: Plan,
    workspace: Workspace,
    problems: readonly Problem[],
  ): void {
    const shown = relative(terminal.cwd, folder) || '.';
    const path = shown.startsWith('..') ? folder : shown;
    const summary = summarise(answer, workspace.settings);
    if (options.json) {
      terminal.out(
        document(outcome, { folder: outcome === 'dry-run' ? null : folder, ...summary }, problems),
      );
      return;
    }
    if (outcome !== 'unchanged') reportProblems(terminal, diskSource(dir), problems, language);
    if (options.quiet) return;
    if (outcome === 'unchanged') {
      terminal.out(`${w.unchanged(path)}\n`);
      return;
    }
    terminal.out(formatSummary(summary, terminal, language));
    if (outcome === 'dry-run') terminal.out(`${w.dryRun}\n`);
    else {
      terminal.out(`${terminal.paint.out.green.bold(w.planned(path, basename(folder)))}\n`);
      terminal.out(`${w.readFirst(join(path, 'TONIGHT.txt'))}\n`);
    }
  }

  function document(outcome: Outcome, rest: object | undefined, problems: readonly Problem[]): string {
    return `${JSON.stringify({
      schema_version: 1,
      outcome,
      ...rest,
      problems: problems.map((p) => problemDocument(p, language)),
    })}\n`;
  }
}

/** 4 where something is short, unplaced or rejected, whether or not the plan was written anew. */
function exitOf({ allocations, unplaced, rejects }: Plan): Exit {
  const short = allocations.short.subarray(0, allocations.length).some((quantity) => quantity > 0);
  const rejected = rejects.some(({ problem }) => isReject(problem));
  return short || unplaced.length > 0 || rejected ? EXIT.short : EXIT.done;
}
