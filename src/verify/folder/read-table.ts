import type { Source, Violation } from '../../model/index.ts';
import { compareKeys, violation } from '../../model/index.ts';
import { plainText, runsAsFormula } from './cells.ts';
import type { TableFile } from './contract.ts';
import { columnsOf, CONTRACT, NUMBER_COLUMNS } from './contract.ts';
import { csvRows } from './csv.ts';
import { textOf } from './text.ts';

/** Where a reader puts what it finds wrong. */
export type Found = (violation: Violation) => void;

/** A row being read: cells in the contract's order, text already as it was before it was made harmless. */
export type OnRow = (cells: readonly string[], row: number) => void;

/**
 * Reads a table of the folder row by row and checks what concerns its form: BOM, CRLF, exactly the contract's columns,
 * every row as long as the header, text harmless, rows in the order of their key and no key twice.
 *
 * @param waveOrder a wave's place in the settings: waves sort by it, not by their names
 */
export function readTable(
  folder: Source,
  file: TableFile,
  waveOrder: (id: string) => number,
  found: Found,
  onRow: OnRow,
): void {
  if (!folder.exists(file)) return found(violation('file-missing', { file }));
  const columns = columnsOf(file);
  const texts = columns.flatMap((column, at) => (NUMBER_COLUMNS.has(column) ? [] : [at]));
  const key = CONTRACT[file].key.split(' ').map((column) => columns.indexOf(column));
  const wave = columns.indexOf('wave');
  const compare = (a: string, b: string, at: number) =>
    at === wave ? waveOrder(a) - waveOrder(b) : compareKeys(a, b);
  let row = 0;
  let before: readonly string[] | undefined;
  try {
    for (const cells of csvRows(textOf(folder, file), (fault) =>
      found(damaged(file, fault.row, fault.what)),
    )) {
      row++;
      if (row === 1) {
        if (cells.join(',') !== columns.join(',')) return found(damaged(file, 1, 'header'));
        continue;
      }
      if (cells.length !== columns.length) {
        found(damaged(file, row, 'columns'));
        continue;
      }
      const plain = harmless(file, row, cells, texts, found);
      if (before !== undefined) checkOrder(file, row, order(before, plain, key, compare), plain, key, found);
      before = plain;
      onRow(plain, row);
    }
    if (row === 0) found(damaged(file, 0, 'empty'));
  } catch {
    found(damaged(file, row + 1, 'unreadable'));
  }
}

function damaged(file: string, row: number, what: string): Violation {
  return violation('file-damaged', { file, row }, 1, { what });
}

/** The cells with their text as it was; one that would run as a formula is reported. Copies only where it must. */
function harmless(
  file: string,
  row: number,
  cells: readonly string[],
  texts: readonly number[],
  found: Found,
): readonly string[] {
  let plain: string[] | undefined;
  for (const at of texts) {
    const cell = cells[at]!;
    if (cell === '') continue;
    const code = cell.charCodeAt(0);
    // Letters, digits and Chinese begin nearly every cell: they are harmless, and no regular expression is asked.
    const harmlessStart =
      (code >= 48 && code <= 57) || (code >= 65 && code <= 122) || (code >= 0x3400 && code < 0xd800);
    if (!harmlessStart) {
      if (runsAsFormula(cell)) found(violation('cell-not-harmless', { file, row, where: cell }));
      const text = plainText(cell);
      if (text !== cell) (plain ??= [...cells])[at] = text;
    }
  }
  return plain ?? cells;
}

/** Negative where `a` comes before `b`, 0 where their keys are equal. */
function order(
  a: readonly string[],
  b: readonly string[],
  key: readonly number[],
  compare: (a: string, b: string, column: number) => number,
): number {
  for (const at of key) {
    const x = a[at]!;
    const y = b[at]!;
    if (x !== y) return compare(x, y, at);
  }
  return 0;
}

function checkOrder(
  file: TableFile,
  row: number,
  order: number,
  cells: readonly string[],
  key: readonly number[],
  found: Found,
): void {
  if (order < 0) return;
  const where = key.map((at) => cells[at]).join(' ');
  // One line of input may be wrong in more than one way, so rejects may repeat a place.
  if (order > 0) found(violation('not-sorted', { file, row, where }));
  // Of an order, what is added to a line that had gone out is a line of its own: rule 2 looks at these.
  else if (file !== 'rejects.csv' && file !== 'orders.csv')
    found(violation('row-twice', { file, row, where }));
}
