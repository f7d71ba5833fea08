/** Writing PDFs. See README.md. */
export { PdfDocument } from './document.ts';
export { drawAlarm, drawCutLine, drawGrid } from './elements.ts';
export { missingCharacters } from './font/face.ts';
export { matrixBits } from './page.ts';
export type { MatrixBits, Page } from './page.ts';
export { TICK } from './sheet-row.ts';
export type { SheetTable } from './sheet-row.ts';
export { Sheet } from './sheet.ts';
export type { SheetTexts } from './sheet.ts';
export { A4, mm } from './units.ts';
