/** Bytes → rows of text. See README.md. */
export { foreignFormat, SHEET_FILES, splitSheet, TABLE_FILES } from './files.ts';
export { pdfPages } from './pdf-pages.ts';
export { readSheets, readText, tabsOf } from './read.ts';
export type { SheetOptions, SheetRow, Sheets, SheetText } from './sheet.ts';
