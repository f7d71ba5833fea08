import type { Source } from '../../model/index.ts';
import { fieldTable, findHeader, matchHeader } from '../tables/index.ts';
import { readSheets } from '../../sheets/index.ts';
import type { Header } from '../tables/index.ts';
import type { SheetRow } from '../../sheets/index.ts';

const FIELDS = fieldTable({ file: [], sheet: [], row: [], column: [], value: [], problem: [], message: [], suggestion: [] }); // prettier-ignore
const NEEDED = ['file', 'row', 'column', 'value', 'problem'] as const;
/** Rightly not counted: these rows say what stood there, and no correction. */
const NOTES = new Set(['replaced', 'cancelled', 'refunded', 'zero-quantity']);

/** A row of rejects.csv with what its value should have been. */
export interface Correction {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** The problem's code. */
  readonly code: string;
}

/** What staff put right in a saved rejects.csv, by the sheet and row that it is about. */
export class Corrections {
  readonly #bySheet = new Map<string, Map<number, Correction[]>>();

  add(file: string, sheet: string, correction: Correction): void {
    const key = `${file}\n${sheet}`;
    let rows = this.#bySheet.get(key);
    if (rows === undefined) this.#bySheet.set(key, (rows = new Map()));
    const list = rows.get(correction.row);
    if (list === undefined) rows.set(correction.row, [correction]);
    else list.push(correction);
  }

  /** By row; undefined where the sheet has none. */
  of(file: string, sheet: string): ReadonlyMap<number, readonly Correction[]> | undefined {
    return this.#bySheet.get(`${file}\n${sheet}`);
  }
}

/** True where a row is the header of rejects.csv: its rows are no demand of their own. */
export function isRejects(row: SheetRow): boolean {
  const { fields } = matchHeader(row, FIELDS);
  return NEEDED.every((field) => fields.has(field));
}

/** Reads those of the files that are a rejects.csv which was put right. Others cost a look at their first bytes. */
export function readCorrections(source: Source, files: readonly string[]): Corrections {
  const corrections = new Corrections();
  for (const file of files) {
    if (!mayBeRejects(source, file)) continue;
    for (const sheet of readSheets(source, file).sheets) {
      const { header, body } = findHeader(sheet.rows, FIELDS);
      if (header !== undefined && NEEDED.every((field) => header.fields.has(field)))
        take(corrections, header, body);
    }
  }
  return corrections;
}

function take(corrections: Corrections, { fields }: Header, rows: Iterable<SheetRow>): void {
  for (const { cells } of rows) {
    const cell = (field: string): string => cells[fields.get(field) ?? -1] ?? '';
    const row = Number(cell('row'));
    const code = cell('problem').trim();
    if (!Number.isInteger(row) || row < 1 || NOTES.has(code)) continue;
    // What a spreadsheet would have run as a formula was written with a quote before it.
    const value = cell('value').replace(/^'(?=[=+\-@\t\r])/, '');
    corrections.add(cell('file').trim(), cell('sheet').trim(), {
      row,
      column: cell('column').trim(),
      value,
      code,
    });
  }
}

function mayBeRejects(source: Source, file: string): boolean {
  if (/\.(?:xls[xmb]?|ods|et)$/i.test(file)) return /reject|退回/i.test(file);
  try {
    for (const chunk of source.read(file)) {
      const head = new TextDecoder('latin1').decode(chunk.subarray(0, 400)).replaceAll('\0', '');
      return NEEDED.every((field) => head.includes(field));
    }
  } catch {
    // That it cannot be read is said when its demand is.
  }
  return false;
}
