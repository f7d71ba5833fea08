/** Bytes → rows of text. See README.md. */
export { fieldTable, findHeader, matchHeader, peek } from './headers.ts';
export type { FieldTable, Header, HeaderSearch } from './headers.ts';
export { readSheets } from './read.ts';
export type { SheetOptions, SheetRow, Sheets, SheetText } from './sheet.ts';
