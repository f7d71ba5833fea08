/**
 * What is asked for, after every sheet was read and merged: one entry for each household and good, columns side by
 * side (a district has a million of them; objects would cost four times the memory).
 *
 * Sorted by household, then good; asked is above 0 and a whole number of steps.
 */
export interface Demand {
  readonly length: number;
  readonly household: Int32Array;
  readonly good: Int32Array;
  /** Base units of the good. */
  readonly asked: Float64Array;
  /** 1 where the household takes a substitute (under the setting `consent`). */
  readonly substituteOk: Uint8Array;
  /** Base units of `asked` that nobody had to ask for: handed out, and free. Absent where nothing is. */
  readonly given?: Float64Array;
  /** By entry. Absent where the demand was not read from files. */
  readonly places?: LinePlaces;
}

/** Where the counted lines stand of which something is made: those of `i` from `start[i]` up to `start[i + 1]`. */
export interface LinePlaces {
  readonly start: Int32Array;
  /** Position among the files, from 0. */
  readonly file: Int32Array;
  /** As a spreadsheet counts, from 1. */
  readonly row: Int32Array;
  /** Of the quantity, from 1; 0 where the row is a line of text. */
  readonly column: Int32Array;
}

/**
 * What a mark is: a non-blank cell of a sheet, or a line of a text. Each is exactly one of these.
 *
 * `heading` what says what stands below; `household` who asks, and where they live; `order` part of a line that is counted,
 * replaced, excluded or rejected; `remark` kept with its household; `aside` no order: announcements, totals, serial numbers,
 * ignored columns; `reject` what no reader could take: rejected with its text.
 */
export const MARK_ROLES = ['heading', 'household', 'order', 'remark', 'aside', 'reject'] as const;

export type MarkRole = (typeof MARK_ROLES)[number];

/** How many marks of each role; all 0 for a file that holds no demand. */
export type MarkCounts = Readonly<Record<MarkRole, number>>;

export const NO_MARKS: MarkCounts = { heading: 0, household: 0, order: 0, remark: 0, aside: 0, reject: 0 };

/** Where every line of a file went. rows = counted + replaced + excluded + rejected + blank + totals. */
export interface FileRecord {
  /** Relative to the workspace, forward slashes; a sheet of a workbook is its own record: `book.xlsx#Sheet`. */
  readonly file: string;
  /** settings, buildings, households, items, demand, catalogs, … : the key of `inputs` that named it. */
  readonly input: string;
  /** Of its rows without names, phones and notes: equal for two files that read to the same rows. */
  readonly rowsSha256: string;
  /** Only for demand; else 0. In a wide sheet a line is a filled cell. */
  readonly lines: number;
  readonly counted: number;
  readonly replaced: number;
  readonly excluded: number;
  readonly rejected: number;
  /** They add up to the non-blank cells of a sheet, to the lines of a text that are not blank. */
  readonly marks: MarkCounts;
}

/** A file that was read, and by what it is known again. These cover names and phones: no file tells them that others may see. */
export interface ReadFile extends FileRecord {
  /** Of the bytes. */
  readonly sha256: string;
  /** Of its rows with every cell: as `rowsSha256` where nobody is named. */
  readonly cellsSha256: string;
}
