import type { Catalogue } from './goods.ts';
import type { Commitments } from './commitments.ts';
import type { Demand, FileRecord, ReadFile } from './demand.ts';
import type { Problem } from './problem.ts';
import type { ReadBackSheet } from './read-back.ts';
import type { Settings } from './settings.ts';
import type { Contacts, Site } from './site.ts';

/** Everything that the inputs say about one night. What `intake` returns and every later room reads. */
export interface Workspace {
  /** The plan's date, `2026-11-23`. */
  readonly date: string;
  readonly settings: Settings;
  readonly site: Site;
  readonly catalogue: Catalogue;
  readonly demand: Demand;
  readonly contacts: Contacts;
  /** Sorted by input and file. */
  readonly files: readonly FileRecord[];
}

/** `workspace` is absent exactly where a problem is an error. */
export interface Intake {
  readonly workspace: Workspace | undefined;
  readonly files: readonly ReadFile[];
  /** Sorted by file, sheet, row, column. */
  readonly problems: readonly Problem[];
  /** Every demand sheet as it was read, where that was asked for. */
  readonly readBack?: readonly ReadBackSheet[];
}

/**
 * Where inputs come from. The disk's lies in `store`; tests hand in a map. Names are relative to the workspace, with
 * forward slashes.
 */
export interface Source {
  /** Every file at or below a folder ('' for the workspace), in no promised order; undefined where there is no such folder. */
  list(folder: string): readonly string[] | undefined;
  exists(name: string): boolean;
  /** The file's bytes in pieces of any size; throws what the system says where it cannot be read. */
  read(name: string): Iterable<Uint8Array>;
}

/** What the deciding rooms see of a night: nothing personal, no files. */
export type Night = Pick<Workspace, 'date' | 'settings' | 'site' | 'catalogue' | 'demand'> & {
  /** What an issued plan binds; absent for a first plan. */
  readonly commitments?: Commitments;
};
