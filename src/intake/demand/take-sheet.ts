import { problem } from '../../model/index.ts';
import type { Problem } from '../../model/index.ts';
import type { SheetRow, SheetText } from '../../sheets/index.ts';
import { findHeader, peek } from '../tables/index.ts';
import type { FieldTable, Header } from '../tables/index.ts';
import { addressesIn } from './chain-address.ts';
import { cellAt, isBlank } from './cells.ts';
import { isChainStart, takeChain } from './chain.ts';
import { chatText, isTooLong } from './chat-lines.ts';
import { isRejects } from './corrections.ts';
import { HeaderRows } from './header-rows.ts';
import type { Households } from './households.ts';
import { layoutOf } from './layout.ts';
import type { CurrentSheet } from './ledger.ts';
import type { DemandInput } from './reading.ts';
import { failure } from './reading.ts';
import { joinedHeader } from './second-header.ts';
import { Strays } from './strays.ts';
import { isTotal } from './totals.ts';
import { takeTables } from './tables-of-sheet.ts';
import type { Taker } from './taker.ts';

/** A chain says that it is one near its top. */
const FIRST_ROWS = 10;

/** What headers mean: fields, and what the settings say of the others. */
export interface Columns {
  readonly fields: FieldTable;
  readonly items: ReadonlyMap<string, string>;
}

/** Reads one sheet by what it is: a rejects.csv, a chat group's chain, or tables. */
export function takeSheet(
  taker: Taker,
  text: SheetText,
  input: DemandInput,
  columns: Columns,
  problems: Problem[],
): CurrentSheet {
  // A header of two rows may end one below the rows that are searched.
  const { first, all } = peek(text.rows, FIRST_ROWS + 1);
  const top = first.slice(0, FIRST_ROWS);
  if (top.some(isRejects)) return takeRejects(taker, text, all);
  if (isChain(top, columns.fields)) return startChain(taker, text, all);
  const { header: upper, body: below } = findHeader(all, columns.fields);
  const { first: lower, all: rest } = peek(below, 1);
  const joined = upper && lower[0] && joinedHeader(upper, lower[0], input.goods, columns.fields);
  const header = joined ?? upper;
  const { first: sample, all: body } = peek(joined === undefined ? rest : peek(rest, 1).rest, FIRST_ROWS);
  const above = first.filter(({ row }) => header !== undefined && row <= header.row);
  // One word that could head a column is a line of a chat like any other: `备注`, `#`.
  if ((header?.fields.size ?? 0) < 2 && /\.txt$/i.test(text.file))
    return startChain(taker, text, joinedRows(above, body));
  const sheet = taker.ledger.startSheet(text.file, text.sheet, false);
  sheet.tallCells = text.tallCells;
  const titles = above.filter(({ row }) => row < (upper?.row ?? 0)).flatMap(({ cells }) => cells);
  const owned = taker.households.begin(text.file, text.sheet, titles).kind !== 'none';
  const told =
    header === undefined
      ? undefined
      : owned && header.fields.has('room')
        ? header
        : wholeAddresses(header, sample, taker.households);
  const layout = told === undefined ? undefined : layoutOf(told, input.goods, columns.items, owned);
  if (layout === undefined) {
    const filled = leaveUnread(sheet, above) + leaveUnread(sheet, body);
    if (filled > 0) problems.push(headerMissing(text, header));
    return sheet;
  }
  const strays = new Strays(() => taker.tokens);
  takeTitles(taker, sheet, strays, above, upper!.row);
  sheet.tally.above = layout.header.row;
  sheet.tally.rows = layout.header.row;
  const { lines } = sheet.tally;
  takeTables(
    { taker, sheet, strays, text },
    layout,
    body,
    new HeaderRows(columns.fields, input.goods, columns.items, owned),
  );
  // Who lives there and nothing that could be asked for: not one order, and nobody would be told.
  const nothing = layout.layout === 'wide' && layout.items.length === 0 && sheet.tally.lines === lines;
  if (nothing) problems.push(headerMissing(text, layout.header));
  return sheet;
}

/** A column of rooms alone, or of buildings alone, is one of addresses where most of its first cells are whole ones. */
function wholeAddresses(header: Header, sample: readonly SheetRow[], households: Households): Header {
  const { fields } = header;
  const column = fields.get('room') ?? fields.get('building') ?? -1;
  if (fields.has('address') || (fields.has('room') && fields.has('building')) || column < 0) return header;
  const filled = sample.filter(({ cells }) => !isBlank(cellAt(cells, column)) && !isTotal(cells));
  const whole = fields.has('room') ? 'room' : 'building';
  const addresses = filled.filter(({ cells }) => households.isWhole(cellAt(cells, column), whole));
  if (addresses.length === 0 || addresses.length * 2 < filled.length) return header;
  const others = [...fields].filter(([, own]) => own !== column);
  return { ...header, fields: new Map(others).set('address', column), whole };
}

/** The words that begin a chain stand above its entries; below a header they are what somebody wrote in a cell. */
function isChain(top: readonly SheetRow[], fields: FieldTable): boolean {
  const start = top.find(({ cells }) => cells.some(isChainStart));
  const { header } = findHeader(top, fields);
  return start !== undefined && (header === undefined || header.fields.size < 3 || start.row <= header.row);
}

function* joinedRows(above: readonly SheetRow[], body: Iterable<SheetRow>): Generator<SheetRow> {
  yield* above;
  yield* body;
}

function startChain(taker: Taker, text: SheetText, rows: Iterable<SheetRow>): CurrentSheet {
  const sheet = taker.ledger.startSheet(text.file, text.sheet, /\.txt$/i.test(text.file));
  text.leaveOutWords(() => sheet.people);
  takeChain(taker, sheet, rows);
  return sheet;
}

/** A rejects.csv that was put right: its rows are corrections of others and no lines of their own. */
function takeRejects(taker: Taker, text: SheetText, rows: Iterable<SheetRow>): CurrentSheet {
  const sheet = taker.ledger.startSheet(text.file, text.sheet, false);
  text.leaveOut(0, []);
  for (const { row, cells } of rows) {
    sheet.tally.rows = row;
    sheet.marks.whole(row, cells, 'aside');
  }
  sheet.tally.blank = sheet.tally.rows;
  sheet.corrects = true;
  return sheet;
}

/** Rows of a sheet that nobody can read: how many of their cells are filled. */
function leaveUnread({ marks }: CurrentSheet, rows: Iterable<SheetRow>): number {
  let filled = 0;
  for (const { row, cells } of rows) {
    marks.whole(row, cells, 'reject');
    filled += cells.filter((cell) => cell.trim() !== '').length;
  }
  return filled;
}

/** Titles and headers; an order that stands above them is a reject. */
function takeTitles(
  taker: Taker,
  sheet: CurrentSheet,
  strays: Strays,
  above: readonly SheetRow[],
  headerRow: number,
): void {
  for (const { row, cells } of above) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const text = filled.join(' ');
    const { asks, goods } = row < headerRow ? strays.of(text) : { asks: false, goods: [] };
    const order = asks && goods.length > 0 && (filled.length > 2 || hasAddress(text));
    sheet.marks.whole(row, cells, order ? 'reject' : 'heading');
    if (order) taker.ledger.reject(sheet, row, -1, text, failure('stray-order', ''));
  }
}

/** Which columns a demand sheet cannot do without and this one has not. */
function headerMissing({ file, sheet }: SheetText, header: Header | undefined): Problem {
  const has = (field: string): boolean => header?.fields.has(field) === true;
  const lacking: string[] = [];
  if (!has('address')) {
    if (!has('building')) lacking.push('building');
    if (!has('room')) lacking.push('room');
  }
  if (!has('item')) lacking.push('item');
  if (!has('quantity')) lacking.push('quantity');
  return problem('header-missing', { file, sheet, row: header?.row ?? 0 }, '', {
    columns: lacking.join(', '),
  });
}

function hasAddress(text: string): boolean {
  return !isTooLong(text) && addressesIn(chatText(text), false).length > 0;
}
