import type { FileRecord, Source, Violation } from '../model/index.ts';
import type { PlanCell } from './folder/plan-json.ts';
import type { WentOut } from './folder/journal.ts';
import type { Papers } from './folder/papers.ts';
import type { Tables } from './folder/read-folder.ts';
import type { Committed } from './ledger/committed.ts';
import type { Book } from './ledger/books.ts';
import type { Lines } from './ledger/lines.ts';
import type { Names } from './ledger/names.ts';
import type { PromisedShares } from './ledger/promised.ts';
import type { Service } from './ledger/service.ts';
import type { Stands } from './ledger/stands.ts';
import type { Counted, Fates } from './site/demand/answers.ts';
import type { Night } from './site/night.ts';

/** Everything a rule may look at: what the folder says, what the workspace says, and sums made of both once. */
export interface Evidence {
  readonly folder: Source;
  /** What stands on its papers. */
  readonly papers: Papers;
  /** The workspace, as verify reads it by itself. */
  readonly workspace: Night;
  readonly names: Names;
  readonly tables: Tables;
  readonly plan: PlanDocument;
  /** What the plan says became of every line of the demand. */
  readonly counted: Counted;
  readonly fates: Fates;
  readonly lines: Lines;
  /** What had been told, packed or handed out before. */
  readonly promised: PromisedShares;
  /** By good. */
  readonly books: readonly Book[];
  readonly service: Service;
  readonly stands: Stands;
  /** What had gone out before. */
  readonly committed: Committed;
  /** What the journal beside the plans says went out of the night; undefined where the folder stands alone. */
  readonly wentOut: readonly WentOut[] | undefined;
}

/** What plan.json says beyond the tables; its allocations were compared while it was read. */
export interface PlanDocument {
  readonly values: ReadonlyMap<string, unknown>;
  /** Rows of every table but allocations. */
  readonly rows: ReadonlyMap<string, readonly (readonly PlanCell[])[]>;
  /** How many rows that table has. */
  readonly allocations: number;
  readonly files: readonly FileRecord[];
  /** A door run's team. */
  readonly teams: ReadonlyMap<string, number>;
}

/** One constraint: the violations of it, each with the amount by which it is broken. */
export type Constraint = (evidence: Evidence) => Iterable<Violation>;
