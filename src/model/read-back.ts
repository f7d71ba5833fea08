import type { MarkRole } from './demand.ts';
import type { Problem } from './problem.ts';

/** A demand sheet as it was read, for people to hold against the sheet. Holds what residents wrote: never in a plan. */
export interface ReadBackSheet {
  /** Relative to the workspace; a sheet of a workbook is `book.xlsx#Sheet`. */
  readonly file: string;
  /** A chat's text: each row is one line. */
  readonly isText: boolean;
  readonly rows: readonly ReadBackRow[];
  /** Sorted by row and column. */
  readonly became: readonly Became[];
}

export interface ReadBackRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Of each cell; '' for a blank one. */
  readonly roles: readonly (MarkRole | '')[];
}

/** What a line of demand became, and where it stands. */
export interface Became {
  readonly row: number;
  /** From 0; -1: it is of the row as a whole. */
  readonly column: number;
  readonly fate: 'counted' | 'replaced' | 'excluded' | 'rejected';
  /** Whose, what and how much; undefined where that could not be read. */
  readonly line: BecameLine | undefined;
  /** Why it does not count; undefined where it does. */
  readonly problem: Problem | undefined;
}

export interface BecameLine {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
  /** The good's id and name. */
  readonly good: string;
  readonly name: string;
  readonly uom: string;
  /** Base units, and how many of them are one uom. */
  readonly amount: number;
  readonly baseUnits: number;
}
