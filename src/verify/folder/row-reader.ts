import type { Source } from '../../model/index.ts';
import type { Night } from '../site/night.ts';
import { violation } from '../../model/index.ts';
import type { Names } from '../ledger/names.ts';
import { remembered, scaledNumber, timeOfDay, UNREADABLE, wholeNumber } from './cells.ts';
import type { TableFile } from './contract.ts';
import { columnsOf } from './contract.ts';
import type { Found } from './read-table.ts';
import { readTable } from './read-table.ts';

/** The cells of one row by column, as values; what cannot be read is reported and stands as UNREADABLE. */
export interface Row {
  readonly row: number;
  text(column: string): string;
  whole(column: string): number;
  /** Base units of the good whose uom the column is in; whole thousandths where the good is not known. */
  quantity(column: string, good: number): number;
  money(column: string): number;
  /** Grams of a cell in kilograms; null where blank. */
  grams(column: string): number | null;
  wholeOrBlank(column: string): number | null;
  time(column: string): number;
  /** An index, or -1 with a report; a blank is unknown unless it may be blank. */
  household(): number;
  good(column: string, mayBeBlank?: boolean): number;
  wave(mayBeBlank?: boolean): number;
  point(): number;
  supplier(): number;
}

export interface RowReaders {
  readonly folder: Source;
  readonly workspace: Night;
  readonly names: Names;
  readonly found: Found;
}

/** Reads a table with `take` for every row of it. */
export function readRows<T>(readers: RowReaders, file: TableFile, take: (row: Row) => T): T[] {
  const rows: T[] = [];
  eachRow(readers, file, (row) => rows.push(take(row)));
  return rows;
}

/** As `readRows`, for a table that is kept in another shape. The row is valid during the call only. */
export function eachRow(readers: RowReaders, file: TableFile, take: (row: Row) => void): void {
  const { folder, workspace, names, found } = readers;
  const columns = new Map(columnsOf(file).map((column, at) => [column, at]));
  const { goods } = workspace.catalogue;
  const moneyOf = remembered((cell) => scaledNumber(cell, workspace.settings.currency.scale));
  const kilogramsOf = remembered((cell) => scaledNumber(cell, 1000));
  const timeOf = remembered(timeOfDay);
  const byScale = new Map<number, (cell: string) => number | undefined>();
  const inUnits = (scale: number) => {
    let read = byScale.get(scale);
    if (read === undefined) byScale.set(scale, (read = remembered((cell) => scaledNumber(cell, scale))));
    return read;
  };
  let cells: readonly string[] = [];
  let at = 0;
  const cell = (column: string) => cells[columns.get(column)!]!;
  const unreadable = (column: string) => {
    found(violation('cell-unreadable', { file, row: at, where: cell(column) }, 1, { column }));
    return UNREADABLE;
  };
  const unknown = (column: string, where: string) => {
    found(violation('id-unknown', { file, row: at, where }, 1, { column }));
    return -1;
  };
  const byId = (column: string, find: (id: string) => number, mayBeBlank: boolean) => {
    const id = cell(column);
    if (mayBeBlank && id === '') return -1;
    const index = find(id);
    return index >= 0 ? index : unknown(column, id);
  };
  const row: Row = {
    get row() {
      return at;
    },
    text: cell,
    whole: (column) => wholeNumber(cell(column)) ?? unreadable(column),
    quantity: (column, good) => inUnits(goods[good]?.baseUnits ?? 1000)(cell(column)) ?? unreadable(column),
    money: (column) => moneyOf(cell(column)) ?? unreadable(column),
    grams: (column) => (cell(column) === '' ? null : (kilogramsOf(cell(column)) ?? unreadable(column))),
    wholeOrBlank: (column) =>
      cell(column) === '' ? null : (wholeNumber(cell(column)) ?? unreadable(column)),
    time: (column) => timeOf(cell(column)) ?? unreadable(column),
    household() {
      const [building, entrance, room] = [cell('building'), cell('entrance'), cell('room')];
      const index = names.household(building, entrance, room);
      return index >= 0 ? index : unknown('room', `${building}-${entrance}-${room}`);
    },
    good: (column, mayBeBlank = false) => byId(column, names.good, mayBeBlank),
    wave: (mayBeBlank = false) => byId('wave', names.wave, mayBeBlank),
    point: () => byId('point', names.point, false),
    supplier: () => byId('supplier', names.supplier, false),
  };
  readTable(folder, file, names.wave, found, (given, number) => {
    cells = given;
    at = number;
    take(row);
  });
}
