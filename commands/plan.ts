import { join, resolve } from 'node:path';
import { nextNightSheet, readWorkspace, type IntakeOptions } from '../src/intake/index.ts';
import {
  hasErrors,
  type Language,
  type Plan,
  type Problem,
  type ReadFile,
  type Source,
  type Workspace,
} from '../src/model/index.ts';
import { makePlan, type Insight } from '../src/plan/index.ts';
import {
  afterEvents,
  boundBy,
  NOTHING_HAPPENED,
  standsAsIs,
  typedEvents,
  withFiles,
  type Newest,
  type NightOut,
} from '../src/night/index.ts';
import { issuedWords } from '../src/wording/index.ts';
import { diskSource, isThere, lockFile, lockWorkspace } from '../src/store/index.ts';
import { words } from '../src/wording/index.ts';
import { orderedBefore } from './planning/ordered-before.ts';
import { placePlan } from './planning/place.ts';
import { neverInPlan } from './planning/target.ts';
import { exitOf } from './planning/exit-of.ts';
import { stopIfImpossible } from './planning/revise.ts';
import { tellUndone } from './planning/undone.ts';
import { readNewest, readNightOut, stopIfForgotten } from './planning/read-night.ts';
import { printable } from './terminal/printable.ts';
import { notPlannedDocument, planDocument, tellPlan } from './planning/tell.ts';
import { sparingSolver } from './planning/spare-solver.ts';
import type { CommonOptions } from './common-options.ts';
import { insightLines, isOfNight, tellProblem } from './report/insight.ts';
import { missingSheets } from './report/missing-sheets.ts';
import { reportProblems } from './report/problems.ts';
import { isUncertain } from './report/uncertain.ts';
import { EXIT, Stop, type Exit } from './terminal/exit.ts';
import { startProgress, type Progress } from './terminal/progress.ts';
import { startTimings, type Timings } from './terminal/timings.ts';
import type { Terminal } from './terminal/terminal.ts';
import { dateOf, encodingsOf, findWorkspace, languageOf, languageOfReader } from './workspace.ts';

export interface PlanOptions extends CommonOptions {
  readonly date?: string;
  readonly out?: string;
  readonly dryRun?: true;
  readonly fromScratch?: true;
  readonly restore?: true;
  readonly timings?: true;
}

/** `stagger plan`: inputs to a plan folder, published whole; the same answer writes nothing. */
export async function plan(
  terminal: Terminal,
  given: string | undefined,
  options: PlanOptions,
): Promise<Exit> {
  const dir = findWorkspace(given, terminal, languageOfReader(options.lang, terminal));
  const language = languageOf(options.lang, dir, terminal);
  const date = dateOf(options.date, dir, terminal, language);
  const target = options.out === undefined ? undefined : resolve(terminal.cwd, options.out);
  if (target !== undefined) neverInPlan(target, options.out ?? target, language);
  if (target !== undefined && isThere(target)) {
    throw new Stop(EXIT.usage, words(language).exists(options.out ?? target));
  }
  const lock = options.dryRun ? undefined : lockWorkspace(dir, [join(dir, 'out')]);
  if (lock === 'busy') throw new Stop(EXIT.busy, words(language).busy(lockFile(dir)));
  const timings = startTimings(terminal, options.timings === true, language);
  const progress = startProgress(terminal, options.quiet === true);
  try {
    const outDir = join(dir, 'out');
    const isFromScratch = options.fromScratch === true;
    const lost: string[] = [];
    const night = readNightOut(dir, date, language, isFromScratch ? (name) => lost.push(name) : undefined);
    if (night === undefined && !isFromScratch) stopIfForgotten(dir, date, language);
    const newest = readNewest(outDir, date);
    const source = diskSource(dir);
    const { workspace, answer, problems, files, found, gone, insight } = await think(
      { source, newest, night: isFromScratch ? undefined : night },
      { date, encodings: encodingsOf(options.encoding, language), ordered: orderedBefore(dir, date) },
      stages(timings, progress, language),
      language,
    );
    if (workspace === undefined || answer === undefined) {
      progress.end();
      if (options.json) terminal.out(notPlannedDocument(problems, language));
      else {
        reportProblems(terminal, diskSource(dir), problems, language);
        terminal.err(`${words(language).notPlanned}\n`);
      }
      return EXIT.inputs;
    }
    const resaved = source.resaved();
    if (resaved.length > 0) throw new Stop(EXIT.inputs, words(language).resaved(resaved.join(', ')));
    const dryRun = options.dryRun === true;
    const late = nextNightSheet(problems);
    const extras = late === undefined ? [] : [{ path: 'next-night.csv', chunks: () => [late] }];
    const sent = night?.orders ?? night?.notices;
    const placed = await placePlan(
      answer,
      { workspace, problems, files, extras, events: newest?.events },
      {
        target,
        outDir,
        dryRun,
        restore: options.restore === true,
        told: (share) => progress.say(words(language).stages['writing']!, share),
      },
      sent,
    );
    progress.end();
    timings.end();
    const { settings } = workspace;
    if (options.json) terminal.out(planDocument(placed, answer, settings, problems, language));
    else {
      // What `check` shows is only counted in the summary; what is not certain and what planning itself found is said.
      const ofNight = options.quiet ? [] : found.filter(isOfNight);
      const others = found.filter((problem) => !ofNight.includes(problem));
      reportProblems(terminal, diskSource(dir), others, language);
      for (const line of missingSheets(workspace.files, workspace, language)) terminal.err(`${line}\n`);
      const before = typedEvents(newest?.events ?? NOTHING_HAPPENED);
      if (before.length > 0) terminal.err(`${printable(issuedWords(language).holdsStill(before))}\n`);
      for (const what of gone) terminal.err(`${printable(issuedWords(language).gone(what))}\n`);
      const w = issuedWords(language);
      for (const name of lost) terminal.err(`${w.sentGone(name)}\n`);
      if (placed.damaged !== undefined) terminal.err(`${w.damagedNewest(placed.damaged)}\n`);
      if (isFromScratch && sent !== undefined)
        tellUndone(terminal, w.undoes(sent.name), sent.plan, answer, workspace, language);
      const unsent = placed.outcome === 'unchanged' ? undefined : neverSent(night, newest);
      if (unsent?.plan !== undefined)
        tellUndone(terminal, w.neverSent(unsent.name), unsent.plan, answer, workspace, language);
      else if (unsent !== undefined) terminal.err(w.notCompared(unsent.name));
      if (!options.quiet) {
        const advice = insight === undefined ? [] : insightLines(insight(), workspace, language);
        const told = ofNight.flatMap((each) => tellProblem(each, language));
        tellPlan(terminal, placed, answer, settings, language, [...told, ...advice]);
      }
    }
    return exitOf(answer);
  } finally {
    progress.end();
    lock?.release();
  }
}

/** The newest revision, where nobody has said that it went out: perhaps it did. Without a plan where it cannot be read. */
function neverSent(
  night: NightOut | undefined,
  newest: Newest | undefined,
): { readonly name: string; readonly plan: Plan | undefined } | undefined {
  if (newest === undefined || [night?.orders?.name, night?.notices?.name].includes(newest.name))
    return undefined;
  return { name: newest.name, plan: newest.plan() };
}

interface Thought {
  readonly workspace: Workspace | undefined;
  /** Absent where a problem is an error. */
  readonly answer: Plan | undefined;
  readonly problems: readonly Problem[];
  /** Of what was read. */
  readonly files: readonly ReadFile[];
  /** Of these, what is not certain, and what planning added to intake's. */
  readonly found: readonly Problem[];
  /** What went out and the inputs no longer know. */
  readonly gone: readonly string[];
  /** Absent where nothing was decided anew. */
  readonly insight?: () => Insight;
}

interface Where {
  readonly source: Source;
  readonly newest: Newest | undefined;
  /** What has gone out and is kept to. */
  readonly night: NightOut | undefined;
}

/** Reads the inputs and decides; writes nothing. */
async function think(
  { source, newest, night }: Where,
  reading: IntakeOptions,
  stage: (name: string) => void,
  language: Language,
): Promise<Thought> {
  stage('intake');
  const read = readWorkspace(source, reading);
  const { problems, files } = read;
  if (read.workspace === undefined)
    return { workspace: undefined, answer: undefined, problems, files, found: [], gone: [] };
  const standing = standsAsIs(night, newest, read.files);
  const after = afterEvents(read.workspace, newest?.events);
  const inputs = withFiles(after, night?.files ?? []);
  if (standing !== undefined)
    return {
      workspace: inputs,
      answer: standing,
      problems,
      files,
      found: problems.filter(isUncertain),
      gone: [],
    };
  const bound = boundBy(night, inputs, newest);
  stopIfImpossible(bound, language);
  const { workspace, commitments, gone } = bound;
  const all = [...problems, ...bound.problems];
  const made = await makePlan(workspace, all, sparingSolver(stage), commitments);
  stage('writing');
  const known = new Set(problems);
  return {
    workspace,
    answer: hasErrors(made.problems) ? undefined : made.plan,
    problems: made.problems,
    files,
    found: made.problems.filter((problem) => !known.has(problem) || isUncertain(problem)),
    gone,
    insight: made.insight,
  };
}

function stages(timings: Timings, progress: Progress, language: Language): (name: string) => void {
  const { stages: said } = words(language);
  return (name) => {
    timings.begin(name);
    progress.say(said[name] ?? name);
  };
}
