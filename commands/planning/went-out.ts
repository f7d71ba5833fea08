import { basename, join } from 'node:path';
import { readReport, type ReportRow } from '../../src/intake/index.ts';
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

/** Lines of an order that are named where another is not one of them. */
const NAMED = 12;

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
  const sent = { orders: night.orders?.plan, notices: night.notices?.plan, newest: newest?.plan() };
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
): { rows: readonly Confirmed[]; sha256: string } | undefined {
  const source = diskSource(dir);
  if (!source.exists(CONFIRMED)) return undefined;
  const { rows, problems, sha256 } = readReport(source, CONFIRMED, 'confirmed');
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Stop(EXIT.inputs, wordProblem(error, language).message);
  const own = rows.filter((row) => !isOfAnotherNight(row.text('po'), plan.date));
  return { rows: packsOf(own, plan, language), sha256 };
}

/** A confirmed.csv that still lies there from the night before says nothing of this one. */
function isOfAnotherNight(po: string, date: string): boolean {
  const day = /^PO-(\d{8})-/.exec(po)?.[1];
  return day !== undefined && day !== date.replaceAll('-', '');
}

/** Rows of confirmed.csv or delivered.csv: packs of lines that went out. Stops with all that are none, in one pass. */
export function packsOf<Row extends ReportRow>(
  rows: readonly Row[],
  plan: Plan,
  language: Language,
): readonly (Confirmed & { readonly said: Row })[] {
  const w = issuedWords(language);
  const wrong: string[] = [];
  const found = rows.flatMap((said) => {
    const [po, sku, packs] = [said.text('po'), said.text('sku'), said.count('packs')];
    const order = plan.orders.find((other) => other.po === po);
    if (order?.lines.some((line) => line.sku === sku) !== true) {
      const known =
        order === undefined ? plan.orders.map((other) => other.po) : order.lines.map((line) => line.sku);
      wrong.push(w.unknownLine(said.file, said.row, po, sku, known.slice(0, NAMED)));
      return [];
    }
    if (packs !== undefined) return [{ po, sku, packs, said }];
    wrong.push(w.badCount(said.file, said.row, said.text('packs')));
    return [];
  });
  if (wrong.length > 0) throw new Stop(EXIT.inputs, wrong.join('\n'));
  return found;
}

/** A file that came in after the plan went out, for the plan's list of inputs. */
export function recordOf(file: string, sha256: string): FileRecord {
  const none = { lines: 0, counted: 0, replaced: 0, excluded: 0, rejected: 0 };
  return { file, input: 'issued', sha256, rowsSha256: sha256, ...none };
}
