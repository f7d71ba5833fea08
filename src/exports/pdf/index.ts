/** Writing PDFs. */
export { PdfDocument } from './document.ts';
export { MISSING, missingCharacters } from './font/face.ts';
export { matrixBits } from './page.ts';
export type { MatrixBits, Page } from './page.ts';
export { Sheet, TICK } from './sheet.ts';
export type { SheetTable } from './sheet.ts';
export { A4, mm } from './units.ts';
export type { PageSize } from './units.ts';
