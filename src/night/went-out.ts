import { compareKeys, NO_COMMITMENTS, NO_MARKS } from '../model/index.ts';
import type { FileRecord, Plan, ReadFile, Workspace } from '../model/index.ts';
import { commitmentsOf, type Bound, type Confirmed } from './commitments.ts';
import { boundByDay } from './day.ts';
import { withoutLostWaves } from './events/bound-by-events.ts';
import { NOTHING_HAPPENED, type Events } from './events/events.ts';
import { sameCells, type KnownFile } from './inputs-file.ts';

/** A plan folder that suppliers or residents hold. */
export interface Sent {
  readonly name: string;
  readonly plan: Plan;
  /** The SHA-256 of every file in it, by path. */
  readonly manifest: { readonly files: Readonly<Record<string, string>> };
}

/** What of a night has gone out. */
export interface NightOut {
  readonly orders: Sent | undefined;
  readonly notices: Sent | undefined;
  /** What suppliers say they will deliver. */
  readonly confirmed: readonly Confirmed[];
  /** Of the issued plans and of confirmed.csv, for the plan's list of inputs. */
  readonly files: readonly FileRecord[];
}

/** The newest revision of a date: what is known of the night by now. */
export interface Newest {
  readonly name: string;
  /** Read when it is asked for: a city's plan takes a while. Undefined where the folder holds none that can be read. */
  plan(): Plan | undefined;
  /** What has happened since a plan of the date went out. */
  readonly events: Events | undefined;
  /** Of what it was made; undefined where it does not say. */
  readonly inputs: readonly KnownFile[] | undefined;
}

/** What binds a new revision, and what the inputs no longer know. */
export function boundBy(
  night: NightOut | undefined,
  workspace: Workspace,
  newest: Newest | undefined,
): Bound {
  const events = newest?.events ?? NOTHING_HAPPENED;
  if (night === undefined)
    return {
      workspace,
      commitments: withoutLostWaves(NO_COMMITMENTS, events, workspace),
      problems: [],
      impossible: [],
      gone: [],
    };
  const sent = { orders: night.orders?.plan, notices: night.notices?.plan, newest: newest?.plan() };
  const bound = commitmentsOf(sent, night.confirmed, workspace);
  const after = {
    ...bound,
    commitments: withoutLostWaves(bound.commitments, events, bound.workspace),
  };
  const { notices: told, newest: last } = sent;
  return told === undefined ? after : boundByDay(after, { told, newest: last ?? told }, events.now);
}

/** The issued plan where it is the newest and nothing has come in since: then there is nothing to plan. */
export function standsAsIs(
  night: NightOut | undefined,
  newest: Newest | undefined,
  files: readonly ReadFile[],
): Plan | undefined {
  const sent = night?.orders ?? night?.notices;
  if (night === undefined || sent === undefined || night.confirmed.length > 0) return undefined;
  if (newest?.name !== sent.name) return undefined;
  return sameCells(newest.inputs, files) ? sent.plan : undefined;
}

/** A workspace whose plan says in its list of inputs what else it was made from. */
export function withFiles(workspace: Workspace, more: readonly FileRecord[]): Workspace {
  const files = [...workspace.files, ...more].sort(
    (a, b) => compareKeys(a.input, b.input) || compareKeys(a.file, b.file),
  );
  return { ...workspace, files };
}

/** What came in after a plan went out, or that plan, for the next one's list of inputs. */
export function recordOf(file: string, sha256: string): FileRecord {
  const none = { lines: 0, counted: 0, replaced: 0, excluded: 0, rejected: 0, marks: NO_MARKS };
  return { file, input: 'issued', rowsSha256: sha256, ...none };
}
