import { problem } from '../../model/index.ts';
import type { SheetRow, SheetText } from '../../sheets/index.ts';
import { peopleIn } from '../tables/index.ts';
import { entranceAlone } from './address.ts';
import { isBlank } from './cells.ts';
import { Cursor } from './cursor.ts';
import { DECISIVE_FIELDS } from './fields.ts';
import type { HeaderRows } from './header-rows.ts';
import { columnRoles } from './layout.ts';
import type { SheetLayout } from './layout.ts';
import { LeftOver } from './left-over.ts';
import type { CurrentSheet } from './ledger.ts';
import { listColumns, ListReader } from './list.ts';
import { LongReader } from './long.ts';
import { patchedCells } from './patched.ts';
import type { Strays } from './strays.ts';
import type { Taker } from './taker.ts';
import { WideReader } from './wide.ts';

/** Reads the row that its cursor stands on; every line of it is handed to the cursor. */
export interface RowReader {
  take(): void;
  /** After the last row. */
  finish(): void;
}

/** What reading a table needs besides its rows. */
export interface TableContext {
  readonly taker: Taker;
  readonly sheet: CurrentSheet;
  readonly strays: Strays;
  readonly text: SheetText;
}

/** The rows below a header, and of further headers among them: each begins a table of its own. */
export function takeTables(
  context: TableContext,
  layout: SheetLayout,
  rows: Iterable<SheetRow>,
  headers: HeaderRows,
): void {
  const { sheet } = context;
  let table = new Table(context, layout);
  for (const row of rows) {
    const next = headers.at(row, table.cursor.layout.header);
    const title = next === undefined ? titleOf(row, table.cursor) : '';
    if (title !== '') {
      const { households } = context.taker;
      if (!households.beginEntrance(title)) households.begin(sheet.tally.file, sheet.tally.sheet, [title]);
      table.cursor.carried.forget();
    } else if (next === undefined) {
      table.take(row);
      continue;
    } else table.finish();
    sheet.marks.whole(row.row, row.cells, 'heading');
    sheet.tally.rows = row.row;
    sheet.tally.above++;
    if (next !== undefined) table = new Table(context, next);
  }
  table.finish();
}

/**
 * A row that names a building, or an entrance, and holds nothing else, where no column is one of these: the title of what
 * stands below it.
 */
function titleOf({ cells }: SheetRow, { columns, taker }: Cursor): string {
  if (columns.building >= 0 || columns.address >= 0) return '';
  const [text = '', ...others] = cells.filter((cell) => !isBlank(cell));
  if (text === '' || others.length > 0) return '';
  const isTitle =
    taker.households.isBuilding(text) || (columns.entrance < 0 && entranceAlone(text) !== undefined);
  return isTitle ? text : '';
}

class Table {
  readonly cursor: Cursor;
  readonly #reader: RowReader;
  readonly #leftOver: LeftOver;
  readonly #corrections: ReturnType<Taker['correctionsOf']>;
  readonly #lists: readonly number[];

  constructor({ taker, sheet, strays, text }: TableContext, layout: SheetLayout) {
    sheet.headers.push(layout.header);
    text.leaveOut(layout.header.row, peopleIn(layout.header, true));
    sheet.marks.columns(columnRoles(layout));
    checkHeader(taker, sheet, layout);
    this.cursor = new Cursor(taker, sheet, layout);
    this.#reader =
      layout.layout === 'long'
        ? new LongReader(this.cursor)
        : layout.layout === 'wide'
          ? new WideReader(this.cursor, strays)
          : new ListReader(this.cursor);
    this.#leftOver = new LeftOver(this.cursor, strays);
    this.#corrections = taker.correctionsOf(sheet);
    this.#lists = layout.layout === 'list' ? listColumns(layout) : [];
  }

  take(row: SheetRow): void {
    const { cursor } = this;
    cursor.move(this.#corrections === undefined ? row : this.#corrected(row));
    this.#reader.take();
    this.#leftOver.see();
    cursor.leave();
  }

  finish(): void {
    const { taker, sheet, carried } = this.cursor;
    this.#reader.finish();
    this.#leftOver.finish();
    taker.ledger.warnFilled(sheet, carried.firstFilled);
  }

  #corrected(row: SheetRow): SheetRow {
    const own = this.#corrections?.get(row.row);
    if (own === undefined) return row;
    return { row: row.row, cells: patchedCells(row.cells, this.cursor.layout.header, own, this.#lists) };
  }
}

/** Says which columns are ignored, and which two would make two readings of every row. */
function checkHeader(
  taker: Taker,
  sheet: CurrentSheet,
  { layout, header, items, unknown }: SheetLayout,
): void {
  const twice = (column: number, first: number): void => {
    const other = header.texts[first]!;
    taker.ledger.problems.push(
      problem('header-twice', taker.ledger.place(sheet, header.row, column), header.texts[column], { other }),
    );
  };
  const decisive: ReadonlySet<string> = new Set(DECISIVE_FIELDS);
  for (const { column, field, first } of header.again) if (decisive.has(field)) twice(column, first);
  const columnOf = new Map<number, number>();
  for (const { column, good } of items) {
    const first = columnOf.get(good);
    if (first === undefined) columnOf.set(good, column);
    else twice(column, first);
  }
  if (layout !== 'wide') for (const column of unknown) taker.ledger.warnHeader(sheet, header, column);
}
