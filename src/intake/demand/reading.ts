import type {
  LinePlaces,
  Minutes,
  Problem,
  ReadFile,
  ProblemCode,
  ReadBackSheet,
  Source,
} from '../../model/index.ts';
import type { GoodsIndex } from '../goods/index.ts';
import type { OwnBuilding, Register } from '../site/index.ts';
import type { Signs } from '../text/index.ts';
import type { Strangers } from './strangers.ts';

export interface DemandInput {
  readonly source: Source;
  /** Sorted; every file that is a demand sheet. */
  readonly files: readonly string[];
  /** File → encoding, over what its bytes look like. */
  readonly encodings?: ReadonlyMap<string, string> | undefined;
  /** The plan's. */
  readonly date: string;
  /** The site's; an offset in a time of another place is turned to it. */
  readonly timeZone?: string | undefined;
  readonly duplicates: Duplicates | undefined;
  /** On the day before the plan's date; undefined: nothing is late. */
  readonly cutoff: Minutes | undefined;
  /** Header text → field, item or `ignore`, as the settings say it. */
  readonly columns: ReadonlyMap<string, string>;
  /** The building that the settings name for a file (or a tab of it). */
  readonly ownerOf?: ((file: string, tab: string) => OwnBuilding | undefined) | undefined;
  /** What commas and points mean in a file's numbers. */
  readonly signs?: ((file: string) => Signs) | undefined;
  readonly register: Register;
  readonly goods: GoodsIndex;
  /** Where what nobody knows is gathered. */
  readonly strangers?: Strangers;
  /** Every cell and line with its role, for reading back. */
  readonly keepMarks?: boolean;
}

export type Duplicates = 'latest' | 'sum' | 'reject';

/** What the sheets ask for, one entry for each household and good, in no promised order; columns side by side. */
export interface DemandReading {
  readonly length: number;
  /** The register's provisional numbers. */
  readonly household: Int32Array;
  readonly good: Int32Array;
  /** Base units, above 0, a whole number of steps. */
  readonly asked: Float64Array;
  readonly substituteOk: Uint8Array;
  /** Of each entry the lines that count; a file's position is that in `files`. */
  readonly places: LinePlaces;
  /** Good → step, for those whose step depends on what is asked. */
  readonly steps: ReadonlyMap<number, number>;
  /** What the sheets say of households, by provisional number. */
  readonly contacts: ReadonlyMap<number, SheetContact>;
  readonly files: readonly ReadFile[];
  readonly tallies: readonly SheetTally[];
  /** Every sheet as it was read; [] unless asked for. */
  readonly readBack: readonly ReadBackSheet[];
  readonly problems: readonly Problem[];
}

export interface SheetContact {
  readonly name: string;
  readonly phone: string;
  readonly note: string;
}

/**
 * Where a sheet's rows and lines went. lines = counted + replaced + excluded + rejected; in a sheet with a line a row,
 * rows = lines + blank + totals (+ 1 for its header and those above it, which `above` counts).
 */
export interface SheetTally {
  readonly file: string;
  readonly sheet: string;
  /** All rows read, as a spreadsheet counts them. */
  rows: number;
  /** Titles, and the header itself. */
  above: number;
  /** Rows in which nothing is asked. */
  blank: number;
  totals: number;
  lines: number;
  counted: number;
  replaced: number;
  excluded: number;
  rejected: number;
}

/** Why a text could not be used: all of a problem but its place. */
export interface Failure {
  readonly code: ProblemCode;
  /** Which of the line's cells is to blame. */
  readonly field: string;
  readonly facts: Readonly<Record<string, string>>;
  /** The part of the cell that is wrong, where it is not all of it. */
  readonly value?: string;
}

export function failure(
  code: ProblemCode,
  field: string,
  facts: Readonly<Record<string, string>> = {},
  value?: string,
): Failure {
  return value === undefined ? { code, field, facts } : { code, field, facts, value };
}
