import { basename, join } from 'node:path';
import { comparePlans } from '../../src/compare/index.ts';
import { renderPlan, type ExportFile } from '../../src/exports/index.ts';
import type { Plan, Problem, Workspace } from '../../src/model/index.ts';
import { sameAnswer, writePlan } from '../../src/plan/index.ts';
import { changesText, NOTHING_HAPPENED, typedEvents } from '../../src/replan/index.ts';
import type { Events, Pages } from '../../src/replan/index.ts';
import { diskSource, newestRevision, planText, publish, readIssued } from '../../src/store/index.ts';
import { eventsFile, readEvents } from './events-file.ts';
import { keepPages } from './kept-pages.ts';
import { playedDay } from './played-day.ts';
import type { Sent } from './went-out.ts';

export interface Placed {
  readonly outcome: 'planned' | 'unchanged' | 'dry-run';
  /** Where the plan is, or would be. */
  readonly folder: string;
  /** What staff open first: of a plan that follows one that went out, what differs from it. */
  readonly readFirst: 'TONIGHT.txt' | 'changes.txt';
}

export interface Facts {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  /** Files beside the plan's own: lines that came too late, what came of an order. */
  readonly extras?: readonly ExportFile[];
  /** What has happened since a plan of the date went out. */
  readonly events?: Events | undefined;
  /** The orders have been unloaded. */
  readonly delivered?: boolean | undefined;
}

/**
 * Publishes the answer where it belongs: exactly at `target`, else as the next revision of its date below `outDir`,
 * unless the newest says the same already.
 *
 * @param sent the plan that staff hold in their hands: pages that say nothing new stay as they are, changes.txt says the rest
 */
export async function placePlan(
  answer: Plan,
  { workspace, problems, extras = [], events = NOTHING_HAPPENED, delivered = false }: Facts,
  { target, outDir, dryRun }: { target: string | undefined; outDir: string; dryRun: boolean },
  sent?: Sent,
): Promise<Placed> {
  const readFirst = sent === undefined ? 'TONIGHT.txt' : 'changes.txt';
  const newest = newestRevision(outDir, answer.date);
  if (target === undefined && newest !== undefined && saysTheSame(newest.path, answer, events)) {
    return { outcome: 'unchanged', folder: newest.path, readFirst };
  }
  const folder = target ?? join(outDir, `${answer.date}-r${(newest?.revision ?? 0) + 1}`);
  if (dryRun) return { outcome: 'dry-run', folder, readFirst };
  const { language } = workspace.settings;
  const name = basename(folder);
  const simulation = playedDay(answer, workspace);
  const after = sent === undefined ? {} : { after: sent.name };
  const render = (revision: string) => [
    ...renderPlan(answer, { workspace, problems, revision, language, simulation, ...after }),
    ...extras,
    ...(typedEvents(events).length > 0 ? [eventsFile(events)] : []),
  ];
  if (sent === undefined) await publish(folder, render(name));
  else {
    const earlier = revisionsUpTo(sent.name);
    const last = (pages: Pages) => ({
      path: 'changes.txt',
      *chunks() {
        const names = {
          revision: name,
          before: sent.name,
          delivered,
          issued: issuedNames(outDir, answer.date),
        };
        yield changesText(comparePlans(sent.plan, answer), workspace, names, pages, language);
      },
    });
    await publish(folder, keepPages(render, name, earlier, sent.manifest, last));
  }
  return { outcome: 'planned', folder, readFirst };
}

/** A revision and all before it, newest first: its pages were last printed under one of them. */
function revisionsUpTo(name: string): string[] {
  const [, night, number] = /^(.*-r)(\d{1,9})$/.exec(name) ?? [];
  if (night === undefined) return [name];
  return Array.from({ length: Number(number) }, (_, back) => `${night}${Number(number) - back}`);
}

/** What suppliers and residents hold of a date. */
function issuedNames(outDir: string, date: string): string[] {
  const issued = readIssued(outDir, date);
  return [...new Set([issued?.orders, issued?.notices].flatMap((sent) => sent?.plan ?? []))];
}

/** The same answer after the same events: that something happened is kept even where it changes nothing. */
function saysTheSame(folder: string, answer: Plan, events: Events): boolean {
  const text = planText(folder);
  if (text === undefined || !sameAnswer(text, writePlan(answer))) return false;
  const before = readEvents(diskSource(folder)) ?? NOTHING_HAPPENED;
  return typedEvents(before).join('\n') === typedEvents(events).join('\n');
}
