import { basename, dirname, join } from 'node:path';
import { renderPlan, withModes, type ExportFile } from '../../src/exports/index.ts';
import type { Plan, Problem, Workspace } from '../../src/model/index.ts';
import {
  changesText,
  comparePlans,
  EVENTS_FILE,
  eventsText,
  keepPages,
  NOTHING_HAPPENED,
  saysTheSame,
  typedEvents,
  type Events,
  type Pages,
  type Sent,
} from '../../src/night/index.ts';
import {
  diskSource,
  isThere,
  newestRevision,
  planText,
  publish,
  readIssued, sentOf,
  readWhole,
} from '../../src/store/index.ts';
import { playedDay } from './played-day.ts';
import { readEvents } from './read-night.ts';

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
 * @param told how much of the writing is done, from 0 to 1
 * @param sent the plan that staff hold in their hands: pages that say nothing new stay as they are, changes.txt says the rest
 */
export async function placePlan(
  answer: Plan,
  { workspace, problems, extras = [], events = NOTHING_HAPPENED, delivered = false }: Facts,
  {
    target,
    outDir,
    dryRun,
    told = () => {},
  }: { target: string | undefined; outDir: string; dryRun: boolean; told?: (share: number) => void },
  sent?: Sent,
): Promise<Placed> {
  const readFirst = sent === undefined ? 'TONIGHT.txt' : 'changes.txt';
  const newest = newestRevision(outDir, answer.date);
  const text = target === undefined && newest !== undefined ? planText(newest.path) : undefined;
  if (newest !== undefined && text !== undefined) {
    const before = { text, events: readEvents(diskSource(newest.path)) };
    if (saysTheSame(before, answer, events)) return { outcome: 'unchanged', folder: newest.path, readFirst };
  }
  const folder = target ?? join(outDir, `${answer.date}-r${(newest?.revision ?? 0) + 1}`);
  if (dryRun) return { outcome: 'dry-run', folder, readFirst };
  const { language, paperMode } = workspace.settings;
  const name = basename(folder);
  const simulation = playedDay(answer, workspace);
  const after = sent === undefined ? {} : { after: sent.name };
  const inOut = dirname(folder) === outDir;
  const typed = (revision: string) => (inOut ? { folder: `out/${revision}` } : {});
  const render = (revision: string) => [
    ...renderPlan(answer, {
      workspace,
      problems,
      revision,
      language,
      simulation,
      ...after,
      ...typed(revision),
    }),
    ...extras,
    ...(typedEvents(events).length > 0 || events.now !== undefined
      ? [{ path: EVENTS_FILE, chunks: () => [eventsText(events)] }]
      : []),
  ];
  if (sent === undefined) {
    const files = render(name);
    await publish(folder, counted(withModes(files, paperMode), files.length, told));
  } else {
    const last = (pages: Pages) => ({
      path: 'changes.txt',
      *chunks() {
        const names = {
          revision: name,
          before: sent.name,
          delivered,
          ...typed(name),
          issued: issuedNames(outDir, answer.date),
        };
        yield changesText(comparePlans(sent.plan, answer), workspace, names, pages, language);
      },
    });
    const held = (path: string) => {
      const file = join(outDir, sent.name, path);
      return isThere(file) ? readWhole(file).toString('utf8') : undefined;
    };
    await publish(
      folder,
      counted(
        withModes(keepPages(render, name, sent, held, language, last), paperMode),
        Object.keys(sent.manifest.files).length,
        told,
      ),
    );
  }
  return { outcome: 'planned', folder, readFirst };
}

/** The files one by one, with what share of about `total` is behind. */
function* counted(
  files: Iterable<ExportFile>,
  total: number,
  told: (share: number) => void,
): Iterable<ExportFile> {
  let behind = 0;
  for (const file of files) {
    told(Math.min(1, behind++ / total));
    yield file;
  }
}

/** What suppliers and residents hold of a date. */
function issuedNames(outDir: string, date: string): string[] {
  return sentOf(readIssued(outDir, date)).map(({ plan }) => plan);
}
