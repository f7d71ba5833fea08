import { MARK_ROLES } from '../../model/index.ts';
import type { MarkCounts, MarkRole } from '../../model/index.ts';
import { isBlank } from './cells.ts';
import { detached } from './detached.ts';

/** A row with what each of its cells is; '' for a blank one. */
export interface MarkedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly roles: (MarkRole | '')[];
}

const NUMBER = new Map(MARK_ROLES.map((role, number) => [role, number]));
const REJECT = NUMBER.get('reject')!;

/**
 * What each mark of a sheet is, by construction exactly one thing: a mark counts as a reject from the moment that it is
 * seen until a reader says what else it is. A mark is a non-blank cell; in the text of a chat, a line that is not blank.
 *
 * A table is read row by row: `columns` says once what the columns are, `row` counts a row by them, `cell` says what is
 * otherwise in the row that was counted last. A chat is read line by line: `see`, and `line` when it is known what it is.
 */
export class Marks {
  /** Every row with its roles, for reading back; undefined where nobody asked for it: a million rows are only counted. */
  readonly rows: MarkedRow[] | undefined;
  readonly #counts = new Float64Array(MARK_ROLES.length);
  #columns: Uint8Array = new Uint8Array(0);
  /** The row counted last. */
  #cells: readonly string[] = [];
  /** By column, where something of that row is otherwise than its column. */
  #own: Uint8Array | undefined;
  readonly #lines = new Map<number, Line>();
  readonly #isText: boolean;

  /** @param isText a line is one mark, whatever stands in it; else each of its cells is */
  constructor(isText: boolean, keep: boolean) {
    this.#isText = isText;
    this.rows = keep ? [] : undefined;
  }

  /** What the cells below a header are; a column that is not said is nobody's. */
  columns(roles: readonly (MarkRole | undefined)[]): void {
    this.#columns = Uint8Array.from(roles, (role) => numberOf(role ?? 'reject'));
  }

  /** Counts a row of a table by its columns. */
  row(row: number, cells: readonly string[]): void {
    const columns = this.#columns;
    const counts = this.#counts;
    for (let i = 0; i < cells.length; i++) {
      if (!isBlank(cells[i]!)) counts[i < columns.length ? columns[i]! : REJECT]!++;
    }
    this.#cells = cells;
    this.#own = undefined;
    this.#keep(row, cells, (i) => (i < columns.length ? columns[i]! : REJECT));
  }

  /** A row that is one thing altogether: a header, a title, totals. */
  whole(row: number, cells: readonly string[], role: MarkRole): void {
    const number = numberOf(role);
    for (const cell of cells) if (!isBlank(cell)) this.#counts[number]!++;
    this.#cells = [];
    this.#keep(row, cells, () => number);
  }

  /** A cell of the row counted last is something else than its column says. */
  cell(column: number, role: MarkRole): void {
    if (isBlank(this.#cells[column] ?? '')) return;
    if (this.#own === undefined) {
      this.#own = new Uint8Array(this.#cells.length).fill(REJECT);
      this.#own.set(this.#columns.subarray(0, this.#cells.length));
    }
    this.#counts[this.#own[column]!]!--;
    this.#own[column] = numberOf(role);
    this.#counts[this.#own[column]]!++;
    const kept = this.rows?.at(-1);
    if (kept !== undefined) kept.roles[column] = role;
  }

  /** A cell of an earlier row is something else than its column says, as it turns out. */
  later(row: number, column: number, role: MarkRole): void {
    this.#counts[this.#columns[column] ?? REJECT]!--;
    this.#counts[numberOf(role)]!++;
    const kept = this.rows?.find((one) => one.row === row);
    if (kept !== undefined) kept.roles[column] = role;
  }

  /** Every filled cell below a header is something else after all: what a column is, its last row may decide. */
  column(column: number, filled: number, role: MarkRole): void {
    const before = this.#columns[column] ?? REJECT;
    this.#counts[before]! -= filled;
    this.#counts[numberOf(role)]! += filled;
    const was = MARK_ROLES[before];
    for (const { roles } of this.rows ?? []) if (roles[column] === was) roles[column] = role;
  }

  /** A line that nobody has taken yet: a reject unless `line` says otherwise. Blank ones are no marks. */
  see(row: number, cells: readonly string[]): void {
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length === 0) return;
    const marks = this.#isText ? 1 : filled.length;
    this.#lines.set(row, { row, text: detached(filled.join(' ').trim()), marks, role: undefined });
    this.#counts[REJECT]! += marks;
    this.#keep(row, cells, () => REJECT);
    this.#lines.get(row)!.kept = this.rows?.at(-1);
  }

  /** What a line that was seen is; the last word counts. */
  line(row: number, role: MarkRole): void {
    const line = this.#lines.get(row);
    if (line === undefined) return;
    this.#counts[numberOf(line.role ?? 'reject')]! -= line.marks;
    line.role = role;
    this.#counts[numberOf(role)]! += line.marks;
    line.kept?.roles.forEach((was, i, roles) => {
      if (was !== '') roles[i] = role;
    });
  }

  /** Lines that no reader has taken: rejects, to be said with their text. */
  untaken(): readonly { readonly row: number; readonly text: string }[] {
    return [...this.#lines.values()].filter(({ role }) => role === undefined);
  }

  counts(): MarkCounts {
    const [heading, household, order, remark, aside, reject] = this.#counts;
    return {
      heading: heading!,
      household: household!,
      order: order!,
      remark: remark!,
      aside: aside!,
      reject: reject!,
    };
  }

  #keep(row: number, cells: readonly string[], role: (column: number) => number): void {
    this.rows?.push({
      row,
      cells: cells.map(detached),
      roles: cells.map((cell, i) => (isBlank(cell) ? '' : MARK_ROLES[role(i)]!)),
    });
  }
}

interface Line {
  readonly row: number;
  readonly text: string;
  /** How many marks it stands for. */
  readonly marks: number;
  role: MarkRole | undefined;
  kept?: MarkedRow | undefined;
}

function numberOf(role: MarkRole): number {
  return NUMBER.get(role)!;
}
