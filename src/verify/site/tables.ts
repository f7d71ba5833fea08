import { isUnresolved, type Source } from '../../model/index.ts';
import { readSheets } from '../../sheets/index.ts';
import type { SheetRow } from '../../sheets/index.ts';
import type { Header, TableName } from './headers.ts';
import { fieldsOf, headerAmong } from './headers.ts';
import { filesAt } from './paths.ts';
import { plainSigns, signsOf } from './signs.ts';
import { isSpoiled } from './spoiled.ts';

/** Where the cells come from, and what stagger.yaml says of files and columns. */
export interface Desk {
  readonly source: Source;
  readonly date: string;
  readonly encodings: ReadonlyMap<string, string>;
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  /** `intake.columns`. */
  readonly columns: ReadonlyMap<string, string>;
  /** `intake.decimal`. */
  readonly decimal: string;
  /** Files of folders that the plan was made of: others are none of its business. */
  readonly known: ReadonlySet<string>;
}

/** A row of a table; `text` is trimmed, '' where there is no such column or cell. */
export interface TableRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly text: (field: string) => string;
  readonly has: (field: string) => boolean;
  /** What stands above the column. */
  readonly header: (field: string) => string;
}

const DEFAULTS: Readonly<Record<string, string>> = { demand: 'demand/', catalogs: 'catalogs/' };

/** A title and blank rows may stand above a header, no more than this in all. */
export const ABOVE = 10;

export function filesOf(desk: Desk, input: string): readonly string[] {
  const written = desk.inputs[input];
  const found = filesAt(
    desk.source,
    written ?? DEFAULTS[input] ?? `${input}.csv`,
    desk.date,
    written === undefined,
  );
  const isFolder = input === 'demand' || input === 'catalogs';
  return isFolder ? found.filter((file) => isKnown(desk, file)) : found;
}

/** A sheet of a workbook is a file of its own in the plan. */
function isKnown({ known }: Desk, file: string): boolean {
  return known.has(file) || [...known].some((name) => name.startsWith(`${file}#`));
}

/** The rows of an input's tables, in the files' order. One that is longer than its header, or holds a formula without a result, is nobody's. */
export function* rowsOf(desk: Desk, table: TableName, files = filesOf(desk, table)): Generator<TableRow> {
  const fields = fieldsOf(table, desk.columns);
  for (const file of files) {
    const { sheets } = readSheets(desk.source, file, { encoding: desk.encodings.get(file) });
    for (const sheet of sheets) {
      const { first, rest } = begun(sheet.rows, ABOVE);
      const header = headerAmong(first, fields);
      if (header === undefined) continue;
      const at = { file: sheet.file, sheet: sheet.sheet };
      for (const row of first) if (row.row > header.row) yield* tableRow(desk, at, row, header);
      for (const row of rest) yield* tableRow(desk, at, row, header);
    }
  }
}

function* tableRow(
  desk: Desk,
  at: { file: string; sheet: string },
  { row, cells }: SheetRow,
  { fields, texts }: Header,
): Generator<TableRow> {
  const longer = cells.some((cell, column) => column >= texts.length && cell.trim() !== '');
  const unresolved = [...fields.values()].some((column) => isUnresolved(cells[column] ?? ''));
  const cell = (field: string) => cells[fields.get(field) ?? -1]?.trim() ?? '';
  if (
    longer ||
    unresolved ||
    IDS.some((field) => isSpoiled(cell(field))) ||
    cells.every((cell) => cell.trim() === '')
  )
    return;
  yield {
    ...at,
    row,
    text: (field) => {
      const text = cell(field);
      if (AMOUNTS.has(field)) return plainSigns(text, () => signsOf(desk, at.file));
      return DIALLED.has(field) && isSpoiled(text) ? '' : text;
    },
    has: (field) => fields.has(field),
    header: (field) => texts[fields.get(field) ?? -1] ?? '',
  };
}

/** Fields whose cells are numbers. */
const AMOUNTS = new Set(
  'quantity pack_size spec pack_price each_price stock_packs min_packs pack_multiple pack_grams delivery_fee free_delivery_from min_order max_kg price step unit_grams list_price max_per_household importance ratio rank residents floors'.split(
    ' ',
  ),
);
/** What a row cannot do without, and what it can, where a spreadsheet has made a number or a day of it. */
const IDS = ['sku', 'item', 'bundle', 'substitute', 'supplier', 'building', 'entrance', 'room', 'plate'];
const DIALLED: ReadonlySet<string> = new Set(['phone', 'contact_phone', 'pass']);
/** The first rows of a sheet, and the reader that goes on after them. */
export function begun(
  rows: Iterable<SheetRow>,
  count: number,
): { readonly first: readonly SheetRow[]; readonly rest: Iterable<SheetRow> } {
  const iterator = rows[Symbol.iterator]();
  const first: SheetRow[] = [];
  while (first.length < count) {
    const next = iterator.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return { first, rest: { [Symbol.iterator]: () => iterator } };
}
