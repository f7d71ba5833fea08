import type { Cell, CellStyle, DataValidation, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { ExportFile } from './file.ts';
import { harmless } from '../model/index.ts';

/** The one module that knows the library for workbooks. */

export type SheetValidation = DataValidation;

export type CellLook = 'plain' | 'title' | 'header' | 'label' | 'text' | 'count' | 'money' | 'sum' | 'locked';

/** A cell: nothing, a text (made harmless), a number, or a formula of ours with its result. */
export interface WorkbookCell {
  readonly look?: CellLook;
  readonly value?: string | number;
  readonly formula?: string;
}

export interface WorkbookSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (WorkbookCell | undefined)[])[];
  /** Rows and columns that stay in sight; the rows stand on every printed page too. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly landscape?: boolean;
  readonly validations?: readonly SheetValidation[];
}

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

function styles(decimals: number): Readonly<Record<CellLook, CellStyle>> {
  const money = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const middle = { vertical: 'center' } as const;
  const grey = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E0E0E0' } } as const;
  return {
    plain: {},
    title: { font: { size: 16, bold: true } },
    header: { font: { bold: true }, border: BORDER, fill: grey, alignment: { ...middle, wrapText: true } },
    label: { font: { bold: true } },
    text: { border: BORDER, alignment: { ...middle, wrapText: true }, numFmt: '@' },
    count: { border: BORDER, alignment: middle },
    money: { border: BORDER, alignment: middle, numFmt: money },
    sum: { font: { bold: true }, border: BORDER, numFmt: money },
    locked: { border: BORDER, fill: grey, alignment: middle, numFmt: '@' },
  };
}

/**
 * A workbook. The same sheets give the same bytes.
 *
 * @param decimals of the currency
 */
export function workbookFile(
  path: string,
  decimals: number,
  sheets: () => readonly WorkbookSheet[],
): ExportFile {
  return {
    path,
    async *chunks() {
      const { writeXlsx } = await import('./xlsx-library.ts');
      const looks = styles(decimals);
      // The file's times are the only clock in it.
      const dates = { created: new Date(0), modified: new Date(0) };
      const made = sheets();
      const options: WriteOptions = {
        sheets: made.map((sheet) => toSheet(sheet, looks)),
        namedRanges: made.flatMap(printRanges),
        properties: { creator: 'stagger', ...dates },
      };
      yield await writeXlsx(options);
    },
  };
}

function toSheet(sheet: WorkbookSheet, looks: Readonly<Record<CellLook, CellStyle>>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [r, row] of sheet.rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell !== undefined) cells.set(`${r},${c}`, toCell(cell, looks));
    }
  }
  const columns = sheet.widths.length;
  const { rows, columns: frozenColumns } = sheet.frozen;
  return {
    name: sheetName(sheet.name),
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => Array.from({ length: columns }, (_, c) => valueOf(row[c]))),
    cells,
    freezePane: { rows, columns: frozenColumns },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape === true ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    ...(sheet.validations === undefined ? {} : { dataValidations: [...sheet.validations] }),
  };
}

/**
 * What is printed, and the rows at the head of every page. Named by ourselves: the library would leave out the quotes, and
 * Excel calls a workbook damaged where `PO-20261123-farm-am` or a building `3` stands without them.
 */
function printRanges({
  name,
  widths,
  rows,
  frozen,
}: WorkbookSheet): NonNullable<WriteOptions['namedRanges']> {
  const scope = sheetName(name);
  const area = `$A$1:$${columnName(widths.length - 1)}$${Math.max(1, rows.length)}`;
  const ranges = [{ name: '_xlnm.Print_Area', range: `'${scope}'!${area}`, scope }];
  if (frozen.rows > 0)
    ranges.push({ name: '_xlnm.Print_Titles', range: `'${scope}'!$1:$${frozen.rows}`, scope });
  return ranges;
}

function toCell(cell: WorkbookCell, looks: Readonly<Record<CellLook, CellStyle>>): Partial<Cell> {
  const style = looks[cell.look ?? 'plain'];
  const value = valueOf(cell);
  // A 0 behind a formula reads as one that was never calculated.
  if (cell.formula !== undefined && value !== 0) {
    return { style, value, type: 'formula', formula: cell.formula, formulaResult: value };
  }
  return { style, value, type: typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string' };
}

function valueOf(cell: WorkbookCell | undefined): string | number | null {
  const value = cell?.value ?? null;
  return typeof value === 'string' ? harmless(value) : value;
}

/** Names of sheets are at most 31 characters and may not hold some of them. */
function sheetName(text: string): string {
  const name = text.replaceAll(/[\][*?/\\:'\p{C}]/gu, '_').slice(0, 31);
  return name.trim() === '' ? 'Sheet' : name;
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** A number for a cell: `value ÷ scale`, both integers. The workbook keeps its shortest decimal. */
export function decimalOf(value: number, scale: number): number {
  return value / scale;
}
