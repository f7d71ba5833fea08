import { basename, join } from 'node:path';
import { readReport } from '../../src/intake/index.ts';
import { compareKeys, NO_COMMITMENTS } from '../../src/model/index.ts';
import type { Commitments, FileRecord, Language, Plan, Workspace } from '../../src/model/index.ts';
import { changedInputs, readPlan } from '../../src/plan/index.ts';
import { commitmentsOf, NOTHING_HAPPENED, withoutLostWaves } from '../../src/replan/index.ts';
import type { Confirmed } from '../../src/replan/index.ts';
import {
  diskSource,
  newestRevision,
  planText,
  readIssued,
  readManifest,
  type Manifest,
} from '../../src/store/index.ts';
import { issuedWords, wordProblem, words } from '../../src/wording/index.ts';
import { EXIT, Stop } from '../terminal/exit.ts';
import type { Newest } from './newest.ts';

/** A plan folder that suppliers or residents hold. */
export interface Sent {
  readonly name: string;
  readonly plan: Plan;
  readonly manifest: Manifest;
}

/** What of a night has gone out, read from the workspace's folder out. */
export interface NightOut {
  readonly orders: Sent | undefined;
  readonly notices: Sent | undefined;
  /** What suppliers say they will deliver. */
  readonly confirmed: readonly Confirmed[];
  /** Of the issued plans and of confirmed.csv, for the plan's list of inputs. */
  readonly files: readonly FileRecord[];
}

const CONFIRMED = 'confirmed.csv';

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

/** What binds a new revision, and what the inputs no longer know. */
export function boundBy(
  night: NightOut | undefined,
  workspace: Workspace,
  newest: Newest | undefined,
): { readonly commitments: Commitments; readonly gone: readonly string[] } {
  const events = newest?.events ?? NOTHING_HAPPENED;
  if (night === undefined)
    return { commitments: withoutLostWaves(NO_COMMITMENTS, events, workspace), gone: [] };
  const sent = { orders: night.orders?.plan, notices: night.notices?.plan, newest: newest?.plan };
  const { commitments, gone } = commitmentsOf(sent, night.confirmed, workspace);
  return { commitments: withoutLostWaves(commitments, events, workspace), gone };
}

/** The issued plan where it is the newest and nothing has come in since: then there is nothing to plan. */
export function standsAsIs(
  night: NightOut | undefined,
  workspace: Workspace,
  outDir: string,
): Plan | undefined {
  const sent = night?.orders ?? night?.notices;
  if (night === undefined || sent === undefined || night.confirmed.length > 0) return undefined;
  const newest = newestRevision(outDir, workspace.date);
  if (newest === undefined || basename(newest.path) !== sent.name) return undefined;
  return changedInputs(sent.plan, workspace.files).length === 0 ? sent.plan : undefined;
}

/** A workspace whose plan says in its list of inputs what had gone out. */
export function withFiles(workspace: Workspace, night: NightOut | undefined): Workspace {
  if (night === undefined) return workspace;
  return { ...workspace, files: sortedFiles([...workspace.files, ...night.files]) };
}

export function sortedFiles(files: readonly FileRecord[]): readonly FileRecord[] {
  return files.toSorted((a, b) => compareKeys(a.input, b.input) || compareKeys(a.file, b.file));
}

function readConfirmed(
  dir: string,
  plan: Plan,
  language: Language,
): { rows: Confirmed[]; sha256: string } | undefined {
  const source = diskSource(dir);
  if (!source.exists(CONFIRMED)) return undefined;
  const { rows, problems, sha256 } = readReport(source, CONFIRMED, 'confirmed');
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Stop(EXIT.inputs, wordProblem(error, language).message);
  const own = rows.filter((row) => !isOfAnotherNight(row.text('po'), plan.date));
  return { rows: own.map((row) => packsOf(row, plan, language)), sha256 };
}

/** A confirmed.csv that still lies there from the night before says nothing of this one. */
function isOfAnotherNight(po: string, date: string): boolean {
  const day = /^PO-(\d{8})-/.exec(po)?.[1];
  return day !== undefined && day !== date.replaceAll('-', '');
}

/** A row of confirmed.csv or delivered.csv: packs of a line that went out. */
export function packsOf(
  row: ReturnType<typeof readReport>['rows'][number],
  plan: Plan,
  language: Language,
): Confirmed {
  const w = issuedWords(language);
  const [po, sku, packs] = [row.text('po'), row.text('sku'), row.count('packs')];
  const line = plan.orders.find((order) => order.po === po)?.lines.find((own) => own.sku === sku);
  if (line === undefined) throw new Stop(EXIT.inputs, w.unknownLine(row.file, row.row, po, sku));
  if (packs === undefined) throw new Stop(EXIT.inputs, w.badCount(row.file, row.row, row.text('packs')));
  return { po, sku, packs };
}

/** A file that came in after the plan went out, for the plan's list of inputs. */
export function recordOf(file: string, sha256: string): FileRecord {
  const none = { lines: 0, counted: 0, replaced: 0, excluded: 0, rejected: 0 };
  return { file, input: 'issued', sha256, rowsSha256: sha256, ...none };
}
