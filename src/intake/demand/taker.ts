import { addDays, problem } from '../../model/index.ts';
import type { Place, Problem, ProblemCode } from '../../model/index.ts';
import type { GoodsIndex } from '../goods/index.ts';
import type { Header } from '../sheets/index.ts';
import { columnLetters } from './cells.ts';
import { SheetContacts } from './contacts.ts';
import { Households } from './households.ts';
import { Items } from './items.ts';
import { Lines } from './lines.ts';
import { OrderTokens } from './order-tokens.ts';
import { Quantities } from './quantities.ts';
import type { DemandInput, Failure, SheetTally } from './reading.ts';
import { momentOf, SubmittedReader } from './submitted.ts';
import type { Submitted } from './submitted.ts';
import type { Totals } from './totals.ts';

/** The sheet that is being read. */
export interface CurrentSheet {
  readonly number: number;
  readonly tally: SheetTally;
  /** Headers by column; [] where a sheet has none. */
  readonly texts: readonly string[];
}

/**
 * What the readers of all layouts hand their lines to. Every line handed in ends in exactly one count of its sheet's
 * tally: here where it is rejected or excluded at once, when lines are merged otherwise.
 */
export class Taker {
  readonly problems: Problem[] = [];
  readonly lines = new Lines();
  readonly sheets: CurrentSheet[] = [];
  readonly contacts = new SheetContacts();
  readonly households: Households;
  readonly items: Items;
  readonly quantities: Quantities;
  readonly #goods: GoodsIndex;
  #tokens: OrderTokens | undefined;
  readonly #submitted = new SubmittedReader();
  /** Seconds; lines after it are late. */
  readonly #closing: number;
  readonly cutoffText: string;

  constructor(input: DemandInput, cutoffText: string) {
    this.households = new Households(input.register);
    this.items = new Items(input.goods);
    this.quantities = new Quantities(input.goods);
    this.#goods = input.goods;
    this.#closing = input.cutoff === undefined ? Infinity : momentOf(addDays(input.date, -1), input.cutoff);
    this.cutoffText = cutoffText;
  }

  /** For texts of several items; made when the first is met. */
  get tokens(): OrderTokens {
    this.#tokens ??= new OrderTokens(this.#goods);
    return this.#tokens;
  }

  startSheet(file: string, sheet: string, texts: readonly string[]): CurrentSheet {
    const tally = {
      file, sheet, rows: 0, above: 0, blank: 0, totals: 0,
      lines: 0, counted: 0, replaced: 0, excluded: 0, rejected: 0,
    }; // prettier-ignore
    const current = { number: this.sheets.length, tally, texts };
    this.sheets.push(current);
    return current;
  }

  place(sheet: CurrentSheet, row: number, column: number): Place {
    const { file, sheet: name } = sheet.tally;
    return { file, sheet: name, row, column: this.columnName(sheet, column) };
  }

  columnName(sheet: CurrentSheet, column: number): string {
    if (column < 0) return '';
    const text = sheet.texts[column] ?? '';
    return text === '' ? columnLetters(column) : text;
  }

  /** Something to look at that costs no line. */
  warn(code: ProblemCode, sheet: CurrentSheet, row: number, column: number, value: string): void {
    this.problems.push(problem(code, this.place(sheet, row, column), value));
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
    sheet.tally.totals++;
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
    this.problems.push(problem(why.code, this.place(sheet, row, column), value, why.facts));
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
    this.problems.push(problem(code, this.place(sheet, row, column), value));
  }

  /** A line that a later one took the place of. */
  replace(sheet: CurrentSheet, row: number, value: string, other: string): void {
    sheet.tally.lines++;
    sheet.tally.replaced++;
    this.problems.push(problem('replaced', this.place(sheet, row, -1), value, { other }));
  }

  /** When a line was handed in; NaN, and a warning, where the cell does not say it. */
  submitted(sheet: CurrentSheet, row: number, column: number, cell: string): Submitted {
    if (cell === '') return Number.NaN;
    const time = this.#submitted.read(cell);
    if (time !== undefined) return time;
    if (cell.trim() !== '') this.warn('time-unread', sheet, row, column, cell);
    return Number.NaN;
  }

  isLate(submitted: Submitted): boolean {
    return submitted > this.#closing;
  }

  /** A line with everything known. `column` is that of its quantity. */
  take(
    sheet: CurrentSheet,
    row: number,
    column: number,
    household: number,
    good: number,
    amount: number,
    submitted: Submitted,
    consent: boolean,
  ): void {
    if (amount === 0 && Number.isNaN(submitted) && !this.lines.has(household, good)) {
      // Nothing earlier to take back: not worth keeping until lines are merged.
      this.exclude(sheet, row, column, '0', 'zero-quantity');
    } else {
      sheet.tally.lines++;
      this.lines.add(household, good, amount, submitted, sheet.number, row, column, consent);
    }
  }
}

/** A field's column; for a part of an address that has none, the column in which it would stand. */
function columnFor({ fields }: Header, field: string): number {
  const own = fields.get(field);
  if (own !== undefined) return own;
  const inAddress = field === 'building' || field === 'entrance' || field === 'room';
  return (inAddress ? (fields.get('address') ?? fields.get('room')) : undefined) ?? -1;
}
