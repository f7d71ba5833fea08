import { basename, join } from 'node:path';
import { readReport } from '../../src/intake/index.ts';
import type { FileRecord, Language, Plan, Source } from '../../src/model/index.ts';
import {
  EVENTS_FILE,
  isOfAnotherNight,
  packsSaid,
  parseEvents,
  readInputs,
  recordOf,
  type Confirmed,
  type Events,
  type Newest,
  type NightOut,
  type SaidRow,
  type WrongRow,
  type Sent,
} from '../../src/night/index.ts';
import { PlanFormatError, readPlan } from '../../src/plan/index.ts';
import {
  diskSource,
  newestRevision,
  planText,
  readIssued,
  readManifest,
  StoreError,
} from '../../src/store/index.ts';
import { issuedWords, wordProblem, words } from '../../src/wording/index.ts';
import { EXIT, Stop } from '../terminal/exit.ts';

const CONFIRMED = 'confirmed.csv';

/** What had happened when a plan was made. @throws {StoreError} `damaged` where it is no list of events */
export function readEvents(folder: Source): Events | undefined {
  if (!folder.exists(EVENTS_FILE)) return undefined;
  const events = parseEvents(Buffer.concat([...folder.read(EVENTS_FILE)]).toString('utf8'));
  if (events === undefined) throw new StoreError('damaged', EVENTS_FILE);
  return events;
}

/** Undefined where the date has no plan yet. */
export function readNewest(outDir: string, date: string): Newest | undefined {
  const newest = newestRevision(outDir, date);
  if (newest === undefined) return undefined;
  return {
    name: basename(newest.path),
    plan: () => planIn(newest.path),
    events: readEvents(diskSource(newest.path)),
    inputs: readInputs(diskSource(newest.path)),
  };
}

function planIn(folder: string): Plan | undefined {
  const text = planText(folder);
  try {
    return text === undefined ? undefined : readPlan(text);
  } catch (error) {
    if (error instanceof PlanFormatError) return undefined;
    throw error;
  }
}

/** Undefined where nothing has gone out. Stops with the inputs' status where confirmed.csv cannot be read. */
export function readNightOut(dir: string, date: string, language: Language): NightOut | undefined {
  const out = join(dir, 'out');
  const issued = readIssued(out, date);
  if (issued === undefined) return undefined;
  const known = new Map<string, Sent>();
  const files: FileRecord[] = [];
  const open = (name: string): Sent => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const text = planText(join(out, name));
    if (text === undefined) throw new Stop(EXIT.inputs, words(language).noPlan(name));
    const { manifest, sha256 } = readManifest(join(out, name));
    const sent = { name, plan: readPlan(text), manifest };
    known.set(name, sent);
    files.push(recordOf(name, sha256));
    return sent;
  };
  const orders = issued.orders === null ? undefined : open(issued.orders.plan);
  const notices = issued.notices === null ? undefined : open(issued.notices.plan);
  const confirmed = orders === undefined ? undefined : readConfirmed(dir, orders.plan, language);
  if (confirmed !== undefined) files.push(recordOf(CONFIRMED, confirmed.sha256));
  return { orders, notices, confirmed: confirmed?.rows ?? [], files };
}

/** What residents were told, or the plan that is named where nothing is marked as sent. */
export function readTold(dir: string, folder: string, plan: Plan, language: Language): Sent {
  const night = readNightOut(dir, plan.date, language);
  const { manifest } = readManifest(folder);
  return night?.notices ?? night?.orders ?? { name: basename(folder), plan, manifest };
}

function readConfirmed(
  dir: string,
  plan: Plan,
  language: Language,
): { rows: readonly Confirmed[]; sha256: string } | undefined {
  const source = diskSource(dir);
  if (!source.exists(CONFIRMED)) return undefined;
  const { rows, problems, sha256 } = readReport(source, CONFIRMED, 'confirmed');
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Stop(EXIT.inputs, wordProblem(error, language).message);
  const own = rows.filter((row) => !isOfAnotherNight(row.text('po'), plan.date));
  return { rows: packsOrStop(own, plan, language), sha256 };
}

/** Packs of lines that went out. Stops with all rows that are of none, in one pass. */
export function packsOrStop<Row extends SaidRow>(
  rows: readonly Row[],
  plan: Plan,
  language: Language,
): readonly (Confirmed & { readonly said: Row })[] {
  const { packs, wrong } = packsSaid(rows, plan);
  stopAtWrong(wrong, language);
  return packs;
}

/** Stops where there are rows that can be nothing, with all of them. */
export function stopAtWrong(wrong: readonly WrongRow<SaidRow>[], language: Language): void {
  const w = issuedWords(language);
  if (wrong.length === 0) return;
  const lines = wrong.map(({ said, known }) =>
    known === undefined
      ? w.badCount(said.file, said.row, said.text('packs'))
      : w.unknownLine(said.file, said.row, said.text('po'), said.text('sku'), known),
  );
  throw new Stop(EXIT.inputs, lines);
}
