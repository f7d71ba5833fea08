/** Bytes → rows of text. See README.md. */
export { readSheets } from './read.ts';
export type { SheetOptions, SheetRow, Sheets, SheetText } from './sheet.ts';
