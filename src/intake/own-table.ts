import { csvText, type Source } from '../model/index.ts';
import { readSheets } from '../sheets/index.ts';
import { findHeader, type FieldTable, type Header } from './tables/index.ts';

/** A table that staff write in and that the program adds to, as it stands. */
export interface OwnTable {
  readonly header: Header;
  /** The cells under a field, by row, below the header. */
  column(field: string): readonly string[];
  /** The whole table with rows below it, all else as it stands: columns that nobody knows, rows above the header. */
  with(rows: readonly Readonly<Record<string, string>>[]): string;
}

/**
 * Reads a table that is to be added to. Undefined where it was not read whole, without a doubt: nothing may be written to it then,
 * since what was not understood would be lost.
 *
 * @param needed fields whose columns must be there
 */
export function ownTable(
  source: Source,
  file: string,
  fields: FieldTable,
  needed: readonly string[],
): OwnTable | undefined {
  const { sheets, problems } = readSheets(source, file, {});
  const [sheet, ...others] = sheets;
  // A workbook has no delimiter; what it holds beside this table would be lost.
  if (sheet === undefined || others.length > 0 || sheet.delimiter === '') return undefined;
  const { above, header, body } = findHeader(sheet.rows, fields);
  const rows = [...body].map(({ cells }) => cells);
  // What breaks a file is found while its rows are read.
  if (problems.length > 0 || header === undefined || header.again.length > 0) return undefined;
  if (!needed.every((field) => header.fields.has(field))) return undefined;
  return {
    header,
    column: (field) => rows.map((cells) => cells[header.fields.get(field) ?? -1]?.trim() ?? ''),
    with(more) {
      const added = more.map((row) => header.texts.map((_, column) => row[fieldAt(header, column)] ?? ''));
      const [first = [], ...rest] = [...above.map(({ cells }) => cells), header.texts, ...rows, ...added];
      return csvText(first, rest);
    },
  };
}

function fieldAt({ fields }: Header, column: number): string {
  for (const [field, at] of fields) if (at === column) return field;
  return '';
}
