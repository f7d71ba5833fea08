import { BadWorkbook, LIMITS } from './bad-workbook.ts';
import type { Book } from './book.ts';
import { Compound, isCompound } from './compound.ts';
import { readOds } from './ods.ts';
import { readXls } from './xls.ts';
import { readXlsb } from './xlsb.ts';
import { readXlsx } from './xlsx.ts';
import { Zip } from './zip.ts';

export { BadWorkbook } from './bad-workbook.ts';
export { closeTogether } from './book.ts';
export type { BookRow, BookSheet } from './book.ts';

/** True for what begins as a zip archive or as Excel's older container: no text begins so. */
export function isWorkbook(head: Uint8Array): boolean {
  return (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4) || isCompound(head);
}

/**
 * The tabs of a workbook, by what its bytes are, whatever its name says.
 *
 * @throws BadWorkbook for anything that is no workbook, is locked, or unpacks to more than any order sheet
 */
export function openBook(bytes: Buffer): Book {
  if (bytes.length > LIMITS.bytes) throw new BadWorkbook('bytes', true);
  if (isCompound(bytes)) return readXls(new Compound(bytes));
  const zip = new Zip(bytes);
  if (zip.has('content.xml')) return readOds(zip);
  if (zip.has('xl/workbook.bin')) return readXlsb(zip);
  if (zip.has('Index/Document.iwa') || zip.has('Index.zip')) throw new BadWorkbook('numbers');
  if (zip.has('word/document.xml') || zip.has('ppt/presentation.xml')) throw new BadWorkbook('no-sheet');
  return readXlsx(zip);
}
