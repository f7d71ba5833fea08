import type { Place } from '../../model/index.ts';
import type { SheetRow } from '../../sheets/index.ts';
import { Carried } from './carried.ts';
import { asksNothing, beyondHeader, cellAt, householdColumns, isBlank } from './cells.ts';
import type { HouseholdColumns } from './cells.ts';
import { readConsent } from './consent.ts';
import { detached } from './detached.ts';
import type { SheetLayout } from './layout.ts';
import type { CurrentSheet } from './ledger.ts';
import type { LateLine } from './next-night.ts';
import { OrderCells } from './order-cells.ts';
import { failure } from './reading.ts';
import type { Failure } from './reading.ts';
import { Statuses } from './status.ts';
import type { ExcludedStatus, StatusOfRow } from './status.ts';
import type { Taker } from './taker.ts';
import type { Totals } from './totals.ts';

/** What holds for every line of a row. */
export interface RowFacts extends StatusOfRow {
  readonly submitted: number;
  readonly consent: boolean;
  /** No line of the row can be used. */
  readonly failure: Failure | undefined;
}

/**
 * Where the reader of a table stands: its row, whose row it is, and what becomes of what stands in it. What stands beside
 * the items (who, when, whether it still holds) is read once a row, and only where something is asked for.
 */
export class Cursor {
  row = 0;
  cells: readonly string[] = [];
  /** Lines of the row that somebody asked for, whatever became of them. */
  lines = 0;
  /** The row sums up others. */
  isTotal = false;
  /** Rows in which nothing is asked; kept where only the last row tells what a column is. */
  readonly blank = new Set<number>();
  readonly taker: Taker;
  readonly sheet: CurrentSheet;
  readonly layout: SheetLayout;
  readonly columns: HouseholdColumns;
  readonly carried: Carried;
  readonly #order: OrderCells;
  #facts: RowFacts | undefined;
  #household: number | Failure | undefined;
  readonly #statuses = new Statuses();

  constructor(taker: Taker, sheet: CurrentSheet, layout: SheetLayout) {
    this.taker = taker;
    this.sheet = sheet;
    this.layout = layout;
    this.columns = householdColumns(layout.header);
    this.#order = new OrderCells(this.columns, layout.header);
    this.carried = new Carried(this.columns);
  }

  /** Goes on to a row, and counts what its cells are. */
  move({ row, cells }: SheetRow): void {
    this.row = row;
    this.cells = cells;
    this.lines = 0;
    this.isTotal = false;
    this.#facts = undefined;
    this.#household = undefined;
    this.sheet.tally.rows = row;
    this.sheet.marks.row(row, cells);
    this.carried.see(row, cells);
    this.#order.see(cells);
  }

  /** The row is read. */
  leave(): void {
    if (this.lines > 0) return;
    if (this.isTotal) {
      this.sheet.tally.totals++;
      return;
    }
    this.sheet.tally.blank++;
    if (this.layout.unknown.length > 0) this.blank.add(this.row);
  }

  cell(column: number): string {
    return cellAt(this.cells, column);
  }

  place(column: number): Place {
    return this.taker.ledger.place(this.sheet, this.row, column);
  }

  get facts(): RowFacts {
    this.#facts ??= this.#readFacts();
    return this.#facts;
  }

  /** Whose row it is; remembers who they say they are. */
  get household(): number | Failure {
    this.#household ??= this.#findHousehold();
    return this.#household;
  }

  /** The column of an item asks for this much of it: the row's one line, or one of several. */
  ask(column: number, good: number, uom: string): void {
    const value = this.cell(column);
    const { facts } = this;
    if (facts.excluded !== undefined) return this.exclude(column, value, facts.excluded);
    // What is wrong with the row is told of each of its cells: each is a line that somebody asked for.
    if (facts.failure !== undefined) {
      const item = this.taker.goodOf(good).id;
      return this.reject(column, value, this.saying(facts.failure, { item, quantity: value, uom }));
    }
    let amount = this.amount(column, good, value, uom);
    if (typeof amount !== 'number' && asksNothing(value)) amount = 0;
    const { household } = this;
    // Where nothing is asked for it does not matter for whom.
    if (typeof household !== 'number' && amount === 0) return this.exclude(column, value, 'zero-quantity');
    if (typeof household !== 'number') return this.blame(household);
    if (typeof amount !== 'number') return this.reject(column, value, amount);
    return this.take(column, household, good, amount);
  }

  /** A cell's quantity in base units; one that stands for several rows and not for one household is nobody's. */
  amount(column: number, good: number, value: string, uom: string): number | Failure {
    const { tallCells } = this.sheet;
    const last = tallCells?.get(`${this.row}:${column}`);
    if (last === undefined) return this.taker.quantities.read(good, value, uom);
    const { room, address } = this.columns;
    const isOne = [room, address].some((own) => tallCells!.get(`${this.row}:${own}`) === last);
    if (isOne) return this.taker.quantities.read(good, value, uom);
    return failure('ambiguous-number', 'quantity', { rows: `${this.row}–${last}` });
  }

  take(column: number, household: number, good: number, amount: number): void {
    this.lines++;
    const { submitted, consent } = this.facts;
    this.taker.take(this.sheet, this.row, column, household, good, amount, submitted, consent);
  }

  /** Why a row cannot be used; of one that came too late, with all that the next night needs of a line of it. */
  saying(why: Failure, line: LateLine): Failure {
    if (why.code !== 'late') return why;
    const { carried, columns, household, taker } = this;
    const { building, entrance, room, address } = carried;
    const told = carried.inAddress ? { address } : { building, entrance, room };
    const facts = {
      ...why.facts,
      ...(typeof household === 'number' ? taker.households.placeOf(household) : told),
      ...line,
      substitute_ok: this.cell(columns.consent),
      submitted_at: this.#order.cell(this.cells, columns.submitted),
    };
    const cells = Object.entries(facts).map(([field, text]) => [field, detached(text.trim())] as const);
    return { ...why, facts: Object.fromEntries(cells.filter(([, text]) => text !== '')) };
  }

  reject(column: number, value: string, why: Omit<Failure, 'field'>): void {
    this.lines++;
    this.taker.ledger.reject(this.sheet, this.row, column, value, why);
  }

  /** Rejects a line because of the cell of a field. */
  blame(why: Failure): void {
    this.lines++;
    this.taker.ledger.rejectCell(this.sheet, this.layout.header, this.row, this.cells, why);
  }

  exclude(column: number, value: string, code: ExcludedStatus | 'zero-quantity'): void {
    this.lines++;
    this.taker.ledger.exclude(this.sheet, this.row, column, value, code);
  }

  /** A row of totals: compared, never a line. */
  totals(totals: Totals, columns: readonly number[]): void {
    this.isTotal = true;
    for (const column of this.filled) this.sheet.marks.cell(column, 'aside');
    this.taker.ledger.takeTotals(this.sheet, totals, columns, this.row, this.cells);
  }

  /** Columns of the cells that are not blank. */
  get filled(): number[] {
    const filled: number[] = [];
    for (let column = 0; column < this.cells.length; column++) {
      if (!isBlank(this.cells[column]!)) filled.push(column);
    }
    return filled;
  }

  #readFacts(): RowFacts {
    const { taker, sheet, row, cells, columns, layout } = this;
    const beyond = cells.length > layout.header.texts.length ? beyondHeader(cells, layout.header) : -1;
    const submitted =
      columns.submitted < 0
        ? Number.NaN
        : taker.submitted(sheet, row, columns.submitted, this.#order.cell(this.cells, columns.submitted));
    const why =
      beyond >= 0
        ? failure('ragged-row', `#${beyond}`)
        : taker.isLate(submitted)
          ? failure('late', 'submitted_at', { cutoff: taker.cutoffText })
          : undefined;
    return {
      submitted,
      consent: this.#readConsent(),
      ...this.#statuses.read(
        this.columns,
        (column) => this.#order.cell(cells, column),
        (column, text) => taker.ledger.warn('status-unclear', sheet, row, column, text),
      ),
      failure: why,
    };
  }

  #readConsent(): boolean {
    const { consent: column } = this.columns;
    const cell = this.#order.cell(this.cells, column);
    if (cell === '') return false;
    const consent = readConsent(cell);
    if (consent === undefined) this.taker.ledger.warn('consent-unread', this.sheet, this.row, column, cell);
    return consent ?? false;
  }

  #findHousehold(): number | Failure {
    const { taker, columns, carried } = this;
    const { whole } = this.layout.header;
    if (whole !== undefined && carried.inAddress && !taker.households.isWhole(carried.address, whole))
      return failure(whole === 'room' ? 'building-missing' : 'bad-address', 'address');
    const found = carried.inAddress
      ? taker.households.findAddress(carried.address, () => this.place(columns.address))
      : taker.households.find(carried.building, carried.entrance, carried.roomOnFloor, () =>
          this.place(columns.room),
        );
    if (typeof found === 'number') {
      const { name, phone, notes } = columns;
      const note = notes.length < 2 ? this.cell(notes[0] ?? -1) : this.#joined(notes);
      if (!taker.contacts.add(found, this.cell(name), this.cell(phone), note))
        taker.ledger.warn('phone-spoiled', this.sheet, this.row, phone, this.cell(phone));
    }
    return found;
  }

  #joined(columns: readonly number[]): string {
    const texts = columns.map((column) => this.cell(column).trim());
    return texts.filter((text) => text !== '').join('; ');
  }
}
