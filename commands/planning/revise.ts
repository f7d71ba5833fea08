import { basename, join } from 'node:path';
import type { ExportFile } from '../../src/exports/index.ts';
import { formatScaled, formatTime, hasErrors } from '../../src/model/index.ts';
import type { Commitments, FileRecord, Language, Plan, Problem, Workspace } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import {
  recordOf,
  withFiles,
  type Bound,
  type Events,
  type Moves,
  type Sent,
} from '../../src/night/index.ts';
import { diskSource, lockFile, lockWorkspace, readManifest } from '../../src/store/index.ts';
import { issuedWords, words } from '../../src/wording/index.ts';
import { keepInputs } from '../plan-inputs.ts';
import type { OpenedPlan, PlanCommandOptions } from '../opened-plan.ts';
import { remedyLines } from '../report/insight.ts';
import { printable } from '../terminal/printable.ts';
import { reportProblems } from '../report/problems.ts';
import { EXIT, Stop, type Exit } from '../terminal/exit.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { placePlan } from './place.ts';
import { planDocument, tellPlan } from './tell.ts';
import { exitOf } from './exit-of.ts';
import { movesDocument, tellMoves } from './tell-moves.ts';
import { sparingSolver } from './spare-solver.ts';

/** What a plan is made anew from. */
export interface Revision {
  readonly workspace: Workspace;
  /** What residents were told. */
  readonly told: Sent;
  readonly commitments: Commitments;
  /** What today's lists say otherwise than what went out. */
  readonly problems: readonly Problem[];
  readonly gone: readonly string[];
  /** Items of which more has been handed out than came. */
  readonly impossible: Bound['impossible'];
  /** Files that said what happened. */
  readonly files: readonly FileRecord[];
  readonly extras: readonly ExportFile[];
  /** Whom the revision moves; absent where nobody asks. */
  readonly movesOf?: (after: Plan) => Moves;
  /** All that has happened since a plan of the date went out. */
  readonly events: Events | undefined;
  /** The orders have been unloaded: what changed of them is a matter of money. */
  readonly delivered?: boolean;
  /** Writes down what holds for later nights, too; called when the revision is there, and may be called for it again. */
  readonly keep?: () => void;
  /** What suppliers owe: said when the revision is there. */
  readonly credits?: readonly string[];
}

/**
 * Makes the next revision of a plan after something happened; pages that say nothing new keep their bytes.
 *
 * @param happened what there is to plan; called when the inputs of the plan are
 *   safe and no other run holds the workspace. Undefined where nothing of the day changes.
 */
export async function revise(
  terminal: Terminal,
  { folder, dir, source, language, plan, problems, files: read }: OpenedPlan,
  happened: () => Revision | undefined,
  options: PlanCommandOptions,
): Promise<Exit> {
  const lock = lockWorkspace(dir, [join(dir, 'out')]);
  if (lock === 'busy') throw new Stop(EXIT.busy, words(language).busy(lockFile(dir)));
  try {
    const { sha256 } = readManifest(folder);
    // The day has begun: whoever forgot to issue the plan has sent it all the same.
    await keepInputs(folder, source, plan.files);
    const revision = happened();
    if (revision === undefined) return EXIT.done;
    const {
      commitments,
      problems: changed,
      gone,
      files,
      extras,
      events,
      movesOf,
      delivered,
      credits = [],
      keep = () => {},
      told,
    } = revision;
    stopIfImpossible(revision, language);
    const workspace = withFiles(revision.workspace, [...files, recordOf(basename(folder), sha256)]);
    const made = await makePlan(workspace, [...problems, ...changed], sparingSolver(), commitments);
    const known = new Set(problems);
    const found = made.problems.filter((problem) => !known.has(problem));
    if (hasErrors(found)) {
      reportProblems(terminal, diskSource(dir), found, language);
      return EXIT.inputs;
    }
    const facts = { workspace, problems: made.problems, files: read, extras, events, delivered };
    const where = { target: undefined, outDir: join(dir, 'out'), dryRun: false };
    const placed = await placePlan(made.plan, facts, where, told);
    keep();
    const { settings } = workspace;
    const moves = movesOf?.(made.plan);
    if (options.json)
      terminal.out(
        planDocument(placed, made.plan, settings, made.problems, language, movesDocument(moves, made.plan)),
      );
    else {
      reportProblems(terminal, diskSource(dir), found, language);
      const { day } = commitments;
      if (day !== undefined && options.quiet !== true)
        terminal.err(`${issuedWords(language).begun(formatTime(day.now), day.served.size)}\n`);
      for (const what of gone) terminal.err(`${printable(issuedWords(language).gone(what))}\n`);
      if (options.quiet !== true) {
        terminal.out(credits);
        tellPlan(terminal, placed, made.plan, settings, language);
        if (moves !== undefined)
          tellMoves(terminal, moves, made.plan, language, commitments.makeRoom !== false);
        if (made.plan.unplaced.length > 0)
          for (const line of remedyLines(made.insight(), workspace, language))
            terminal.out(`${printable(line)}\n`);
      }
    }
    return exitOf(made.plan);
  } finally {
    lock.release();
  }
}

/** More cannot be handed out than came: staff are asked what is wrong. */
export function stopIfImpossible(
  { impossible, workspace, commitments }: Pick<Bound, 'impossible' | 'workspace' | 'commitments'>,
  language: Language,
): void {
  if (impossible.length === 0) return;
  const w = issuedWords(language);
  const items = impossible.map(({ item, there, gone }) => {
    const { name, id, baseUnits, uom } = workspace.catalogue.goods[item]!;
    const text = (quantity: number) => `${formatScaled(quantity, baseUnits)} ${uom}`.trim();
    return w.goneItem(name || id, text(there), text(gone));
  });
  throw new Stop(EXIT.inputs, printable(w.moreGone(items, formatTime(commitments.day?.now ?? 0))));
}
