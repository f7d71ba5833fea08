import type { SheetRow } from '../sheet.ts';
import { displayNumber } from './number-format.ts';
import { cellText } from './workbook.ts';
import type { Workbook } from './workbook.ts';
import { XmlScanner } from './xml.ts';
import { BadWorkbook } from './zip.ts';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * Rows of one sheet, one after the other, with every cell as a person sees it. Rows that the file leaves out are blank ones.
 *
 * @throws BadWorkbook
 */
export function* sheetRows(xml: string, workbook: Workbook): Generator<SheetRow> {
  const scanner = new XmlScanner(xml);
  let last = 0;
  while (scanner.next()) {
    if (scanner.name === 'sheetData' && scanner.closing) return;
    if (scanner.name !== 'row' || scanner.closing) continue;
    const row = Number(scanner.attribute('r') ?? last + 1);
    if (!Number.isInteger(row) || row <= last || row > ROWS) throw new BadWorkbook('row');
    const cells = scanner.selfClosing ? [] : rowCells(scanner, workbook);
    if (cells.length === 0) continue;
    while (++last < row) yield { row: last, cells: [] };
    yield { row, cells };
  }
}

function rowCells(scanner: XmlScanner, workbook: Workbook): string[] {
  const cells: string[] = [];
  let column = -1;
  while (scanner.next()) {
    if (scanner.name === 'row' && scanner.closing) break;
    if (scanner.name !== 'c' || scanner.closing) continue;
    column = columnOf(scanner.attribute('r'), column + 1);
    const text = scanner.selfClosing ? '' : readCell(scanner, workbook);
    if (text === '') continue;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return cells;
}

function columnOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column < 1 || column > COLUMNS) throw new BadWorkbook('column');
  return column - 1;
}

function readCell(scanner: XmlScanner, workbook: Workbook): string {
  const type = scanner.attribute('t') ?? 'n';
  const style = Number(scanner.attribute('s') ?? 0);
  let value = '';
  let inline = '';
  let reading = false;
  while (scanner.next()) {
    if (scanner.name === 'c' && scanner.closing) break;
    if (scanner.name === 'rPh') reading = !scanner.closing;
    else if (scanner.name === 'v' && scanner.closing) value = scanner.before;
    else if (scanner.name === 't' && scanner.closing && !reading) inline += cellText(scanner.before);
  }
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr':
      return inline;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberText(value.trim(), style, workbook);
    default:
      // A formula's text, an error such as #N/A, a date in ISO's words.
      return cellText(value);
  }
}

function numberText(value: string, style: number, { formats, from1904 }: Workbook): string {
  if (value === '') return '';
  const number = Number(value);
  return Number.isFinite(number) ? displayNumber(number, formats[style] ?? '', from1904) : value;
}
