/** Why a workbook cannot be read: in one word, for the problem. */
export class BadWorkbook extends Error {
  readonly tooLarge: boolean;
  constructor(reason: string, tooLarge = false) {
    super(reason);
    this.tooLarge = tooLarge;
  }
}

/** A workbook that people make stays far below; a bomb stops here, whatever its directory claims. */
export const LIMITS = {
  bytes: 64 << 20,
  entries: 5000,
  unpacked: 400 << 20,
  ratio: 400,
  rows: 1_048_576,
  columns: 16_384,
  /** Blank cells of a row between filled ones: rows with more are few, and what was typed far out by mistake. */
  apart: 1_000,
  rowsApart: 100,
} as const;
