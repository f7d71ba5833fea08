import { basename, dirname, join } from 'node:path';
import {
  renderPapers,
  renderPlan,
  renderTonight,
  withModes,
  type ExportFile,
} from '../../src/exports/index.ts';
import type { Plan, Problem, ReadFile, Workspace } from '../../src/model/index.ts';
import { readPlan } from '../../src/plan/index.ts';
import {
  changesText,
  comparePlans,
  EVENTS_FILE,
  eventsText,
  INPUTS_FILE,
  inputsText,
  isQuiet,
  keepPages,
  readInputs,
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
  nextRevision,
  planText,
  publish,
  readIssued,
  readManifest,
  readWhole,
  sentOf,
  StoreError,
} from '../../src/store/index.ts';
import { pdfPages } from '../../src/sheets/index.ts';
import { playedDay } from './played-day.ts';
import { readEvents } from './read-night.ts';
import { restorePapers, type Papers } from './restore-papers.ts';

export interface Placed {
  readonly outcome: 'planned' | 'unchanged' | 'dry-run';
  /** Where the plan is, or would be. */
  readonly folder: string;
  /** What staff open first: of a plan that follows one that went out, what differs from it. */
  readonly readFirst: 'TONIGHT.txt' | 'changes.txt';
  /** Of an unchanged plan: what is not as it was written. */
  readonly papers?: Papers;
  /** A revision that is not as it was written, in whose place it is made. */
  readonly damaged?: string;
  /** What of its papers is new against the plan that went out. */
  readonly again?: Pages;
}

export interface Facts {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  /** Of what it is made. */
  readonly files: readonly ReadFile[];
  /** Files beside the plan's own: lines that came too late, what came of an order. */
  readonly extras?: readonly ExportFile[];
  /** What has happened since a plan of the date went out. */
  readonly events?: Events | undefined;
  /** The orders have been unloaded. */
  readonly delivered?: boolean | undefined;
}

/** Where a plan goes. */
export interface Place {
  /** Exactly there; undefined for the next revision of its date below `outDir`. */
  readonly target: string | undefined;
  readonly outDir: string;
  readonly dryRun: boolean;
  /** Write again what is missing from the newest revision, where it says the same. */
  readonly restore?: boolean;
  /** How much of the writing is done, from 0 to 1. */
  readonly told?: (share: number) => void;
}

/**
 * Publishes the answer where it belongs, unless the newest revision says the same already.
 *
 * @param sent the plan that staff hold in their hands: pages that say nothing new stay as they are, changes.txt says the rest
 */
export async function placePlan(
  answer: Plan,
  facts: Facts,
  { target, outDir, dryRun, restore = false, told = () => {} }: Place,
  sent?: Sent,
): Promise<Placed> {
  const readFirst = sent === undefined ? 'TONIGHT.txt' : 'changes.txt';
  const newest = newestRevision(outDir, answer.date);
  const isWhole = newest !== undefined && isReadable(newest.path);
  const text = target === undefined && isWhole ? planText(newest.path) : undefined;
  if (newest !== undefined && text !== undefined) {
    const held = diskSource(newest.path);
    const before = { text, events: readEvents(held), inputs: readInputs(held) };
    if (saysTheSame(before, answer, { events: facts.events ?? NOTHING_HAPPENED, files: facts.files })) {
      const made = () => madeBefore(answer, facts, newest.path);
      const papers = await restorePapers(newest.path, restore && !dryRun ? made : undefined);
      return { outcome: 'unchanged', folder: newest.path, readFirst, papers };
    }
  }
  const folder = target ?? join(outDir, `${answer.date}-r${nextRevision(outDir, answer.date)}`);
  if (dryRun) return { outcome: 'dry-run', folder, readFirst };
  const { files, total, again } = filesOf(answer, facts, folder, outDir, sent);
  await publish(folder, counted(files, total, told));
  const damaged =
    newest === undefined || isWhole || target !== undefined ? {} : { damaged: basename(newest.path) };
  return { outcome: 'planned', folder, readFirst, ...damaged, ...again() };
}

/** Whether a folder is a plan of ours as it was written, so that one that says the same need not be made. */
function isReadable(folder: string): boolean {
  try {
    return readManifest(folder).sha256 !== '';
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'changed') return false;
    throw error;
  }
}

/** The files of a revision as they may have been made: on its own, or after a plan that had gone out, whether it keeps to it or not. */
function* madeBefore(answer: Plan, facts: Facts, folder: string): Generator<Iterable<ExportFile>> {
  const outDir = dirname(folder);
  yield filesOf(answer, facts, folder, outDir, undefined).files;
  const kept = answer.files.flatMap(({ file, input }) => (input === 'issued' ? [file] : []));
  const sent = sentOf(readIssued(outDir, answer.date)).map(({ plan }) => plan);
  for (const file of new Set([...kept, ...sent])) {
    const text = planText(join(outDir, file));
    if (text === undefined) continue;
    const { manifest } = readManifest(join(outDir, file));
    yield filesOf(answer, facts, folder, outDir, { name: file, plan: readPlan(text), manifest }).files;
  }
}

/** What a plan folder holds, to be taken in this order: the last files say what of the others is new. */
function filesOf(
  answer: Plan,
  { workspace, problems, files, extras = [], events = NOTHING_HAPPENED, delivered = false }: Facts,
  folder: string,
  outDir: string,
  sent: Sent | undefined,
): {
  readonly files: Iterable<ExportFile>;
  readonly total: number;
  readonly again: () => { readonly again?: Pages };
} {
  const { language, paperMode } = workspace.settings;
  const name = basename(folder);
  const simulation = playedDay(answer, workspace);
  const typed = (revision: string) => (dirname(folder) === outDir ? { folder: `out/${revision}` } : {});
  const context = (revision: string) => ({
    workspace,
    problems,
    revision,
    language,
    simulation,
    ...typed(revision),
  });
  const more = [
    ...extras,
    { path: INPUTS_FILE, chunks: () => [inputsText(files)] },
    ...(typedEvents(events).length > 0 || events.now !== undefined
      ? [{ path: EVENTS_FILE, chunks: () => [eventsText(events)] }]
      : []),
  ];
  if (sent === undefined) {
    const pages = [...renderPlan(answer, context(name)), ...more];
    return { files: withModes(pages, paperMode), total: pages.length, again: () => ({}) };
  }
  let again: Pages = { send: [], print: [], gone: [] };
  /** changes.txt and TONIGHT: they say what of all the others is new. */
  const last = (pages: () => Pages, paths: ReadonlySet<string>): readonly ExportFile[] => {
    const found = pages();
    // An order that has been unloaded is not sent again.
    const isDue = (path: string) => !(delivered && path.startsWith('orders/'));
    again = { ...found, send: found.send.filter(isDue), gone: found.gone.filter(isDue) };
    const issued = sentOf(readIssued(outDir, answer.date)).map(({ plan }) => plan);
    const naming = { revision: name, before: sent.name, delivered, ...typed(name), issued };
    const comparison = comparePlans(sent.plan, answer);
    const changes = () => [changesText(comparison, workspace, naming, again, language)];
    const after = { name: sent.name, pages: again, isQuiet: isQuiet(comparison), now: events.now };
    return [
      ...renderTonight(answer, { ...context(name), after }, paths),
      { path: 'changes.txt', chunks: changes },
    ];
  };
  const held = {
    bytes: (path: string) => {
      const file = join(outDir, sent.name, path);
      return isThere(file) ? readWhole(file) : undefined;
    },
    pagesOf: (pdf: Buffer) => pdfPages(pdf)?.map(({ body }) => body),
  };
  const render = (revision: string) => [...renderPapers(answer, context(revision)), ...more];
  const pages = keepPages(render, name, sent, held, language, last);
  return {
    files: withModes(pages, paperMode),
    total: Object.keys(sent.manifest.files).length,
    again: () => ({ again }),
  };
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
