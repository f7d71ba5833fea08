import { problem } from '../../model/index.ts';
import type { Became, Place, Problem, ProblemCode } from '../../model/index.ts';
import type { Header } from '../tables/index.ts';
import { columnLetters } from './cells.ts';
import { detached } from './detached.ts';
import { Marks } from './marks.ts';
import type { Failure, SheetTally } from './reading.ts';
import type { Totals } from './totals.ts';

/** The sheet that is being read. */
export interface CurrentSheet {
  readonly number: number;
  readonly tally: SheetTally;
  readonly marks: Marks;
  /** What its lines became; undefined where nobody asked to read it back. */
  readonly became: Became[] | undefined;
  readonly isText: boolean;
  /** From the top, each holding for the rows below it; none in a chat. */
  readonly headers: Header[];
  /** Cells that stand for several rows, as the decoder has them. */
  tallCells?: ReadonlyMap<string, number> | undefined;
  /** Of a chat: what its lines say of people, word for word. */
  readonly people: Set<string>;
  /** Its rows put others right, and are no demand. */
  corrects?: boolean;
}

/** The books of a reading: every problem, and of every sheet where its lines went. */
export class Ledger {
  readonly problems: Problem[] = [];
  readonly sheets: CurrentSheet[] = [];
  readonly #keepMarks: boolean;

  constructor(keepMarks: boolean) {
    this.#keepMarks = keepMarks;
  }

  /** @param isText a chat's text: see `Marks` */
  startSheet(file: string, sheet: string, isText: boolean): CurrentSheet {
    const tally = {
      file, sheet, rows: 0, above: 0, blank: 0, totals: 0,
      lines: 0, counted: 0, replaced: 0, excluded: 0, rejected: 0,
    }; // prettier-ignore
    const current = {
      number: this.sheets.length,
      tally,
      marks: new Marks(isText, this.#keepMarks),
      became: this.#keepMarks ? [] : undefined,
      isText,
      headers: [],
      people: new Set<string>(),
    };
    this.sheets.push(current);
    return current;
  }

  place(sheet: CurrentSheet, row: number, column: number): Place {
    const { file, sheet: name } = sheet.tally;
    return { file, sheet: name, row, column: this.columnName(sheet, row, column) };
  }

  columnName({ headers }: CurrentSheet, row: number, column: number): string {
    if (column < 0) return '';
    const text = headers.findLast((header) => header.row <= row)?.texts[column] ?? '';
    return text === '' ? columnLetters(column) : text;
  }

  /** Something to look at that costs no line. */
  warn(code: ProblemCode, sheet: CurrentSheet, row: number, column: number, value: string): void {
    this.problems.push(problem(code, this.place(sheet, row, column), detached(value)));
  }

  /** A column that is ignored. */
  warnHeader(sheet: CurrentSheet, header: Header, column: number): void {
    this.warn('unknown-header', sheet, header.row, column, header.texts[column] ?? '');
  }

  /** What was filled in, said once a sheet. */
  warnFilled(sheet: CurrentSheet, firstRow: number): void {
    if (firstRow > 0) this.problems.push(problem('filled-down', this.place(sheet, firstRow, -1)));
  }

  /** A row of totals: compared, never a line. */
  takeTotals(
    sheet: CurrentSheet,
    totals: Totals,
    columns: readonly number[],
    row: number,
    cells: readonly string[],
  ): void {
    for (const { column, written, computed } of totals.compare(columns, cells)) {
      this.problems.push(problem('total-differs', this.place(sheet, row, column), written, { computed }));
    }
  }

  /** A row's line that cannot be used because of the cell of a field. */
  rejectCell(sheet: CurrentSheet, header: Header, row: number, cells: readonly string[], why: Failure): void {
    const column = why.field.startsWith('#') ? Number(why.field.slice(1)) : columnFor(header, why.field);
    this.reject(sheet, row, column, why.value ?? cells[column] ?? '', why);
  }

  /** A line that cannot be used; `column` -1 where no cell is to blame. */
  reject(sheet: CurrentSheet, row: number, column: number, value: string, why: Omit<Failure, 'field'>): void {
    sheet.tally.lines++;
    sheet.tally.rejected++;
    this.#end(
      sheet,
      column,
      'rejected',
      problem(why.code, this.place(sheet, row, column), detached(value), why.facts),
    );
  }

  /** A line that is rightly not counted. */
  exclude(
    sheet: CurrentSheet,
    row: number,
    column: number,
    value: string,
    code: 'cancelled' | 'refunded' | 'zero-quantity',
  ): void {
    sheet.tally.lines++;
    sheet.tally.excluded++;
    this.#end(sheet, column, 'excluded', problem(code, this.place(sheet, row, column), detached(value)));
  }

  /** A line that a later one took the place of. */
  replace(sheet: CurrentSheet, row: number, value: string, other: string): void {
    sheet.tally.lines++;
    sheet.tally.replaced++;
    this.#end(sheet, -1, 'replaced', problem('replaced', this.place(sheet, row, -1), value, { other }));
  }

  #end({ became }: CurrentSheet, column: number, fate: Became['fate'], why: Problem): void {
    this.problems.push(why);
    became?.push({ row: why.row, column, fate, line: undefined, problem: why });
  }
}

/** A field's column; for a part of an address that has none, the column in which it would stand. */
function columnFor({ fields }: Header, field: string): number {
  const own = fields.get(field);
  if (own !== undefined) return own;
  const inAddress = field === 'building' || field === 'entrance' || field === 'room';
  return (inAddress ? (fields.get('address') ?? fields.get('room')) : undefined) ?? -1;
}
