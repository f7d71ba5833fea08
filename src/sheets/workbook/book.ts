import type { SheetRow } from '../sheet.ts';
import { BadWorkbook, LIMITS } from './bad-workbook.ts';

/** A row of a workbook; blank rows before it may be left out. */
export interface BookRow extends SheetRow {
  readonly hidden: boolean;
}

/** One tab. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** True where some cell is not blank. */
  filled(): boolean;
  /** Columns that are not shown, from 0. */
  hiddenColumns(): ReadonlySet<number>;
  /** Cells that stand for several rows: `row:column` (from 1, from 0) → the last of these rows. */
  tallCells(): ReadonlyMap<string, number>;
  /**
   * Rows in ascending order.
   *
   * @throws BadWorkbook after all rows before what is broken
   */
  rows(): Iterable<BookRow>;
}

/** Of every kind of workbook the same; tabs in their order, charts left out. */
export type Book = readonly BookSheet[];

/** A row's cells, put where they belong; the same limits for all kinds of workbook. */
export class Cells {
  readonly cells: string[] = [];

  put(column: number, text: string): void {
    if (!(column >= 0 && column < LIMITS.columns)) throw new BadWorkbook('column');
    if (text === '') return;
    while (this.cells.length < column) this.cells.push('');
    this.cells[column] = text;
  }
}

/** Rows as they come: work grows with what a workbook holds, not with where it stands. */
export function* closeTogether(rows: Iterable<BookRow>): Generator<BookRow> {
  let wide = 0;
  for (const row of rows) {
    if (row.cells.length > LIMITS.apart && isApart(row.cells) && ++wide > LIMITS.rowsApart)
      throw new BadWorkbook('apart', true);
    yield row;
  }
}

function isApart(cells: readonly string[]): boolean {
  let last = -1;
  return cells.some((cell, column) => {
    if (cell === '') return false;
    const blank = column - last - 1;
    last = column;
    return blank > LIMITS.apart;
  });
}

/** Throws for a row that no workbook has, or that stands before its time. */
export function checkRow(row: number, last: number): void {
  if (!Number.isInteger(row) || row <= last || row > LIMITS.rows) throw new BadWorkbook('row');
}
