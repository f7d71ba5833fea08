import type { Problem } from '../model/index.ts';

/** One row as a spreadsheet shows it: cells are raw text, neither trimmed nor folded; trailing ones may be missing. */
export interface SheetRow {
  /** Counts from 1, blank rows included; a line break inside quotes starts no new row. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A sheet of a file as rows of text. */
export interface SheetText {
  /** Relative to the workspace, forward slashes, without `#Sheet`. */
  readonly file: string;
  /** A workbook's sheet; '' for a file that is one sheet. */
  readonly sheet: string;
  /** What stands between the cells of a text; '' in a workbook. */
  readonly delimiter: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  /**
   * Of what was read: rows that are not blank, with their numbers, without blank cells at their ends. Encoding, line ends
   * and quoting take no part. Complete once `rows` was read to its end.
   */
  readonly cellsSha256: string;
  /** The same without what `leaveOut` and `leaveOutWords` named, and then without numbers that may be phones. */
  readonly rowsSha256: string;
  /** From a row on, these columns tell of people, and those that were named before do not any more. */
  leaveOut(row: number, columns: readonly number[]): void;
  /** These tell of people wherever they stand. Asked for once, when all was read; to be said before rows are. */
  leaveOutWords(words: () => Iterable<string>): void;
  /** See `BookSheet.tallCells`; undefined where nothing is known of it. */
  readonly tallCells?: ReadonlyMap<string, number> | undefined;
  /** Can be iterated once. */
  readonly rows: Iterable<SheetRow>;
}

export interface SheetOptions {
  /** Of the file, over what its bytes look like: any label that TextDecoder knows. */
  readonly encoding?: string | undefined;
}

/** What a file holds. `problems` grows while rows are read and is complete when all rows of all sheets were. */
export interface Sheets {
  readonly sheets: readonly SheetText[];
  readonly problems: readonly Problem[];
}
