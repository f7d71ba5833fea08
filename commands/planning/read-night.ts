import { basename, join } from 'node:path';
import { readOrdered, readReport } from '../../src/intake/index.ts';
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
  isOrphaned,
  type IssuedPlan,
  type Manifest,
} from '../../src/store/index.ts';
import { issuedWords, wordProblem } from '../../src/wording/index.ts';
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

/**
 * Undefined where nothing has gone out. Stops with the inputs' status where confirmed.csv cannot be read, or what went out.
 *
 * @param lost is told of what went out and is not as it was, in the place of stopping
 */
export function readNightOut(
  dir: string,
  date: string,
  language: Language,
  lost?: (name: string) => void,
): NightOut | undefined {
  const out = join(dir, 'out');
  const issued = readIssued(out, date);
  if (issued === undefined) return undefined;
  const known = new Map<string, Sent>();
  const files: FileRecord[] = [];
  const open = ({ plan: name, sha256 }: IssuedPlan): Sent | undefined => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const manifest = asIssued(join(out, name), sha256);
    if (manifest === undefined) {
      if (lost === undefined) throw new Stop(EXIT.inputs, issuedWords(language).sentLost(name, date));
      lost(name);
      return undefined;
    }
    const sent = { name, plan: readPlan(planText(join(out, name))!), manifest };
    known.set(name, sent);
    files.push(recordOf(name, sha256));
    return sent;
  };
  const orders = issued.orders === null ? undefined : open(issued.orders);
  const notices = issued.notices === null ? undefined : open(issued.notices);
  const confirmed = orders === undefined ? undefined : readConfirmed(dir, orders.plan, language);
  if (confirmed !== undefined) files.push(recordOf(CONFIRMED, confirmed.sha256));
  return { orders, notices, confirmed: confirmed?.rows ?? [], files };
}

/** The manifest of a plan that went out; undefined where it is gone, or not what it was then. */
function asIssued(folder: string, sha256: string): Manifest | undefined {
  try {
    const read = readManifest(folder);
    return read.sha256 === sha256 ? read.manifest : undefined;
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'changed') return undefined;
    throw error;
  }
}

/** Stops where a date's plan went out by all that is left of it, and the record of that is gone. */
export function stopIfForgotten(dir: string, date: string, language: Language): void {
  const out = join(dir, 'out');
  if (readOrdered(diskSource(dir))?.has(date) !== true && !isOrphaned(out, date)) return;
  const newest = newestRevision(out, date);
  throw new Stop(
    EXIT.inputs,
    issuedWords(language).forgotten(date, newest === undefined ? undefined : basename(newest.path)),
  );
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
export function stopAtWrong(
  wrong: readonly WrongRow<SaidRow>[],
  language: Language,
  more: readonly string[] = [],
): void {
  const w = issuedWords(language);
  if (wrong.length === 0) return;
  const lines = wrong.map(({ said, known }) =>
    known === undefined
      ? w.badCount(said.file, said.row, said.text('packs'))
      : w.unknownLine(said.file, said.row, said.text('po'), said.text('sku'), known),
  );
  throw new Stop(EXIT.inputs, [...lines, ...more]);
}
